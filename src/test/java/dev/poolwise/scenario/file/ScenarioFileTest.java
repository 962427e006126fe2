package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.Resize;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Expectation;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.PoissonArrivals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
    private static final Counts.Fixed ONE = new Counts.Fixed(1);

    private static Arrivals poisson(double perHour) {
        return new Arrivals(new PoissonArrivals(perHour / 3600), OptionalLong.empty(), 0, Time.NEVER, ONE);
    }

    private static Rates rates(String computeHour, String per1000) {
        return new Rates(new BigDecimal(computeHour), new BigDecimal(per1000), BilledFrom.READY, 0, 0);
    }

    @Test
    void theWorkloadIsRead() throws InvalidScenario {
        JobClass scoring = new JobClass(
                "scoring",
                Optional.of(poisson(12)),
                Optional.empty(),
                Optional.of(LogNormal.ofMeanAndCv(1200, 1.5)),
                ONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                0,
                Optional.empty(),
                0,
                0,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.empty());

        assertEquals(List.of(scoring), Samples.read(Samples.TYPICAL).workload().classes());
    }

    @Test
    void classicIsRead() throws InvalidScenario {
        Classic classic = new Classic(
                40,
                OptionalInt.of(10),
                Map.of(),
                Optional.of(new BackgroundLoad(poisson(90), new Exponential(1200))),
                Queueing.SKIP,
                Integer.MAX_VALUE);
        Alternative expected = new Alternative(
                "classic",
                List.of(classic),
                Map.of("classic", rates("2.00", "0.50")),
                Map.of("scoring", new Route("classic", Optional.empty())));

        assertEquals(expected, Samples.read(Samples.TYPICAL).alternatives().get(0));
    }

    @Test
    void aPoolIsRead() throws InvalidScenario {
        Pool pool = new Pool(
                "nightly",
                4,
                LogNormal.ofMedianAndSigma(270, 0.5),
                1,
                Fill.SPREAD,
                0,
                Time.NEVER,
                List.of(new Resize(8 * Time.HOUR, 10, 0), new Resize(18 * Time.HOUR, 0, 0)),
                WhenDone.KEEP,
                Time.MINUTE,
                Deallocation.REQUEUE,
                Optional.empty(),
                Optional.empty(),
                Queueing.STRICT,
                Integer.MAX_VALUE);
        Alternative expected = new Alternative(
                "pool of four",
                List.of(pool),
                Map.of("nightly", rates("0.75", "0")),
                Map.of("scoring", new Route("nightly", Optional.empty())));

        assertEquals(expected, Samples.read(Samples.TYPICAL).alternatives().get(1));
    }

    @Test
    void objectivesExperimentAndExpectationsAreRead() throws InvalidScenario {
        Scenario scenario = Samples.read(Samples.TYPICAL);
        Metric p95 = Metric.named("waitingTime.p95").orElseThrow();
        Metric cost = Metric.named("cost").orElseThrow();
        Metric hours = Metric.named("billedComputeHours").orElseThrow();

        assertEquals(
                List.of(
                        new Objective(
                                "p95(waitingTime) <= 15m", p95, Optional.empty(), Objective.Relation.AT_MOST, 900),
                        new Objective("cost <= 2000", cost, Optional.empty(), Objective.Relation.AT_MOST, 2000)),
                scenario.objectives());
        assertEquals(
                new ExperimentDesign(30 * Time.DAY, false, Time.DAY, 30, 42, 0.95, ExperimentDesign.Study.AUTOMATIC),
                scenario.experiment());
        assertEquals(
                List.of(
                        new Expectation(
                                "pool of four",
                                hours,
                                Optional.empty(),
                                new BigDecimal("2880"),
                                BigDecimal.ZERO,
                                false),
                        new Expectation(
                                "pool of four",
                                cost,
                                Optional.empty(),
                                new BigDecimal("2160.00"),
                                new BigDecimal("0.005"),
                                true)),
                scenario.expectations());
    }

    @Test
    void theSourceIsTheFileNameAndTheSumOfItsBytes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("empty but for a name.yaml"), Samples.TYPICAL);
        Scenario scenario = ScenarioFile.read(file, List.of("experiment.seed=7"));

        assertEquals("empty but for a name.yaml", scenario.source().file());
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertEquals(sum, scenario.source().sha256());
        assertEquals(Currency.getInstance("USD"), scenario.currency());
    }

    @Test
    void withoutANameTheFileNameIsTheName() throws InvalidScenario {
        assertEquals(
                "a.yaml",
                Samples.read(Samples.typical("name: Pool or classic\n", "")).name());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsChangeNothing() throws InvalidScenario {
        Scenario plain = Samples.read(Samples.TYPICAL);
        Scenario windows = Samples.read("\uFEFF" + Samples.TYPICAL.replace("\n", "\r\n"));

        assertEquals(plain.alternatives(), windows.alternatives());
        assertEquals(plain.expectations(), windows.expectations());
    }

    @Test
    void wordsThatOldYamlTakesForTruthStayText() throws InvalidScenario {
        assertEquals(
                "no", Samples.read(Samples.typical("Pool or classic", "no")).name());
    }

    @Test
    void everySeedOf64BitsIsItsOwn() throws InvalidScenario {
        assertEquals(-5, seed("-5"));
        assertEquals(2_147_483_655L, seed("2147483655"));
        assertEquals(Long.MIN_VALUE, seed("9223372036854775808"));
    }

    private static long seed(String text) throws InvalidScenario {
        return Samples.read(Samples.typical("seed: 42", "seed: " + text))
                .experiment()
                .seed();
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderIsNoScenarioProblem(@TempDir Path folder) {
        assertThrows(NoSuchFileException.class, () -> ScenarioFile.read(folder.resolve("none.yaml"), List.of()));
        assertThrows(IOException.class, () -> ScenarioFile.read(folder, List.of()));
    }

    @Test
    void aClassWithoutARouteGoesToTheOnlyPlaceOrToClassic() throws InvalidScenario {
        String mixed = Samples.typical("  pool of four:\n    pools:", "  both:\n    classic: {capacity: 3}\n    pools:")
                .replace("  pool of four: {", "  both: {");

        Alternative both = Samples.read(mixed).alternatives().get(1);
        assertEquals(Map.of("scoring", new Route("classic", Optional.empty())), both.routes());
        assertEquals("mixed", both.processing());
    }

    @Test
    void aHybridRouteOverflowsByQueueOrByWaiting() throws InvalidScenario {
        String mixed = Samples.typical(
                        "  pool of four:\n    pools:",
                        "  both:\n    classic: {capacity: 3}\n"
                                + "    route: {scoring: {to: nightly, overflowTo: classic, whenWaited: 10m}}\n    pools:")
                .replace("  pool of four: {", "  both: {");

        Route route = Samples.read(mixed).alternatives().get(1).routes().get("scoring");
        assertEquals(
                new Route("nightly", Optional.of(new Route.Overflow("classic", Integer.MAX_VALUE, 10 * Time.MINUTE))),
                route);
    }
}
