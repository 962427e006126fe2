package dev.poolwise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.billing.Bill;
import dev.poolwise.billing.Costs;
import dev.poolwise.billing.LineItem;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills that the service published, from the scenario file to the cent. */
class PublishedBillsTest {
    private final Path folder;

    PublishedBillsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String scenario(String arrivals, String service, String place, String horizon) {
        return """
                poolwise: 1
                plans:
                  used up: {overage: {computeHour: 2.00, per1000Transactions: 0.50}}
                  S1:
                    fee: 100.13
                    included: {computeHours: 25, transactions: 100000}
                    overage: {computeHour: 2.00, per1000Transactions: 0.50}
                workload:
                  jobs: {arrivals: %s, service: %s}
                alternatives:
                  only: {%s}
                experiment: {horizon: %s, replications: 1}
                """
                .formatted(arrivals, service, place, horizon);
    }

    private List<String> bill(String text) throws IOException, InvalidScenario {
        Path file = folder.resolve("bill.yaml");
        Files.writeString(file, text);
        Scenario scenario = ScenarioFile.read(file, List.of());
        Outcome outcome = Experiment.run(
                        scenario, 1, (alternative, number, meanWait) -> {}, (alternative, number) -> Optional.empty())
                .get(0);
        Alternative only = scenario.alternatives().get(0);
        Bill bill = Bill.of(only.rates(), Map.of(), outcome.replications());
        BigDecimal cost = Costs.of(only.rates(), outcome.replications().get(0)).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, bill.total().compareTo(cost), bill + " costs " + cost);
        return bill.lines().stream().map(PublishedBillsTest::line).toList();
    }

    private static String line(LineItem line) {
        String amount = line.amount().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        return line.description() + ": " + line.quantity().toPlainString() + " x " + line.rate() + " = " + amount;
    }

    @Test
    void aMillionCallsOfThreeQuartersOfASecond() throws IOException, InvalidScenario {
        assertEquals(
                List.of(
                        "fee of plan used up: 1 x 0 = 0.00",
                        "compute-hours beyond plan used up: 200 x 2.00 = 400.00",
                        "transactions beyond plan used up: 1000 x 0.50 = 500.00"),
                bill(scenario(
                        "{process: every, interval: 2592ms, count: 1000000}",
                        "720ms",
                        "classic: {capacity: 20, billing: {plan: used up}}",
                        "30d")));
    }

    @Test
    void aMonthOfAHundredJobsADay() throws IOException, InvalidScenario {
        assertEquals(
                List.of(
                        "fee of plan used up: 2 x 0 = 0.00",
                        "compute-hours beyond plan used up: 310 x 2.00 = 620.00",
                        "transactions beyond plan used up: 3.1 x 0.50 = 1.55"),
                bill(scenario(
                        "{process: every, interval: 14m24s, count: 3100}",
                        "6m",
                        "classic: {capacity: 40, billing: {plan: used up}}",
                        "31d")));
    }

    @Test
    void twoNodesForADayAndFourForHalfADay() throws IOException, InvalidScenario {
        List<String> expected = List.of(
                "fee of plan S1: 1 x 100.13 = 100.13",
                "compute-hours included in plan S1: 25 x 0 = 0.00",
                "compute-hours beyond plan S1: 23 x 2.00 = 46.00");
        String jobs = "{process: at, times: [0s]}";

        assertEquals(
                expected,
                bill(scenario(jobs, "1h", "pools: {p: {nodes: 2, delete: 24h, billing: {plan: S1}}}", "30d")));
        assertEquals(
                expected,
                bill(scenario(jobs, "1h", "pools: {p: {nodes: 4, delete: 12h, billing: {plan: S1}}}", "30d")));
    }

    @Test
    void roundedLivesCountInThePeriodInWhichTheyEnd() throws IOException, InvalidScenario {
        // Ten nodes from 29 d 23 h to 30 d 0 h 30 m, each rounded up to 12 h: 10 h in the first period, 110 h in the
        // second.
        assertEquals(
                List.of(
                        "fee of plan S1: 2 x 100.13 = 200.26",
                        "compute-hours included in plan S1: 35 x 0 = 0.00",
                        "compute-hours beyond plan S1: 85 x 2.00 = 170.00"),
                bill(scenario(
                        "{process: at, times: [0s]}",
                        "1h",
                        "pools: {p: {nodes: 10, create: 719h, delete: 720h30m, billing: {plan: S1, increment: 12h}}}",
                        "60d")));
    }
}
