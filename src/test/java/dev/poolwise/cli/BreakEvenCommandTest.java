package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakEvenCommandTest {
    /**
     * Twelve jobs of 30 minutes, 6 hours of classic for 1.00 each, with a plan 0.25 each and a fee of 4; the pool's
     * node is on for 24 hours.
     */
    private static final String SCENARIO =
            """
            poolwise: 1
            name: Exact
            workload:
              scoring:
                arrivals: {process: every, interval: 1h, count: 12}
                service: 30m
            alternatives:
              classic:
                classic: {capacity: 4, billing: {computeHour: 1, per1000Transactions: 0}}
              plan:
                classic: {capacity: 4, billing: {plan: S}}
              pool:
                pools:
                  batch: {nodes: 1, billing: {computeHour: 0.375}}
            plans:
              S: {fee: 4, period: 30d, included: {computeHours: 0}, overage: {computeHour: 0.25, per1000Transactions: 0}}
            experiment: {horizon: 1d, replications: 3, seed: 1}
            """;

    private static final String NOISY =
            """
            poolwise: 1
            name: Noisy
            workload:
              scoring:
                arrivals: {process: poisson, rate: 2/h}
                service: {distribution: exponential, mean: 30m}
            alternatives:
              classic:
                classic: {capacity: 99, billing: {computeHour: 1, per1000Transactions: 0}}
              pool:
                pools:
                  batch: {nodes: 4, billing: {computeHour: 0.25}}
            objectives: [p95(waitingTime) <= 5m]
            experiment: {horizon: 2d, replications: 8, seed: 3}
            """;

    private static final String SERVICE = "workload.scoring.service=";

    @TempDir
    private Path folder = Path.of("");

    private Path exact = Path.of("");
    private Path noisy = Path.of("");

    @BeforeEach
    void writeScenarios() throws IOException {
        exact = Files.writeString(folder.resolve("exact.yaml"), SCENARIO);
        noisy = Files.writeString(folder.resolve("noisy.yaml"), NOISY);
    }

    private Console run(Path scenario, String output, String... arguments) {
        return new StudyCommand("breakeven", folder).run(scenario, output, arguments);
    }

    private JsonNode json(Path scenario, String... arguments) throws IOException {
        return new StudyCommand("breakeven", folder).json(scenario, arguments);
    }

    /** The pool costs 9, classic 6 p: they meet at p = 1.5, to a ten-thousandth of the range. */
    @Test
    void aPriceIsFoundToItsClosedForm() throws IOException {
        JsonNode answer = json(
                exact,
                "--vary",
                "alternatives.classic.classic.billing.computeHour=0.5..4.5",
                "--between",
                "classic,pool");
        JsonNode crossing = answer.get("crossings").get(0);

        assertEquals("found", answer.get("verdict").asText());
        assertEquals(1.5, crossing.get("amount").asDouble(), 4e-4);
        assertTrue(
                crossing.get("lower").asDouble() <= 1.5 && crossing.get("upper").asDouble() >= 1.5);
        assertEquals("classic", crossing.get("before").asText());
        assertEquals("pool", crossing.get("after").asText());
    }

    /** Classic costs 12 s, the plan 4 + 3 s, the pool 9: they meet at 4/9 h and at 5/3 h of service. */
    @Test
    void severalCrossingsAreFound() throws IOException {
        JsonNode crossings = json(exact, "--vary", SERVICE + "1m..2h").get("crossings");

        assertEquals(2, crossings.size());
        assertEquals(1600, crossings.get(0).get("amount").asDouble(), 1);
        assertEquals("plan", crossings.get(0).get("after").asText());
        assertEquals(6000, crossings.get(1).get("amount").asDouble(), 1);
        assertEquals("pool", crossings.get(1).get("after").asText());
    }

    /** Ten times the prices are ten times the differences; nothing that is compared changes. */
    @Test
    void theCurrencyDoesNotMatter() throws IOException {
        JsonNode once = json(exact, "--vary", SERVICE + "1m..2h").get("crossings");
        Files.writeString(
                exact,
                SCENARIO.replace("computeHour: 1,", "computeHour: 10,")
                        .replace("0.375", "3.75")
                        .replace("fee: 4", "fee: 40")
                        .replace("0.25", "2.5"));
        JsonNode tenTimes = json(exact, "--vary", SERVICE + "1m..2h").get("crossings");

        assertEquals(once, tenTimes);
    }

    /** A pool of n nodes costs 9 n; classic, at 5.00, costs 30. */
    @Test
    void ofWholeNumbersTheFirstThatIsBetterIsFound() throws IOException {
        JsonNode crossing = json(
                        exact,
                        "--set",
                        "alternatives.classic.classic.billing.computeHour=5",
                        "--vary",
                        "alternatives.pool.pools.batch.nodes=1..40",
                        "--between",
                        "classic,pool")
                .get("crossings")
                .get(0);

        assertEquals(4, crossing.get("amount").asDouble());
        assertEquals("4", crossing.get("at").asText());
        assertEquals(4, crossing.get("lower").asDouble());
        assertEquals(4, crossing.get("upper").asDouble());
        assertEquals("classic", crossing.get("after").asText());
    }

    @Test
    void withoutACrossingTheWinnerIsNamed() {
        Console console = run(exact, "none", "--vary", SERVICE + "1m..20m", "--between", "classic,pool");

        assertEquals(ExitCode.DONE, console.code(), console.err());
        assertTrue(console.out().contains("'classic' costs less than 'pool' over the whole range"), console.out());
    }

    @Test
    void whatTheReplicationsCannotTellIsUndecided() {
        Console console = run(
                noisy,
                "undecided",
                "--vary",
                "alternatives.pool.pools.batch.billing.computeHour=0.2401..0.2402",
                "--replications",
                "2");

        assertEquals(ExitCode.INCOMPLETE, console.code(), console.out());
        assertTrue(console.out().contains("Undecided"), console.out());
    }

    @Test
    void theHeadlineHasAHalfWidth() {
        Console console = run(noisy, "words", "--vary", "workload.scoring.arrivals.rate=1/h..4/h", "--format", "text");

        assertEquals(ExitCode.DONE, console.code(), console.err());
        assertTrue(
                console.out()
                        .lines()
                        .anyMatch(line -> line.matches(
                                "From rate = 2\\.[0-9]+ ± 0\\.[0-9]+/h on, 'pool' costs less than 'classic'\\.")),
                console.out());
    }

    /** The pool costs the same in every replication, so the paired interval is that of the cost of classic. */
    @Test
    void anEndIsWhereTheDifferenceIsAsLargeAsItsHalfWidth() throws IOException {
        JsonNode answer = json(noisy, "--vary", "workload.scoring.arrivals.rate=1/h..4/h");
        JsonNode crossing = answer.get("crossings").get(0);

        assertEquals(1, inHalfWidths(answer, crossing.get("lower").asDouble()), 0.05);
        assertEquals(-1, inHalfWidths(answer, crossing.get("upper").asDouble()), 0.05);
    }

    /** Returns by how much the pool costs more, at the value that was tried nearest to another. */
    private static double inHalfWidths(JsonNode answer, double amount) {
        JsonNode nearest = answer.get("samples").get(0);
        for (JsonNode sample : answer.get("samples")) {
            boolean nearer = Math.abs(sample.get("amount").asDouble() - amount)
                    < Math.abs(nearest.get("amount").asDouble() - amount);
            nearest = nearer ? sample : nearest;
        }
        JsonNode metrics = nearest.get("metrics");
        JsonNode classic = metrics.get("classic");
        double difference = metrics.get("pool").get("value").asDouble()
                - classic.get("value").asDouble();
        return difference / classic.get("halfWidth").asDouble();
    }

    /** The cost per job is a ratio of means, and has an interval too. */
    @Test
    void anyMetricCanDecide() throws IOException {
        JsonNode crossing = json(noisy, "--metric", "costPerJob", "--vary", "workload.scoring.arrivals.rate=1/h..4/h")
                .get("crossings")
                .get(0);

        double at = crossing.get("amount").asDouble();
        assertTrue(
                crossing.get("lower").asDouble() < at
                        && at < crossing.get("upper").asDouble(),
                crossing.toString());
    }

    @Test
    void anUsedUpBudgetIsTold() {
        Console console =
                run(noisy, "budget", "--vary", "workload.scoring.arrivals.rate=1/h..4/h", "--max-points", "10");

        assertEquals(ExitCode.INCOMPLETE, console.code(), console.out());
        assertTrue(console.out().contains("as its budget was used up"), console.out());
    }

    /** With one node, the pool is the cheaper one, but lets jobs wait. */
    @Test
    void anObjectiveCanDecide() throws IOException {
        JsonNode answer = json(
                noisy,
                "--objectives",
                "--set",
                "alternatives.pool.pools.batch.billing.computeHour=0.05",
                "--vary",
                "alternatives.pool.pools.batch.nodes=1..8");
        JsonNode crossing = answer.get("crossings").get(0);

        assertEquals("classic", crossing.get("before").asText());
        assertEquals("pool", crossing.get("after").asText());
        assertEquals(
                "'pool' misses p95(waitingTime) <= 5m below",
                crossing.get("cause").asText());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "8"})
    void theThreadsDoNotMatter(String threads) throws IOException {
        String vary = "workload.scoring.arrivals.rate=1/h..4/h";
        run(noisy, "usual", "--vary", vary, "--threads", "3");
        run(noisy, "other", "--vary", vary, "--threads", threads);

        for (String file : List.of("breakeven.json", "breakeven.csv", "report.html")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("usual").resolve(file)),
                    Files.readAllBytes(folder.resolve("other").resolve(file)),
                    file);
        }
        assertFalse(Files.exists(folder.resolve("other").resolve("journal.jsonl")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--vary workload.scoring.service=1m,5m | a range without a step",
                "--vary workload.scoring.service=1m..5m:1m | a range without a step",
                "--vary workload.scoring.servce=1m..5m | servce",
                "--vary alternatives.pool.pools.batch.nodes=0..4 | nodes",
                "--vary workload.scoring.service=1m..5m --between classic | at least two",
                "--vary workload.scoring.service=1m..5m --between classic,poll | 'poll'",
                "--vary workload.scoring.service=1m..5m --metric costs | 'costs'",
                "--vary workload.scoring.service=1m..5m --objectives | expected objectives",
                "--vary workload.scoring.service=1m..5m --grid 1 | --grid",
                "--vary experiment.seed=1..5 | experiment.seed"
            })
    void mistakesAreTold(String arguments, String told) {
        Console console = run(exact, "wrong", arguments.split(" "));

        assertEquals(ExitCode.USAGE, console.code(), console.err());
        assertTrue(console.err().contains(told), console.err());
        assertFalse(Files.exists(folder.resolve("wrong")), "nothing is written");
    }
}
