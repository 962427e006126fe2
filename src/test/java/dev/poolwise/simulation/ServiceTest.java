package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.simulation.EventLog.NodeLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the modelled services do with nodes and jobs, second by second. */
class ServiceTest {
    @TempDir
    private Path folder = Path.of("");

    /** Runs one pool for 1,000,000 seconds, or until drained. */
    private EventLog run(String pool, String... classes) throws IOException, InvalidScenario {
        return runFor("horizon: 1000000s", pool, classes);
    }

    private EventLog runFor(String length, String pool, String... classes) throws IOException, InvalidScenario {
        StringBuilder text = new StringBuilder("poolwise: 1\nworkload:\n");
        for (int i = 0; i < classes.length; i++) {
            text.append("  class").append(i).append(": {").append(classes[i]).append("}\n");
        }
        text.append("alternatives: {a: {pools: {p: {").append(pool).append("}}}}\n");
        text.append("experiment: {").append(length).append("}\n");
        Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
        Scenario scenario = ScenarioFile.read(file, List.of());
        return EventLog.of(scenario);
    }

    private static String at(String times, String rest) {
        return "arrivals: {process: at, times: [" + times + "]}, " + rest;
    }

    @Test
    void aNodeIsFoundProvisionedAndThroughItsStartTaskBeforeItIsReady() throws Exception {
        EventLog log = run("nodes: 1, allocation: 30s, provisioning: 100s, startTask: 20s", at("0s", "service: 50s"));

        assertEquals(new NodeLife(1, 0, 150, 1_000_000), log.nodes().get(0));
        assertEquals(150, log.start(1));
    }

    @Test
    void aNodeThatIsLostInProvisioningIsReplaced() throws Exception {
        EventLog log = run("nodes: 40, provisioning: 100s, provisioningFailure: 50%", at("0s", "service: 50s"));

        assertEquals(
                40,
                log.nodes().stream()
                        .filter(node -> node.released() == 1_000_000)
                        .count());
        List<NodeLife> lost =
                log.nodes().stream().filter(node -> node.released() < 1_000_000).toList();
        assertTrue(lost.size() > 15 && lost.size() < 100, lost.size() + " lost; 40 are expected, with deviation 9");
        for (NodeLife node : lost) {
            assertEquals(node.requested() + 100, node.released());
            assertTrue(Double.isNaN(node.ready()), "it never was ready");
        }
    }

    @Test
    void aNodeWithoutProvisioningTimeMayBeLostToo() throws Exception {
        EventLog log = run("nodes: 3, provisioningFailure: 90%", at("0s", "service: 50s"));

        assertEquals(3, log.nodes().stream().filter(node -> node.ready() == 0).count());
    }

    @Test
    void aResizeThatTakesTooLongEndsWithTheNodesThatItHas() throws Exception {
        EventLog none = run("nodes: 2, provisioning: 20m, resizeTimeout: 15m", at("0s", "service: 50s"));
        EventLog found =
                run("nodes: 2, allocation: 10m, provisioning: 20m, resizeTimeout: 15m", at("0s", "service: 50s"));
        EventLog later = run(
                "nodes: 1, provisioning: 20m, resizeTimeout: 15m, resize: [{at: 1h, nodes: 2}]",
                at("0s", "service: 50s"));

        assertEquals(0, none.started(), "no node was ready in time");
        assertEquals(900, none.nodes().get(1).released());
        assertEquals(1800, found.start(1), "both were allocated in time");
        assertEquals(3, later.requests(), "the next resize asks for all that is missing");
    }

    @Test
    void aJobIsPreparedOnceOnEachNodeWhereItRuns() throws Exception {
        EventLog log = run("nodes: 2, jobPreparation: 60s", at("0s, 1s", "service: 100s, tasks: 4"));

        // Two tasks on each node: 60 s, then 100 s, then 100 s, and the same again for the second job.
        assertEquals(260, log.finish(1));
        assertEquals(520, log.finish(2));
    }

    @Test
    void aJobIsDoneAfterItsReleaseWhichHoldsNoSlot() throws Exception {
        EventLog log = run("nodes: 1, jobRelease: 30s", at("0s, 0s", "service: 100s"));

        assertEquals(130, log.finish(1));
        assertEquals(100, log.start(2));
        assertEquals(230, log.finish(2));
    }

    @Test
    void aRunEndsAfterTheLastRelease() throws Exception {
        EventLog log = runFor("until: drained", "nodes: 1, jobRelease: 30s", at("0s", "service: 100s"));

        assertEquals(130, log.nodes().get(0).released());
    }

    @Test
    void retainedDataKeepsANodeUntilItsDataMayGo() throws Exception {
        EventLog log = run(
                "nodes: 3, deallocation: retainedData, retention: 500s, resize: [{at: 200s, nodes: 0}, {at: 300s, nodes: 1}]",
                at("0s, 0s", "service: {distribution: discrete, values: [{value: 150s, probability: 1}]}"),
                at("190s", "service: 100s"));

        List<NodeLife> nodes = log.nodes();
        List<Double> released = nodes.stream().map(NodeLife::released).sorted().toList();
        assertEquals(List.of(200.0, 650.0, 790.0, 1_000_000.0), released);
        assertEquals(790, nodes.get(3).requested(), "the next resize waits until the last of them is gone");
    }

    @Test
    void anInterruptedTaskGoesOnFromItsLastCheckpoint() throws Exception {
        String pool = "nodes: 1, resize: [{at: 1000s, nodes: 0}, {at: 2000s, nodes: 1}]";
        EventLog anew = run(pool, at("0s", "service: 1500s"));
        EventLog saved = run(pool, at("0s", "service: 1500s, checkpoint: {interval: 300s}"));
        EventLog costly = run(pool, at("0s", "service: 1500s, checkpoint: {interval: 300s, duration: 50s}"));

        assertEquals(3500, anew.finish(1));
        assertEquals(2000 + 1500 - 900, saved.finish(1), "three checkpoints before 1000 s");
        assertEquals(
                2000 + 900 + 100, costly.finish(1), "two stretches of 350 s before 1000 s; two checkpoints to come");
    }

    @Test
    void aCheckpointThatIsInterruptedSavesNothing() throws Exception {
        String checkpointed = at("0s", "service: 1500s, checkpoint: {interval: 300s, duration: 50s}");
        EventLog within = run("nodes: 1, resize: [{at: 1049s, nodes: 0}, {at: 2000s, nodes: 1}]", checkpointed);
        EventLog after = run("nodes: 1, resize: [{at: 1050s, nodes: 0}, {at: 2000s, nodes: 1}]", checkpointed);

        assertEquals(2000 + 900 + 2 * 50, within.finish(1), "the third checkpoint, from 1000 s on, was not complete");
        assertEquals(2000 + 600 + 50, after.finish(1), "the third checkpoint was complete");
    }

    @Test
    void checkpointsHoldUpATaskThatIsNeverInterrupted() throws Exception {
        EventLog log = run("nodes: 1", at("0s", "service: 36000s, checkpoint: {interval: 3600s, duration: 120s}"));

        assertEquals(36000 + 9 * 120, log.finish(1));
    }

    @Test
    void aTaskThatRunsTooLongOnLowPriorityNodesIsInterrupted() throws Exception {
        String pool = "nodes: 1, preemption: {longestTask: 1h}";
        EventLog saved = run(pool, at("0s", "service: 90m, checkpoint: {interval: 10m}"));
        EventLog lost = run(pool, at("0s", "service: 90m"), at("10s", "service: 5m"));

        assertEquals(3600 + 1800, saved.finish(1), "it starts again at once and has 60 minutes behind it");
        assertTrue(Double.isNaN(lost.finish(1)), "without a checkpoint it never ends");
        assertTrue(Double.isNaN(lost.start(2)), "and it holds up those behind it");
        assertEquals(1, saved.nodes().size(), "the node stays");
    }

    @Test
    void anImageIsBuiltOnceAndPulledByEachNode() throws Exception {
        EventLog log =
                run("nodes: 2", at("0s, 30s, 1000s, 1000s", "service: 10s, environment: {build: 8m, pull: 90s}"));

        assertEquals(480, log.start(1));
        assertEquals(480 + 90 + 10, log.finish(1));
        assertEquals(480, log.start(2), "it waits for the same build");
        assertEquals(580, log.finish(2), "on the other node");
        assertEquals(1010, log.finish(3));
        assertEquals(1010, log.finish(4));
    }

    @Test
    void scaleUpdatesChangeTheBoundsDuringTheRun() throws Exception {
        EventLog log = run(
                "autoscale: {min: 1, max: 2, idleBeforeScaleDown: 0s, updates: [{at: 1000s, min: 3, max: 4}, {at: 2000s, min: 0}]}",
                at("1500s, 1500s, 1500s, 1500s, 1500s", "service: 100s"));

        assertEquals(4, log.peakNodes(), "at most four from 1000 s on");
        List<Double> requested =
                log.nodes().stream().map(NodeLife::requested).sorted().toList();
        assertEquals(List.of(0.0, 1000.0, 1000.0, 1500.0), requested);
        List<Double> released =
                log.nodes().stream().map(NodeLife::released).sorted().toList();
        assertEquals(List.of(1600.0, 2000.0, 2000.0, 2000.0), released);
    }

    @Test
    void nodesThatAreReadyAtOnceAreNotRequestedTwice() throws Exception {
        EventLog log = run("autoscale: {max: 3, idleBeforeScaleDown: 1h}", at("0s", "service: 100s, tasks: 7"));

        assertEquals(3, log.requests());
        assertEquals(300, log.finish(1));
    }

    @Test
    void nodesAreKeptForATaskThatNeedsSeveral() throws Exception {
        EventLog log = run(
                "autoscale: {max: 2, idleBeforeScaleDown: 0s}, provisioning: {distribution: uniform, min: 60s, max: 300s}",
                at("0s", "service: 100s, nodes: 2"));

        assertEquals(2, log.requests(), "the first node that is ready waits for the second");
        double start = log.start(1);
        assertEquals(
                start, Math.max(log.nodes().get(0).ready(), log.nodes().get(1).ready()));
        assertEquals(start + 100, log.nodes().get(0).released());
        assertEquals(start + 100, log.nodes().get(1).released());
    }

    @Test
    void nodesThatWereKeptGoWhenTheTaskHasLeft() throws Exception {
        EventLog log = run(
                "autoscale: {max: 3, idleBeforeScaleDown: 0s}, provisioning: 60s, provisioningFailure: 60%",
                at("0s", "service: 100s, nodes: 3, patience: 61s"));

        assertEquals(0, log.started());
        assertTrue(log.nodes().stream().anyMatch(node -> node.ready() == 60), "some node was ready and waited");
        for (NodeLife node : log.nodes()) {
            assertTrue(node.released() <= 120, node.toString());
        }
    }

    @Test
    void aRunUntilDrainedEndsWithItsLastJobWhateverIsStillPlanned() throws Exception {
        String later = ", resize: [{at: 1000s, nodes: 2}]";
        EventLog done = runFor("until: drained", "nodes: 1" + later, at("0s, 10s", "service: 50s"));
        EventLog left = runFor("until: drained", "nodes: 0" + later, at("0s", "service: 50s, patience: 20s"));
        EventLog pipeline =
                runFor("until: drained", "nodes: 1" + later, at("0s", "service: 50s"), "after: class0, service: 70s");

        assertEquals(100, done.end());
        assertEquals(20, left.end());
        assertEquals(120, pipeline.end());
    }

    @Test
    void aTaskThatLeavesLetsThoseBehindItStart() throws Exception {
        EventLog log = run(
                "nodes: 2",
                at("0s", "service: 100s"),
                at("1s", "service: 100s, nodes: 2, patience: 20s"),
                at("2s", "service: 5s"));

        assertEquals(21, log.start(3), "the task that needs two nodes left at 21 s");
    }

    @Test
    void idleNodesGoWhenThePoolLooksNext() throws Exception {
        String looks = "create: 30s, autoscale: {max: 1, evaluate: 60s, idleBeforeScaleDown: ";
        EventLog between = run(looks + "50s}", at("31s", "service: 20s"));
        EventLog exactly = run(looks + "40s}", at("31s", "service: 20s"));

        assertEquals(new NodeLife(1, 90, 90, 210), between.nodes().get(0), "idle from 110 s, expired at 160 s");
        assertEquals(new NodeLife(1, 90, 90, 150), exactly.nodes().get(0), "expired at the very look");
    }
}
