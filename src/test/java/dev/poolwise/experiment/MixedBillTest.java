package dev.poolwise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.billing.Costs;
import dev.poolwise.billing.LineItem;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pool of dedicated and low-priority nodes costs, from the scenario file to the cent. */
class MixedBillTest {
    private final Path folder;

    MixedBillTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Two dedicated nodes for 20 h, four low-priority ones for 5 h and one for 15 h. */
    private List<String> bill(String rest) throws IOException, InvalidScenario {
        Path file = folder.resolve("bill.yaml");
        Files.writeString(
                file,
                """
                poolwise: 1
                vmSizes: {D4: {cores: 4, computeHour: {dedicated: 0.20, low: 0.04}}}
                plans: {S1: {fee: 10, included: {computeHours: 50}, overage: {computeHour: 2}}}
                workload: {jobs: {arrivals: {process: at, times: [1h, 2h]}, service: 1h}}
                alternatives:
                  only:
                    pools:
                      p: {nodes: 2, lowPriorityNodes: 4, resize: [{at: 5h, lowPriorityNodes: 1}], %s}
                experiment: {horizon: 20h, replications: 2}
                """
                        .formatted(rest));
        Scenario scenario = ScenarioFile.read(file, List.of());
        List<Outcome> outcomes = Experiment.run(
                scenario, 1, (alternative, number, meanWait) -> {}, (alternative, number) -> Optional.empty());
        var bill = Analysis.of(scenario, outcomes).alternatives().get(0).bill();
        var replication = outcomes.get(0).replications().get(0);
        BigDecimal cost = Costs.of(scenario.alternatives().get(0).rates(), replication).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, bill.total().compareTo(cost), bill + " costs " + cost);
        PlaceSummary place = replication.places().get(0);
        assertEquals(75, place.billedMicros() / 3_600_000_000L, "compute-hours of all nodes");
        return bill.lines().stream().map(MixedBillTest::line).toList();
    }

    private static String line(LineItem line) {
        return line.description() + ": " + line.quantity().toPlainString() + " x "
                + line.rate().toPlainString() + " = " + line.amount().toPlainString();
    }

    @Test
    void eachKindHasALineWithItsHoursAndItsPrice() throws Exception {
        assertEquals(
                List.of(
                        "compute-hours of pool p (dedicated): 40 x 1.50 = 60",
                        "compute-hours of pool p (low priority): 35 x 0.25 = 8.75"),
                bill("billing: {computeHour: 1.50, lowPriorityComputeHour: 0.25}"));
    }

    @Test
    void theSizeHasBothPricesAndTheBillingGoesBefore() throws Exception {
        assertEquals(
                List.of(
                        "compute-hours of pool p (D4, dedicated): 40 x 0.20 = 8",
                        "compute-hours of pool p (D4, low priority): 35 x 0.04 = 1.4"),
                bill("vmSize: D4"));
        assertEquals(
                List.of(
                        "compute-hours of pool p (D4, dedicated): 40 x 0.20 = 8",
                        "compute-hours of pool p (D4, low priority): 35 x 0.10 = 3.5"),
                bill("vmSize: D4, billing: {lowPriorityComputeHour: 0.10}"));
        assertEquals(
                List.of(
                        "compute-hours of pool p (D4, dedicated): 40 x 0.10 = 4",
                        "compute-hours of pool p (D4, low priority): 35 x 0.04 = 1.4"),
                bill("vmSize: D4, billing: {computeHour: 0.10}"));
    }

    @Test
    void transactionsAreNotDivided() throws Exception {
        assertEquals(
                List.of(
                        "compute-hours of pool p (D4, dedicated): 40 x 0.20 = 8",
                        "compute-hours of pool p (D4, low priority): 35 x 0.04 = 1.4",
                        "transactions of pool p (D4): 0.002 x 500 = 1"),
                bill("vmSize: D4, billing: {per1000Transactions: 500, jobsAreTransactions: true}"));
    }

    @Test
    void inAPlanAllHoursCountAlike() throws Exception {
        assertEquals(
                List.of(
                        "fee of plan S1: 1 x 10 = 10",
                        "compute-hours included in plan S1: 50 x 0 = 0",
                        "compute-hours beyond plan S1: 25 x 2 = 50"),
                bill("vmSize: D4, billing: {plan: S1}"));
    }
}
