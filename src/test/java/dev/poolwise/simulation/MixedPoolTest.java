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
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools that aim for dedicated and low-priority nodes at a time, second by second. */
class MixedPoolTest {
    private static final double END = 1_000_000;
    private static final String RANDOM =
            "arrivals: {process: poisson, rate: 30/h}, service: {distribution: exponential, mean: 9m}";
    private static final String SLOW = "provisioning: {distribution: exponential, mean: 5m}";

    @TempDir
    private Path folder = Path.of("");

    private EventLog run(String pool, String jobs) throws IOException, InvalidScenario {
        String text =
                """
                poolwise: 1
                workload: {jobs: {%s}}
                alternatives: {a: {pools: {p: {%s}}}}
                experiment: {horizon: 1000000s}
                """
                        .formatted(jobs, pool);
        Scenario scenario = ScenarioFile.read(Files.writeString(folder.resolve("scenario.yaml"), text), List.of());
        return EventLog.of(scenario);
    }

    private static String at(String times, String service) {
        return "arrivals: {process: at, times: [" + times + "]}, service: " + service;
    }

    private static double[] requested(List<NodeLife> nodes) {
        return nodes.stream().mapToDouble(NodeLife::requested).sorted().toArray();
    }

    private static double[] released(List<NodeLife> nodes) {
        return nodes.stream().mapToDouble(NodeLife::released).sorted().toArray();
    }

    private static void assertSeconds(List<Double> expected, double[] seconds) {
        assertEquals(expected, DoubleStream.of(seconds).boxed().toList());
    }

    @Test
    void bothKindsAreRequestedAtCreation() throws Exception {
        EventLog log = run("nodes: 1, lowPriorityNodes: 2, create: 50s, provisioning: 100s", at("0s", "10s"));

        assertEquals(List.of(new NodeLife(1, 50, 150, END)), log.dedicatedNodes());
        assertEquals(List.of(new NodeLife(2, 50, 150, END), new NodeLife(3, 50, 150, END)), log.lowPriorityNodes());
    }

    @Test
    void anEvictionTakesALowPriorityNodeAndIsMadeGoodByAnother() throws Exception {
        EventLog log =
                run("nodes: 3, lowPriorityNodes: 2, preemption: {meanTimeToEviction: 1h, notice: 0s}", at("0s", "10s"));

        assertSeconds(List.of(END, END, END), released(log.dedicatedNodes()));
        double[] requested = requested(log.lowPriorityNodes());
        double[] released = released(log.lowPriorityNodes());
        // Two nodes for 1,000,000 s, each for 3,600 s on average: 556 evictions, with a deviation of 24.
        assertTrue(Math.abs(log.preemptions() - 556) < 100, log.preemptions() + " evictions");
        assertEquals(log.preemptions() + 2, requested.length);
        for (int i = 0; i < log.preemptions(); i++) {
            assertEquals(released[i], requested[i + 2], "one is requested at the instant at which one is taken");
        }
    }

    @Test
    void withoutLowPriorityNodesAnEvictionMayTakeAnyNode() throws Exception {
        EventLog log = run("nodes: 3, preemption: {meanTimeToEviction: 1h, notice: 0s}", at("0s", "10s"));

        assertTrue(log.preemptions() > 500, log.preemptions() + " evictions");
        assertEquals(List.of(), log.lowPriorityNodes());
    }

    @Test
    void theLongestTaskHoldsOnLowPriorityNodesOnly() throws Exception {
        EventLog log = run("nodes: 1, lowPriorityNodes: 1, preemption: {longestTask: 100s}", at("0s, 0s", "150s"));

        assertTrue(Double.isNaN(log.finish(1)), "it starts on the low-priority node again and again");
        assertEquals(150, log.finish(2));
    }

    @Test
    void eachKindIsResizedAloneAndWhatAResizeLeavesOutStays() throws Exception {
        EventLog log = run(
                "nodes: 2, lowPriorityNodes: 1, resize: [{at: 100s, lowPriorityNodes: 3}, {at: 200s, nodes: 1},"
                        + " {at: 300s, nodes: 4, lowPriorityNodes: 0}, {at: 400s, lowPriorityNodes: 1}]",
                at("0s", "10s"));

        assertSeconds(List.of(0.0, 0.0, 300.0, 300.0, 300.0), requested(log.dedicatedNodes()));
        assertSeconds(List.of(200.0, END, END, END, END), released(log.dedicatedNodes()));
        assertSeconds(List.of(0.0, 100.0, 100.0, 400.0), requested(log.lowPriorityNodes()));
        assertSeconds(List.of(300.0, 300.0, 300.0, END), released(log.lowPriorityNodes()));
    }

    @Test
    void aPoolOfNoDedicatedNodesMayHaveLowPriorityOnes() throws Exception {
        EventLog log = run("nodes: 0, lowPriorityNodes: 1, resize: [{at: 100s, nodes: 1}]", at("0s", "150s"));

        assertEquals(150, log.finish(1));
        assertEquals(List.of(new NodeLife(2, 100, 100, END)), log.dedicatedNodes());
    }

    @Test
    void aKindThatShrinksGivesUpItsOwnNodes() throws Exception {
        // Both jobs run on the low-priority nodes, which became idle last; the dedicated one is free.
        String pool = "nodes: 1, lowPriorityNodes: 2, resize: [{at: 100s, lowPriorityNodes: 0}]";
        EventLog requeued = run(pool, at("0s, 0s", "150s"));
        EventLog draining = run(pool + ", deallocation: taskCompletion", at("0s, 0s", "150s"));

        assertEquals(250, requeued.finish(1), "it starts again on the dedicated node");
        assertEquals(400, requeued.finish(2));
        assertSeconds(List.of(100.0, 100.0), released(requeued.lowPriorityNodes()));
        assertSeconds(List.of(END), released(requeued.dedicatedNodes()));
        assertEquals(150, draining.finish(2));
        assertSeconds(List.of(150.0, 150.0), released(draining.lowPriorityNodes()));
    }

    @Test
    void busyNodesOfTheOtherKindStayToo() throws Exception {
        EventLog log = run("nodes: 1, lowPriorityNodes: 2, resize: [{at: 100s, nodes: 0}]", at("0s, 0s, 0s", "150s"));

        assertSeconds(List.of(100.0), released(log.dedicatedNodes()));
        assertEquals(150, log.finish(1));
        assertEquals(150, log.finish(2));
        assertEquals(300, log.finish(3), "it ran on the dedicated node and starts again at 150 s");
    }

    @Test
    void noJobStartsOnNodesThatGoAtTheSameInstant() throws Exception {
        EventLog log = run(
                "nodes: 1, deallocation: terminate, resize: [{at: 50s, lowPriorityNodes: 1},"
                        + " {at: 120s, nodes: 0, lowPriorityNodes: 0}, {at: 200s, nodes: 1}]",
                at("0s, 0s", "500s, maxConcurrent: 1"));

        assertEquals(0, log.start(1));
        assertEquals(1, log.failures());
        assertEquals(200, log.start(2), "not at 120 s, on the low-priority node that is free until then");
    }

    @Test
    void theClientResizesBothKindsToZeroAndBack() throws Exception {
        EventLog log = run(
                "nodes: 1, lowPriorityNodes: 2, whenDone: resizeToZero, poll: 60s, resize: [{at: 500s, nodes: 2}]",
                at("0s, 490s, 1000s", "30s"));

        assertSeconds(List.of(0.0, 490.0, 500.0, 1000.0, 1000.0), requested(log.dedicatedNodes()));
        assertSeconds(List.of(60.0, 540.0, 540.0, 1080.0, 1080.0), released(log.dedicatedNodes()));
        assertSeconds(List.of(0.0, 0.0, 490.0, 490.0, 1000.0, 1000.0), requested(log.lowPriorityNodes()));
        assertSeconds(List.of(60.0, 60.0, 540.0, 540.0, 1080.0, 1080.0), released(log.lowPriorityNodes()));
    }

    @Test
    void theEndOfThePoolIsTheEndOfAllItsNodes() throws Exception {
        EventLog byClient = run("nodes: 1, lowPriorityNodes: 2, whenDone: delete, poll: 60s", at("0s", "30s"));
        EventLog planned = run("nodes: 1, lowPriorityNodes: 2, provisioning: 1h, delete: 90s", at("0s", "30s"));

        assertSeconds(List.of(60.0, 60.0, 60.0), released(byClient.nodes()));
        assertSeconds(List.of(90.0, 90.0, 90.0), released(planned.nodes()));
    }

    @Test
    void aResizeTimesOutForBothKinds() throws Exception {
        EventLog log = run("nodes: 1, lowPriorityNodes: 2, provisioning: 1h, resizeTimeout: 15m", at("0s", "30s"));

        assertSeconds(List.of(900.0, 900.0, 900.0), released(log.nodes()));
    }

    @Test
    void noLowPriorityNodesAreAsIfTheyWereNotThere() throws Exception {
        String rest = ", preemption: {meanTimeToEviction: 10h}, " + SLOW + ", resize: [{at: 50h, nodes: 4%s}]";
        EventLog without = run("nodes: 6" + rest.formatted(""), RANDOM);
        EventLog zero = run("nodes: 6, lowPriorityNodes: 0" + rest.formatted(", lowPriorityNodes: 0"), RANDOM);

        assertTrue(without.preemptions() > 50, "there is something to compare");
        assertEquals(without.jobs(), zero.jobs());
        assertEquals(without.nodes(), zero.nodes());
    }

    @Test
    void withoutEvictionsTheTwoKindsAreOnePool() throws Exception {
        EventLog one = run("nodes: 7, slotsPerNode: 2, " + SLOW + ", whenDone: resizeToZero", RANDOM);
        EventLog two =
                run("nodes: 3, lowPriorityNodes: 4, slotsPerNode: 2, " + SLOW + ", whenDone: resizeToZero", RANDOM);

        assertTrue(one.requests() > 50, "the pool went to zero and came back");
        assertEquals(one.jobs(), two.jobs());
        assertEquals(one.requests(), two.requests());
        assertEquals(4 * one.requests() / 7, two.lowPriorityNodes().size());
    }
}
