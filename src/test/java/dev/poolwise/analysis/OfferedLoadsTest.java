package dev.poolwise.analysis;

import static dev.poolwise.analysis.Stability.gangs;
import static dev.poolwise.analysis.Stability.loads;
import static dev.poolwise.analysis.Stability.mostJobsPerHour;
import static dev.poolwise.analysis.Stability.ofTenant;
import static dev.poolwise.analysis.Stability.tasks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferedLoadsTest {
    private static final double WITHIN = 0.003;

    private static void assertMost(double jobsPerHour, int nodes, JobClass... classes) {
        assertEquals(jobsPerHour, mostJobsPerHour(List.of(classes), Fixtures.pool(nodes, 0)), WITHIN * jobsPerHour);
    }

    private static JobClass mixed(int nodes, double share, double service) {
        return gangs(nodes, share, new Exponential(service));
    }

    @Test
    void gangsOfSeveralWidthsInOrderHaveTheCapacityOfTheMarkovChain() {
        assertMost(6.857142857143, 2, mixed(1, 0.5, 600), mixed(2, 0.5, 600));
        assertMost(11.36740396912, 4, mixed(1, 0.7, 600), mixed(4, 0.3, 300));
        assertMost(12.04969068071, 8, mixed(1, 0.6, 300), mixed(2, 0.3, 600), mixed(8, 0.1, 1800));
        assertMost(14.4, 10, mixed(3, 0.5, 600), mixed(4, 0.5, 600));
        assertMost(4 / 0.610505, 3, mixed(1, 0.4, 300), mixed(2, 0.6, 900));
    }

    /** At 80 % of the work that 4 nodes can do, and just below what they can do in this order. */
    @Test
    void anOrderThatWastesNodesIsForeseenJustWhereItBegins() {
        for (double jobsPerHour : List.of(14.77, 1.01 * 11.36740396912, 0.97 * 11.36740396912)) {
            List<JobClass> mix = List.of(mixed(1, 0.7 * jobsPerHour, 600), mixed(4, 0.3 * jobsPerHour, 300));
            OfferedLoad load = loads(mix, Fixtures.pool(4, 0)).get(0);

            assertEquals(jobsPerHour / 18.46153846154, load.offered() / load.capacity(), 1e-9);
            assertEquals(jobsPerHour > 11.4, load.isOverload());
            assertEquals(
                    jobsPerHour > 11.4 ? 1 : 0,
                    Analysis.foresee(Stability.steady(10, 2, mix, Fixtures.pool(4, 0)))
                            .size());
        }
    }

    @Test
    void likeGangsUseWholeMultiplesExactly() {
        List<OfferedLoad> threes = loads(List.of(mixed(3, 24, 600)), Fixtures.pool(16, 0));
        List<OfferedLoad> fours = loads(List.of(mixed(4, 9, 600)), Fixtures.pool(10, 0));

        assertEquals(15, threes.get(0).usable());
        assertEquals(16, threes.get(0).capacity());
        assertEquals(0.8, threes.get(0).perSlot(), 1e-12);
        assertEquals(0.75, fours.get(0).perSlot(), 1e-12);
    }

    @Test
    void tasksOfSeveralSlotsFillNodesOneByOne() {
        JobClass threes = tasks(3, 6, new Exponential(600));

        assertEquals(
                6,
                loads(List.of(threes), new PoolBuilder(2, 0).slots(4, Fill.PACK).build())
                        .get(0)
                        .usable());
        assertEquals(
                6,
                loads(
                                List.of(threes),
                                new PoolBuilder(2, 0)
                                        .slots(4, Fill.PACK)
                                        .queueing(Queueing.SKIP)
                                        .build())
                        .get(0)
                        .usable());
    }

    /**
     * Tasks of 1 and 2 slots in equal numbers on one node of two slots are gangs on two nodes, and two nodes cannot be
     * better than twice one.
     */
    @Test
    void aNodeOfTwoSlotsServesTasksAsTwoNodesServeGangs() {
        List<JobClass> mix = List.of(tasks(1, 0.5, new Exponential(600)), tasks(2, 0.5, new Exponential(600)));
        double one =
                mostJobsPerHour(mix, new PoolBuilder(1, 0).slots(2, Fill.PACK).build());
        double two =
                mostJobsPerHour(mix, new PoolBuilder(2, 0).slots(2, Fill.PACK).build());

        assertEquals(6.857142857143, one, WITHIN * one);
        assertTrue(two > 2 * one && two < 16, "more nodes waste less: " + two);
    }

    @Test
    void limitsInOrderHaveTheCapacityOfTheMarkovChain() {
        List<JobClass> tenants = List.of(ofTenant("one", 4, 600), ofTenant("two", 4, 900));
        Map<String, Integer> limits = Map.of("one", 2, "two", 3);

        assertEquals(16.8, mostJobsPerHour(tenants, Stability.classic(4, limits, Queueing.STRICT)), WITHIN * 16.8);
        assertEquals(8 / (2.5 / 1.5 / 4), mostJobsPerHour(tenants, Stability.classic(4, limits, Queueing.SKIP)), 1e-9);
    }

    @Test
    void theTenantThatCannotKeepUpIsNamed() {
        List<JobClass> tenants = List.of(ofTenant("one", 13, 600), ofTenant("two", 1, 600));
        for (Queueing queueing : Queueing.values()) {
            List<OfferedLoad> loads = loads(tenants, Stability.classic(10, Map.of("one", 2, "two", 3), queueing));
            OfferedLoad one = loads.stream()
                    .filter(load -> load.limit().equals("limit of tenant one"))
                    .findFirst()
                    .orElseThrow();

            assertEquals(13 / 12.0, one.perSlot(), 1e-12);
            assertTrue(one.isOverload());
            assertEquals(queueing == Queueing.STRICT, loads.get(0).isOverload());
        }
    }

    /**
     * Nodes that live 1 h and are replaced after 10 min are there 6/7 of the time; tasks of 10 min are exp(1/6) - 1.
     */
    @Test
    void evictionsLengthenTasksAndTakeNodesAway() {
        JobClass constant = gangs(1, 6, Fixtures.constant(600));
        OfferedLoad load = loads(
                        List.of(constant),
                        new PoolBuilder(10, 600).preemption(3600, 0).build())
                .get(0);

        assertEquals(6 * Math.expm1(1 / 6.0), load.offered(), 1e-6);
        assertEquals(60 / 7.0, load.usable(), 1e-9);
        assertEquals(
                10,
                loads(
                                List.of(constant),
                                new PoolBuilder(10, 600)
                                        .preemption(Double.POSITIVE_INFINITY, 0)
                                        .build())
                        .get(0)
                        .usable());
        assertFalse(load.exact());
    }

    /** Nodes that live 1 h and are replaced after 30 min are there 2/3 of the time; dedicated ones always. */
    @Test
    void dedicatedNodesAreThereWhileLowPriorityOnesAreEvicted() throws InvalidScenario, IOException {
        OfferedLoad single = mixed("");
        OfferedLoad pairs = mixed(", nodes: 2");
        OfferedLoad promised = mixed("", "");

        assertEquals(1 + 3 * 2 / 3.0, single.usable(), 1e-9);
        // Of one and up to three nodes, with 1/27, 6/27, 12/27 and 8/27: none, one, one and two pairs.
        assertEquals(2 * (6 + 12 + 2 * 8) / 27.0, pairs.usable(), 1e-9);
        assertFalse(single.exact());
        assertEquals(4, promised.usable());
        assertTrue(promised.exact());
    }

    private static OfferedLoad mixed(String task) throws InvalidScenario, IOException {
        return mixed(task, ", preemption: {meanTimeToEviction: 1h, notice: 0s}");
    }

    private static OfferedLoad mixed(String task, String preemption) throws InvalidScenario, IOException {
        String text =
                """
                poolwise: 1
                workload: {jobs: {arrivals: {process: poisson, rate: 1/h}, service: 10m%s}}
                alternatives: {a: {pools: {p: {nodes: 1, lowPriorityNodes: 3, provisioning: 30m%s}}}}
                experiment: {horizon: 100h}
                """
                        .formatted(task, preemption);
        Path file = Files.createTempFile("mixed", ".yaml");
        try {
            Scenario scenario = ScenarioFile.read(Files.writeString(file, text), List.of());
            return OfferedLoads.of(scenario, scenario.alternatives().get(0)).get(0);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aPreemptedPoolWhoseRestartsFillItIsRecognised() {
        JobClass below = gangs(1, 42, new Exponential(600));
        JobClass above = gangs(1, 43, new Exponential(600));
        var pool = new PoolBuilder(10, 600).preemption(3600, 0).build();

        assertEquals(
                42 / 6.0 * 1.2 / (60 / 7.0), loads(List.of(below), pool).get(0).perSlot(), 1e-3);
        assertTrue(loads(List.of(above), pool).get(0).isOverload());
        Scenario scenario = Stability.steady(100, 20, List.of(above), pool);
        Map<String, List<Diagnostic>> foreseen = Analysis.foresee(scenario);
        assertEquals(1, foreseen.size(), foreseen.toString());
    }
}
