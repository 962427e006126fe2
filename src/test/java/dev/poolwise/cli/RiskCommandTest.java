package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskCommandTest {
    /** A job each hour: 24 jobs of 30 minutes cost 12 in classic; the pool costs 18, whatever happens. */
    private static final String EXACT =
            """
            poolwise: 1
            name: Exact
            workload:
              scoring:
                arrivals: {process: every, interval: 1h}
                service: 30m
            alternatives:
              classic:
                classic: {capacity: 1, billing: {computeHour: 1, per1000Transactions: 0}}
              pool:
                pools:
                  batch: {nodes: 2, billing: {computeHour: 0.375}}
            experiment: {horizon: 1d, replications: 5, seed: 1}
            """;

    /** Of ten jobs, each is long with probability 0.1; a replication with none of them is one in 0.9 to the tenth. */
    private static final String CHANCE =
            """
            poolwise: 1
            name: Chance
            workload:
              scoring:
                arrivals: {process: every, interval: 2h, count: 10}
                service: {distribution: discrete, values: [{value: 15m, probability: 0.9}, {value: 1h, probability: 0.1}]}
            alternatives:
              classic:
                classic: {capacity: 9, billing: {computeHour: 1, per1000Transactions: 0}}
              pool:
                pools:
                  batch: {nodes: 1, billing: {computeHour: 0.125}}
            experiment: {horizon: 1d, replications: 400, seed: 5}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path exact = Path.of("");

    @BeforeEach
    void writeScenario() throws IOException {
        exact = Files.writeString(folder.resolve("exact.yaml"), EXACT);
    }

    private Console run(Path scenario, String output, String... arguments) {
        return new StudyCommand("risk", folder).run(scenario, output, arguments);
    }

    private JsonNode json(Path scenario, String... arguments) throws IOException {
        return new StudyCommand("risk", folder).json(scenario, arguments);
    }

    @Test
    void aBudgetBetweenTwoKnownCostsIsKeptOrExceededForSure() throws IOException {
        JsonNode alternatives = json(exact, "--budget", "15").get("alternatives");
        JsonNode classic = alternatives.get(0);
        JsonNode pool = alternatives.get(1);

        assertEquals(0, classic.get("overBudget").get("value").asDouble());
        assertEquals(1, pool.get("overBudget").get("value").asDouble());
        assertEquals(0, classic.get("regretted").get("count").asInt());
        assertEquals(5, pool.get("regretted").get("count").asInt());
        assertEquals(6, pool.get("regret").get("value").asDouble(), 1e-9);
        assertEquals(6, pool.get("regret").get("largest").asDouble(), 1e-9);
    }

    /** What meets the objectives is not regretted for a cheaper one that does not. */
    @Test
    void anAlternativeThatMissesAnObjectiveIsRegretted() throws IOException {
        Files.writeString(
                exact,
                EXACT.replace("interval: 1h}", "interval: 1h, batch: 2}")
                        .replace("experiment:", "objectives: [max(waitingTime) <= 1m]\nexperiment:"));
        JsonNode answer = json(exact, "--set", "alternatives.pool.pools.batch.billing.computeHour=1");
        JsonNode classic = answer.get("alternatives").get(0);
        JsonNode pool = answer.get("alternatives").get(1);

        assertEquals("pool", answer.get("best").asText());
        assertEquals(
                1,
                classic.get("missed").get("max(waitingTime) <= 1m").get("value").asDouble());
        assertEquals(1, classic.get("regretted").get("value").asDouble());
        assertEquals(0, pool.get("regretted").get("value").asDouble());
        assertEquals(0, pool.get("regret").get("value").asDouble());
    }

    /** Classic costs 2.5 and 0.75 for each long job, the pool 3: over 2.5 with probability 1 − 0.9¹⁰ = 0.651. */
    @Test
    void chanceIsCountedOverTheReplications() throws IOException {
        Path chance = Files.writeString(folder.resolve("chance.yaml"), CHANCE);
        JsonNode answer = json(chance, "--budget", "2.6");
        JsonNode classic = answer.get("alternatives").get(0);
        double exactly = 1 - Math.pow(0.9, 10);

        for (String event : List.of("overBudget", "regretted")) {
            JsonNode probability = classic.get(event);
            assertTrue(probability.get("lower").asDouble() <= exactly, probability.toString());
            assertTrue(probability.get("upper").asDouble() >= exactly, probability.toString());
            assertTrue(
                    probability.get("upper").asDouble()
                                    - probability.get("lower").asDouble()
                            < 0.1,
                    "the interval is narrow enough to tell");
        }
        assertEquals(
                400 - classic.get("regretted").get("count").asInt(),
                answer.get("alternatives").get(1).get("regretted").get("count").asInt(),
                "the costs are never equal: one of the two is regretted");
    }

    /**
     * The interval of an hour shrinks by a tenth a month (in rates, it grows by a ninth): month 5 has 36.6 jobs a day,
     * which cost more than 18; month 4 has 32.9, which do not.
     */
    @Test
    void theMonthOfTheFirstChangeIsFound() throws IOException {
        JsonNode answer = json(exact, "--months", "8", "--growth", "11.1111111%");

        assertEquals(5, answer.get("firstChange").asInt());
        assertEquals("classic", answer.get("months").get(3).get("best").asText());
        assertEquals("pool", answer.get("months").get(4).get("best").asText());
        assertTrue(answer.get("months").get(4).get("sure").asBoolean());
    }

    @Test
    void theSeasonsReturn() throws IOException {
        JsonNode months = json(exact, "--months", "5", "--season", "1,2").get("months");

        List<String> best = new ArrayList<>();
        months.forEach(month -> best.add(month.get("best").asText()));
        assertEquals(List.of("classic", "pool", "classic", "pool", "classic"), best);
        assertEquals(2, months.get(3).get("factor").asDouble());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "8"})
    void theThreadsDoNotMatter(String threads) throws IOException {
        Path chance = Files.writeString(folder.resolve("chance.yaml"), CHANCE);
        run(chance, "usual", "--replications", "20", "--months", "3", "--growth", "20%", "--threads", "3");
        run(chance, "other", "--replications", "20", "--months", "3", "--growth", "20%", "--threads", threads);

        for (String file : List.of("risk.json", "risk.csv", "report.html")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("usual").resolve(file)),
                    Files.readAllBytes(folder.resolve("other").resolve(file)),
                    file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--growth 5% | --months",
                "--months 0 | at least 1",
                "--months 999 | at most 120",
                "--months 3 --growth -100% | above -100%",
                "--months 3 --growth five | such as 5%",
                "--months 3 --season 1,0 | above 0",
                "--budget -1 | at least 0"
            })
    void mistakesAreTold(String arguments, String told) {
        Console console = run(exact, "wrong", arguments.split(" "));

        assertEquals(ExitCode.USAGE, console.code(), console.err());
        assertTrue(console.err().contains(told), console.err());
    }
}
