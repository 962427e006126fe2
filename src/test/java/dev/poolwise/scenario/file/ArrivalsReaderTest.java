package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.ArrivalsAt;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.EveryArrivals;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobLog;
import dev.poolwise.workload.MmppArrivals;
import dev.poolwise.workload.PeriodicArrivals;
import dev.poolwise.workload.PoissonArrivals;
import dev.poolwise.workload.RecordedArrivals;
import dev.poolwise.workload.RenewalArrivals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsReaderTest {
    private static final String ARRIVALS = "{process: poisson, rate: 12/h}";

    private static final Map<String, ArrivalProcess> WRITTEN = Map.of(
            "{process: poisson, rate: 0.5/s}", new PoissonArrivals(0.5),
            "{process: poisson, rate: 3/min}", new PoissonArrivals(0.05),
            "{process: poisson, rate: 0/d}", new PoissonArrivals(0),
            "{process: renewal, interarrival: 5m}", new RenewalArrivals(new Constant(300)),
            "{process: renewal, interarrival: {distribution: exponential, mean: 5m}}",
                    new RenewalArrivals(new Exponential(300)),
            "{process: every, interval: 1h, first: 30m}",
                    new EveryArrivals(Time.HOUR, 30 * Time.MINUTE, OptionalLong.empty()),
            "{process: every, interval: 1h, count: 3}", new EveryArrivals(Time.HOUR, 0, OptionalLong.of(3)),
            "{process: periodic, period: 1d, rates: [{from: 0h, rate: 1/s}, {from: 8h, rate: 2/s}]}",
                    new PeriodicArrivals(
                            Time.DAY,
                            List.of(
                                    new PeriodicArrivals.RateStep(0, 1),
                                    new PeriodicArrivals.RateStep(8 * Time.HOUR, 2))),
            "{process: mmpp, states: [{rate: 1/s, meanTime: 1m}, {rate: 0/s, meanTime: 1h}]}",
                    new MmppArrivals(List.of(new MmppArrivals.State(1, 60), new MmppArrivals.State(0, 3600))));

    private static Arrivals read(String written) throws InvalidScenario {
        return arrivals(Samples.read(Samples.typical(ARRIVALS, written)));
    }

    private static Arrivals arrivals(Scenario scenario) {
        return scenario.workload().classes().get(0).arrivals().orElseThrow();
    }

    @Test
    void everyProcessIsReadAsItsRecord() throws InvalidScenario {
        for (Map.Entry<String, ArrivalProcess> row : WRITTEN.entrySet()) {
            assertEquals(row.getValue(), read(row.getKey()).process(), row.getKey());
        }
    }

    @Test
    void listedTimesAreKept() throws InvalidScenario {
        ArrivalsAt at = (ArrivalsAt) read("{process: at, times: [0s, 5m, 5m]}").process();
        assertArrayEquals(new long[] {0, 5 * Time.MINUTE, 5 * Time.MINUTE}, at.times());
    }

    @Test
    void everyProcessTakesItsBoundsAndBatches() throws InvalidScenario {
        Arrivals bounded = read("{process: poisson, rate: 1/s, count: 7, from: 1h, until: 2h, batch: 10}");
        assertEquals(
                new Arrivals(
                        new PoissonArrivals(1), OptionalLong.of(7), Time.HOUR, 2 * Time.HOUR, new Counts.Fixed(10)),
                bounded);
        assertEquals(
                new Counts.Geometric(4),
                read("{process: poisson, rate: 1/s, batch: {distribution: geometric, mean: 4}}")
                        .batch());
        assertEquals(
                2.5,
                read("{process: poisson, rate: 1/s, batch: {distribution: discrete, values: [{value: 4, probability: 0.5},"
                                + " {value: 1, probability: 0.5}]}}")
                        .batch()
                        .mean());
    }

    @Test
    void aFiniteProcessMayRunUntilDrained() throws InvalidScenario {
        String text = Samples.typical("  horizon: 30d\n  warmUp: 1d\n", "  until: drained\n");
        String finite = text.replace(ARRIVALS, "{process: every, interval: 1h, count: 3}");
        assertTrue(Samples.read(finite).experiment().drained());
        assertEquals(Time.NEVER, Samples.read(finite).experiment().horizon());
    }

    @Test
    void aLogBesideTheScenarioBringsJobsAndServiceTimes(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("log.csv"), "arrival_s,service_s,tenant\n0,60,A\n10,30,B\n20,5,A\n");
        String text = Samples.typical(ARRIVALS, "{process: log, file: log.csv, format: csv, select: {tenant: A}}")
                .replace("    service: {distribution: lognormal, mean: 20m, cv: 1.5}\n", "");
        Path file = Files.writeString(folder.resolve("a.yaml"), text);

        JobLog log =
                ((RecordedArrivals) arrivals(ScenarioFile.read(file, List.of())).process()).log();
        assertArrayEquals(new long[] {0, 20 * Time.SECOND}, log.arrival());
        assertArrayEquals(new long[] {Time.MINUTE, 5 * Time.SECOND}, log.service());
    }

    @Test
    void problemsOfALogAreTold(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("log.csv"), "arrival_s,service_s\n0,-60\n");
        String text = Samples.typical(ARRIVALS, "{process: log, file: log.csv, format: csv}");
        Path file = Files.writeString(folder.resolve("a.yaml"), text);

        InvalidScenario invalid = assertThrows(InvalidScenario.class, () -> ScenarioFile.read(file, List.of()));
        assertEquals(1, invalid.problems().size(), invalid::toString);
        assertEquals(
                folder.resolve("log.csv").toString(), invalid.problems().get(0).file());
        assertEquals(2, invalid.problems().get(0).line());
    }
}
