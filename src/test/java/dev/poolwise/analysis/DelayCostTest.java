package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.billing.LineItem;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waiting costs, worked out by hand: one node, three jobs of one hour each at 0:00, 0:30 and 0:45. */
class DelayCostTest {
    @TempDir
    private Path folder = Path.of("");

    private Analysis analysed(String classKeys, String horizon, String rest) throws IOException, InvalidScenario {
        String yaml =
                """
                poolwise: 1
                workload:
                  scoring:
                    arrivals: {process: at, times: [0s, 30m, 45m]}
                    service: 1h
                %s
                alternatives:
                  one: {pools: {p: {nodes: 1, billing: {computeHour: 10}}}}
                  three: {pools: {p: {nodes: 3, billing: {computeHour: 10}}}}
                experiment: {horizon: %s, replications: 1}
                %s
                """
                        .formatted(classKeys.indent(4), horizon, rest);
        Path file = Files.writeString(folder.resolve("delay.yaml"), yaml);
        Scenario scenario = ScenarioFile.read(file, List.of());
        return Analysis.of(scenario, Experiment.run(scenario, 1, Progress.NONE, ObserverFactory.NONE));
    }

    private static double metric(Analysis analysis, int alternative, String name) {
        return Objects.requireNonNull(
                        analysis.alternatives().get(alternative).metrics().get(name))
                .value()
                .orElseThrow();
    }

    @Test
    void everyHourOfWaitingHasItsPrice() throws Exception {
        // The second job waits from 0:30 to 1:00, the third from 0:45 to 2:00: 1.75 hours.
        Analysis analysis = analysed("delayCost: 40/h", "4h", "");

        assertEquals(70, metric(analysis, 0, "delayCost"));
        assertEquals(40, metric(analysis, 0, "cost"));
        assertEquals(110, metric(analysis, 0, "totalCost"));
        assertEquals(0, metric(analysis, 1, "delayCost"));
        assertEquals(120, metric(analysis, 1, "totalCost"));
        LineItem line = analysis.alternatives().get(0).accounts().waiting().get(0);
        assertEquals("1.75", line.quantity().toPlainString());
        assertEquals("70", line.amount().toPlainString());
    }

    @Test
    void whoStillWaitsWhenTheClockStopsCostsUntilThen() throws Exception {
        // Half an hour of the second job, and 0:45 to 1:30 of the third.
        assertEquals(40 * 1.25, metric(analysed("delayCost: 40/h", "90m", ""), 0, "delayCost"));
    }

    @Test
    void whoGivesUpCostsUntilThen() throws Exception {
        // The second job starts after 30 min, at the end of its patience; the third leaves at 1:15.
        assertEquals(
                40 * (0.5 + 0.5), metric(analysed("delayCost: 40/h\npatience: 30m", "4h", ""), 0, "delayCost"), 1e-12);
    }

    @Test
    void theLowestTotalIsRecommendedAndNotTheLowestBill() throws Exception {
        Recommendation cheapWaiting = Recommendation.of(analysed("delayCost: 40/h", "4h", ""));
        Recommendation dearWaiting = Recommendation.of(analysed("delayCost: 100/h", "4h", ""));

        assertEquals("one", cheapWaiting.choose().orElseThrow());
        assertEquals("three", dearWaiting.choose().orElseThrow());
        assertTrue(
                dearWaiting.reasons().stream().anyMatch(reason -> reason.contains("Totals are compared")),
                dearWaiting.reasons().toString());
    }

    @Test
    void objectivesAreMetByTheLowestTotalToo() throws Exception {
        Analysis analysis = analysed("delayCost: 100/h", "4h", "objectives: [max(waitingTime) <= 2h]");

        assertEquals("three", Recommendation.of(analysis).choose().orElseThrow());
    }

    @Test
    void withoutAPriceNothingIsSaidOfIt() throws Exception {
        Analysis analysis = analysed("", "4h", "");

        assertFalse(analysis.alternatives().get(0).metrics().containsKey("delayCost"));
        assertEquals(Accounts.NONE, analysis.alternatives().get(0).accounts());
    }

    @Test
    void itCanBeLimitedAndExpectedForAClass() throws Exception {
        Analysis analysis = analysed(
                "delayCost: 40/h",
                "4h",
                "objectives: [delayCost of scoring <= 69, totalCost <= 110]\nexpect: {one: {delayCost of scoring: 70}}");

        List<String> verdicts = Recommendation.of(analysis).objectives().getOrDefault("one", List.of()).stream()
                .map(verdict -> verdict.verdict().word())
                .toList();
        assertEquals(List.of("missed", "met"), verdicts);
        assertEquals(1, analysis.scenario().expectations().size());
    }
}
