package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.outcome.EvaluationFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.simulation.EventLog.NodeLife;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pools that a formula scales, second by second. */
class FormulaPoolTest {
    private static final double END = 7200;

    @TempDir
    private Path folder = Path.of("");

    /** A run: its events, and a line for each evaluation. */
    private record Run(EventLog log, List<String> evaluations) {
        List<String> first(int count) {
            return evaluations.subList(0, count);
        }

        String variables(int evaluation) {
            return evaluations.get(evaluation).split("\\|", -1)[2].strip();
        }
    }

    private Run run(String formula, String autoscale, String pool, String jobs) throws IOException, InvalidScenario {
        String text =
                """
                poolwise: 1
                workload: {jobs: {%s}}
                alternatives:
                  a:
                    pools: {p: {autoscale: {formula: '%s'%s}, %s}}
                experiment: {horizon: 7200s}
                """
                        .formatted(jobs, formula, autoscale, pool);
        Scenario scenario = ScenarioFile.read(Files.writeString(folder.resolve("scenario.yaml"), text), List.of());
        EventLog log = new EventLog();
        List<String> evaluations = new ArrayList<>();
        Observer trace = new Observer() {
            @Override
            public void poolEvaluated(EvaluationFacts facts, long at) {
                evaluations.add((long) Time.toSeconds(at) + "|" + facts.inputs() + "|" + facts.variables() + "|"
                        + facts.dedicatedTarget() + "|" + facts.lowPriorityTarget() + "|" + facts.effect() + "|"
                        + facts.error());
            }
        };
        Simulation.run(scenario, scenario.alternatives().get(0), 1, Observer.all(log, List.of(trace)));
        return new Run(log, evaluations);
    }

    private Run run(String formula, String jobs) throws IOException, InvalidScenario {
        return run(formula, ", interval: 5m", "provisioning: 100s", jobs);
    }

    private static String at(String times, String service) {
        return "arrivals: {process: at, times: [" + times + "]}, service: " + service;
    }

    @Test
    void aFormulaIsEvaluatedAtCreationAndThenAtItsInterval() throws Exception {
        Run run = run(
                "$TargetDedicatedNodes = 2;", ", interval: 20m", "create: 50s, provisioning: 100s", at("0s", "10s"));

        assertEquals(
                List.of(
                        "50|||2|0|RESIZE|",
                        "1250|||2|0|NONE|",
                        "2450|||2|0|NONE|",
                        "3650|||2|0|NONE|",
                        "4850|||2|0|NONE|",
                        "6050|||2|0|NONE|"),
                run.evaluations);
        assertEquals(List.of(new NodeLife(2, 50, 150, END), new NodeLife(1, 50, 150, END)), run.log.nodes());
    }

    @Test
    void theIntervalIsAQuarterOfAnHourIfNotGiven() throws Exception {
        // The last one is at the horizon.
        assertEquals(
                9,
                run("$TargetDedicatedNodes = 1;", "", "provisioning: 1s", at("0s", "1s"))
                        .evaluations
                        .size());
    }

    @Test
    void samplesAreTakenEvery30SecondsAndSeenAMinuteLater() throws Exception {
        // The job waits from 100 s on; the samples of 120 s, 150 s, ... show it.
        Run run = run(
                "n = $ActiveTasks.Count(); s = sum($ActiveTasks.GetSample(100));"
                        + " p = $ActiveTasks.GetSamplePercent(TimeInterval_Minute * 5); $TargetDedicatedNodes = 0;",
                at("100s", "10s"));

        assertEquals(
                List.of(
                        "0||n=0;p=0;s=0|0|0|NONE|",
                        // 30, 60, ..., 240 s: eight of ten, five of them after the arrival.
                        "300|$ActiveTasks=1|n=8;p=80;s=5|0|0|NONE|",
                        "600|$ActiveTasks=1|n=18;p=80;s=15|0|0|NONE|"),
                run.first(3));
    }

    @Test
    void theSamplingDelayCanBeSet() throws Exception {
        Run run = run(
                "n = $ActiveTasks.Count(); $TargetDedicatedNodes = 0;",
                ", interval: 5m, samplingDelay: 31s",
                "provisioning: 1s",
                at("100s", "10s"));

        assertEquals("n=8", run.variables(1), "the sample of 270 s comes at 301 s");
        Run atOnce = run(
                "n = $ActiveTasks.Count(); $TargetDedicatedNodes = 0;",
                ", interval: 5m, samplingDelay: 0s",
                "provisioning: 1s",
                at("100s", "10s"));
        assertEquals("n=10", atOnce.variables(1));
    }

    @Test
    void historyBeginsWithThePoolAndLastsAWeekAtMost() throws Exception {
        SampledLevel level = new SampledLevel(() -> 7, 1000);
        level.takeUntil(30_000);
        level.release(29_998);

        assertEquals(20_158, level.size());
        assertEquals(1000 + 9841L * 30 * Time.SECOND, level.time(0));
        assertEquals(1000 + 29_998L * 30 * Time.SECOND, level.time(20_157));
        assertEquals(7, level.value(20_157));
    }

    @Test
    void insufficientDataLeavesTheTargetsAsTheyAre() throws Exception {
        Run run = run(
                "$TargetDedicatedNodes = $TargetDedicatedNodes + 1 + 0 * avg($ActiveTasks.GetSample("
                        + "TimeInterval_Minute * 10, 80));",
                at("0s", "10s"));

        assertEquals(
                List.of(
                        "0|||0|0|FAILED|InsufficientSampleData: Line 1, Col 74: Insufficient data from data set:"
                                + " $ActiveTasks wanted 80%, received 0%",
                        "300|$ActiveTasks=1||0|0|FAILED|InsufficientSampleData: Line 1, Col 74: Insufficient data"
                                + " from data set: $ActiveTasks wanted 80%, received 40%",
                        "600|$ActiveTasks=1||1|0|RESIZE|"),
                run.first(3));
        assertEquals(new NodeLife(1, 600, 700, END), run.log.nodes().get(0));
    }

    @ParameterizedTest(name = "{0} at 600 s is {1}")
    @CsvSource({
        // Three nodes, two slots each, from 0 s, ready at 100 s; tasks of 1,000 s at 90 s: one of 3 slots does not fit.
        "$ActiveTasks, 1",
        "$RunningTasks, 6",
        "$PendingTasks, 7",
        "$TaskSlotsPerNode, 2",
        "$CurrentDedicatedNodes, 3",
        "$CurrentDedicated, 3",
        "$CurrentLowPriorityNodes, 0",
        "$SampleNodeCount, 3",
        "$UsableNodeCount, 3",
        "$PreemptedNodeCount, 0",
        "$CPUPercent, 1",
        "$SucceededTasks, 0",
        "$FailedTasks, 0",
    })
    void theMetricsAreThoseOfThePool(String metric, String value) throws Exception {
        Run run = run(
                "x = " + metric + ".GetSample(1); $TargetDedicatedNodes = 3;",
                ", interval: 10m",
                "slotsPerNode: 2, provisioning: 100s",
                at("90s, 90s, 90s, 90s, 90s, 90s, 90s", "1000s"));

        assertEquals("x=[" + value + "]", run.variables(1));
    }

    @Test
    void endedTasksAreCountedAndThoseThatFailApart() throws Exception {
        Run run = run(
                "ok = val($SucceededTasks.GetSample(1), 0); bad = val($FailedTasks.GetSample(1), 0);"
                        + " $TargetDedicatedNodes = 2;",
                ", interval: 10m",
                "provisioning: 1s",
                at("0s, 0s, 0s", "10s") + ", tasks: 2}, doomed: {" + at("0s", "10s")
                        + ", failureProbability: 0.999999999999, maxRetries: 1");

        // The first evaluation has no samples to take a value of, and fails.
        assertEquals(
                "bad=0;ok=0",
                run("ok = 0; bad = 0; $TargetDedicatedNodes = 2;", at("0s", "1s"))
                        .variables(1));
        assertTrue(run.evaluations.get(0).contains("FAILED"), run.evaluations.get(0));
        assertEquals("bad=0;ok=0", run.variables(1));
        assertEquals("bad=1;ok=6", run.variables(2));
    }

    @Test
    void aTaskOnSeveralNodesCountsAsSoMany() throws Exception {
        Run run = run(
                "a = $ActiveTasks.GetSample(1); r = $RunningTasks.GetSample(1); $TargetDedicatedNodes = 3;",
                ", interval: 10m",
                "provisioning: 100s",
                at("0s, 0s", "5000s") + ", nodes: 3");

        assertEquals("a=[3];r=[3]", run.variables(1));
    }

    @Test
    void fractionsOfNodesAreCutOff() throws Exception {
        assertEquals(
                2,
                run("$TargetDedicatedNodes = 2.9;", at("0s", "10s")).log.nodes().size());
    }

    @Test
    void timeIsThatOfTheScenario() throws Exception {
        Run monday = run("t = time(); d = t.weekday; h = t.hour; $TargetDedicatedNodes = 0;", at("0s", "10s"));
        assertEquals("d=1;h=1;t=2026-01-05T01:30:00.000Z", monday.variables(18));
    }

    @Test
    void nodesLeaveByTheOptionOfTheFormula() throws Exception {
        String two =
                "$TargetDedicatedNodes = time() < time(\"2026-01-05T00:10:00Z\") ? 2 : 0; $NodeDeallocationOption = ";
        String jobs = at("0s, 0s", "900s");

        assertEquals(
                List.of(),
                run(two + "requeue;", jobs).log.jobs().stream()
                        .filter(j -> j.endsWith("0"))
                        .toList());
        Run draining = run(two + "taskcompletion;", jobs);
        assertEquals(1000, draining.log.finish(1));
        assertEquals(1000, draining.log.nodes().get(1).released());
        Run requeued = run(two + "requeue;", jobs);
        assertEquals(600, requeued.log.nodes().get(1).released());
        assertEquals(0, requeued.log.finished());
    }

    @Test
    void drainingNodesBlockTheNextResizeUntilTheirTasksAreDone() throws Exception {
        // 4 nodes at 0 s, 1 at 600 s while all four work until 1,500 s, 3 from 900 s on.
        Run run = run(
                "m = time().minute; $TargetDedicatedNodes = m < 10 ? 4 : m < 15 ? 1 : 3;"
                        + " $NodeDeallocationOption = taskcompletion;",
                at("0s, 0s, 0s, 0s", "1400s"));

        assertEquals(
                List.of(
                        "0||m=0|4|0|RESIZE|",
                        "300||m=5|4|0|NONE|",
                        "600||m=10|1|0|RESIZE|",
                        "900||m=15|3|0|BLOCKED|",
                        "1200||m=20|3|0|BLOCKED|",
                        "1500||m=25|3|0|RESIZE|"),
                run.first(6));
        assertEquals(
                3,
                run.log.nodes().stream().filter(node -> node.released() == 1500).count());
        assertEquals(
                2,
                run.log.nodes().stream()
                        .filter(node -> node.requested() == 1500)
                        .count());
    }

    @Test
    void anEvaluationDuringAResizeSetsANewTargetOrIsSkipped() throws Exception {
        // Nodes take 8 minutes; the target falls from 3 to 2 after 5.
        String formula = "$TargetDedicatedNodes = time().minute < 5 ? 3 : 2;";
        Run retargeted = run(formula, ", interval: 5m", "provisioning: 8m", at("0s", "10s"));
        Run skipped = run(formula, ", interval: 5m, whileResizing: skip", "provisioning: 8m", at("0s", "10s"));

        assertEquals(List.of("300|||2|0|RESIZE|", "600|||2|0|NONE|"), retargeted.evaluations.subList(1, 3));
        assertEquals(300, retargeted.log.nodes().get(0).released());
        assertEquals(List.of("300|||2|0|BLOCKED|", "600|||2|0|RESIZE|"), skipped.evaluations.subList(1, 3));
        assertEquals(600, skipped.log.nodes().get(0).released());
    }

    @Test
    void withAllocationAResizeLastsUntilTheVmsAreFound() throws Exception {
        String formula = "c = $CurrentDedicatedNodes.GetSample(1); $TargetDedicatedNodes = time().minute < 5 ? 3 : 2;";
        Run run = run(
                formula,
                ", interval: 5m, whileResizing: skip, samplingDelay: 0s",
                "allocation: 4m, provisioning: 8m",
                at("0s", "10s"));

        assertEquals("300|$CurrentDedicatedNodes=3|c=[3]|2|0|RESIZE|", run.evaluations.get(1));
    }

    @Test
    void allocatedNodesAreCurrentOnes() throws Exception {
        Run run = run(
                "n = sum($CurrentDedicatedNodes.GetSample(100)); $TargetDedicatedNodes = 3;",
                ", interval: 5m, samplingDelay: 0s",
                "allocation: 4m, provisioning: 8m",
                at("0s", "10s"));

        assertEquals("n=9", run.variables(1), "at 240, 270 and 300 s there are three");
    }

    @Test
    void aFormulaMayWantBothKindsOfNodes() throws Exception {
        Run run = run("$TargetDedicatedNodes = 1; $TargetLowPriorityNodes = 2;", at("0s", "10s"));

        assertEquals(1, run.log.dedicatedNodes().size());
        assertEquals(2, run.log.lowPriorityNodes().size());
        Run low = run("$TargetLowPriorityNodes = 2;", ", interval: 5m", "vmPriority: low", at("0s", "10s"));
        assertEquals(2, low.log.lowPriorityNodes().size());
        assertEquals(0, low.log.dedicatedNodes().size());
    }

    @Test
    void preemptedNodesAreReplacedAndCountedMeanwhile() throws Exception {
        Run run = run(
                "gone = $PreemptedNodeCount.GetSample(1); there = $CurrentLowPriorityNodes.GetSample(1);"
                        + " $TargetLowPriorityNodes = 50;",
                ", interval: 5m",
                "provisioning: 10m, preemption: {meanTimeToEviction: 30m, notice: 0s}",
                at("0s", "10s"));

        assertTrue(run.log.preemptions() > 20, run.log.preemptions() + " evictions");
        assertEquals("gone=[0];there=[50]", run.variables(1));
        // Of 50 nodes a third or so is being replaced in the long run: 10 of 40 minutes.
        String last = run.variables(23);
        int gone = Integer.parseInt(last.replaceAll("gone=\\[(\\d+)].*", "$1"));
        assertTrue(gone > 2 && gone < 25, last);
        assertTrue(last.endsWith("there=[50]"), last);
    }

    @Test
    void theAccountLimitsWhatAFormulaGets() throws Exception {
        String text =
                """
                poolwise: 1
                workload: {jobs: {arrivals: {process: at, times: [0s]}, service: 10s}}
                account: {maxNodesPerPool: 7, cores: {dedicated: 20}}
                vmSizes: {small: {cores: 4, computeHour: {dedicated: 0.2, low: 0.05}}}
                alternatives:
                  a:
                    pools:
                      p: {vmSize: small, autoscale: {formula: '$TargetDedicatedNodes = 1000000000; $TargetLowPriorityNodes = 4;'}}
                experiment: {horizon: 7200s}
                """;
        Scenario scenario = ScenarioFile.read(Files.writeString(folder.resolve("scenario.yaml"), text), List.of());
        EventLog log = EventLog.of(scenario);

        // Seven nodes, all of them dedicated; the cores are enough for five.
        assertEquals(5, log.dedicatedNodes().size());
        assertEquals(0, log.lowPriorityNodes().size());
    }

    @Test
    void aClientThatResizesToZeroStopsTheFormulaUntilTheNextJob() throws Exception {
        Run run = run(
                "$TargetDedicatedNodes = 1;",
                ", interval: 5m",
                "provisioning: 100s, whenDone: resizeToZero",
                at("0s, 1000s", "10s"));

        assertEquals(
                List.of("0|||1|0|RESIZE|", "1000|||1|0|RESIZE|"),
                run.evaluations.stream().filter(line -> line.contains("RESIZE")).toList());
        assertEquals(
                List.of(120.0, 1140.0),
                run.log.nodes().stream().map(NodeLife::released).toList());
    }

    @Test
    void aRunUntilDrainedEndsEvenIfAFormulaNeverWantsNodes() throws Exception {
        String text =
                """
                poolwise: 1
                workload: {jobs: {arrivals: {process: at, times: [0s]}, service: 10s}}
                alternatives: {a: {pools: {p: {autoscale: {formula: '$TargetDedicatedNodes = 0;'}}}}}
                experiment: {until: drained}
                """;
        Scenario scenario = ScenarioFile.read(Files.writeString(folder.resolve("scenario.yaml"), text), List.of());
        EventLog log = EventLog.of(scenario);

        assertEquals(0, log.started());
    }

    @Test
    void aPoolThatHasBeenQuietForAYearGoesOnWithItsNextJob() throws Exception {
        String text =
                """
                poolwise: 1
                workload: {jobs: {arrivals: {process: at, times: [0s, 600d]}, service: 10s}}
                alternatives:
                  a: {pools: {p: {autoscale: {formula: '$TargetDedicatedNodes = $PendingTasks.GetSample(1);', interval: 1h}}}}
                experiment: {until: drained}
                """;
        Scenario scenario = ScenarioFile.read(Files.writeString(folder.resolve("scenario.yaml"), text), List.of());
        EventLog log = EventLog.of(scenario);

        // The evaluation at the arrival has not seen it yet; the next one has.
        assertEquals(600 * 86400 + 3600, log.start(2));
    }
}
