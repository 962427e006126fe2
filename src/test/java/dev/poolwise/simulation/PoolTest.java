package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.simulation.EventLog.NodeLife;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The life of nodes and what it does to tasks; all times in seconds. */
class PoolTest {
    private static EventLog run(double horizon, PoolBuilder pool, RecordedJob... jobs) {
        return EventLog.of(Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", List.of(jobs))), Fixtures.seconds(horizon), pool.build()));
    }

    private static List<NodeLife> nodes(EventLog log) {
        return log.nodes().stream()
                .sorted(Comparator.comparing(NodeLife::number))
                .toList();
    }

    private static RecordedJob job(double arrival, double service) {
        return new RecordedJob(arrival, service);
    }

    @Test
    void aJobWaitsUntilItsNodeIsProvisioned() {
        EventLog log = run(1000, new PoolBuilder(1, 270), job(10, 50));

        assertEquals(270, log.start(1));
        assertEquals(320, log.finish(1));
        assertEquals(List.of(new NodeLife(1, 0, 270, 1000)), log.nodes());
    }

    @Test
    void aJobThatArrivesAtTheInstantOfCreationFindsANodeThatNeedsNoProvisioning() {
        EventLog log = run(1000, new PoolBuilder(1, 0).create(60), job(60, 50));

        assertEquals(60, log.start(1));
    }

    @Test
    void aPoolLivesFromItsCreationToItsDeletion() {
        EventLog log = run(1000, new PoolBuilder(2, 10).create(100).delete(700), job(0, 20));

        assertEquals(110, log.start(1));
        assertEquals(List.of(new NodeLife(1, 100, 110, 700), new NodeLife(2, 100, 110, 700)), nodes(log));
    }

    @Test
    void aScheduledResizeAddsAndTakesNodes() {
        EventLog log = run(1000, new PoolBuilder(1, 10).resize(200, 3).resize(500, 2));

        assertEquals(
                List.of(new NodeLife(1, 0, 10, 500), new NodeLife(2, 200, 210, 1000), new NodeLife(3, 200, 210, 1000)),
                nodes(log),
                "the node that has been idle longest goes first");
    }

    @Test
    void aShrinkingPoolFirstGivesUpWhatIsStillInProvisioning() {
        EventLog log = run(1000, new PoolBuilder(1, 10).resize(200, 3).resize(205, 2));

        assertEquals(new NodeLife(3, 200, Double.NaN, 205), nodes(log).get(2));
        assertEquals(1000, nodes(log).get(0).released());
    }

    @Test
    void requeueRunsAnInterruptedTaskAgainFromTheStartAtTheHeadOfTheQueue() {
        EventLog log =
                run(1000, new PoolBuilder(2, 0).resize(100, 1), job(0, 60), job(10, 150), job(20, 70), job(30, 5));

        // Job 1 ends at 60 and job 3 takes its node; at 100 the younger of the two busy nodes goes, with job 2 on it or
        // job 3.
        assertEquals(60, log.start(3));
        assertEquals(4, log.finished());
        double restarted = Math.max(log.finish(2), log.finish(3));
        assertEquals(log.finish(3) == 130 ? 130 + 150 : 160 + 70, restarted);
        assertEquals(restarted, log.start(4), "job 4 must wait behind the job that went back to the head");
    }

    @Test
    void terminateEndsTheJobUndone() {
        EventLog log = run(
                1000, new PoolBuilder(1, 0).deallocation(Deallocation.TERMINATE).resize(100, 0), job(0, 150));

        assertEquals(0, log.finished());
        assertEquals(1, log.failures());
        assertEquals(100, log.nodes().get(0).released());
    }

    @Test
    void taskCompletionLetsTheTaskRunOnAndTakesNoFurtherOne() {
        EventLog log = run(
                1000,
                new PoolBuilder(1, 0).deallocation(Deallocation.TASK_COMPLETION).resize(100, 0),
                job(0, 150),
                job(10, 5));

        assertEquals(150, log.finish(1));
        assertEquals(150, log.nodes().get(0).released());
        assertEquals(1, log.started(), "the node must not start a second task while it drains");
    }

    @Test
    void aResizeWaitsUntilADrainingNodeIsGone() {
        EventLog log = run(
                1000,
                new PoolBuilder(1, 10)
                        .deallocation(Deallocation.TASK_COMPLETION)
                        .resize(100, 0)
                        .resize(120, 2),
                job(0, 150));

        assertEquals(160, nodes(log).get(0).released());
        assertEquals(160, nodes(log).get(1).requested(), "only one resize at a time");
        assertEquals(3, log.requests());
    }

    @Test
    void theClientLearnsAtTheNextPollThatAllJobsAreDone() {
        EventLog log = run(
                10_000,
                new PoolBuilder(2, 0).create(30).whenDone(WhenDone.RESIZE_TO_ZERO, 60),
                job(40, 100),
                job(45, 200));

        assertEquals(245, log.finish(2));
        assertEquals(270, nodes(log).get(0).released(), "polls are at 30 s plus multiples of 60 s");
        assertEquals(270, nodes(log).get(1).released());
    }

    @Test
    void aPoolThatWasResizedToZeroComesBackForTheNextJob() {
        EventLog log =
                run(10_000, new PoolBuilder(1, 20).whenDone(WhenDone.RESIZE_TO_ZERO, 60), job(0, 10), job(500, 10));

        assertEquals(60, nodes(log).get(0).released());
        assertEquals(520, log.start(2));
        assertEquals(540, nodes(log).get(1).released());
    }

    @Test
    void aDeletedPoolStaysDeleted() {
        EventLog log = run(10_000, new PoolBuilder(1, 20).whenDone(WhenDone.DELETE, 60), job(0, 10), job(500, 10));

        assertEquals(1, log.finished());
        assertEquals(1, log.requests());
    }

    @Test
    void untilDrainedEndsWithTheLastJobAndDeletesThePools() {
        var jobs = List.of(Fixtures.recorded("jobs", List.of(job(0, 10), job(5, 100))));
        EventLog log = EventLog.of(Fixtures.drained(jobs, Fixtures.pool(1, 0)));

        assertEquals(110, log.end());
        assertEquals(110, log.nodes().get(0).released());
    }

    @Test
    void untilDrainedWaitsForTheClientsPoll() {
        var jobs = List.of(Fixtures.recorded("jobs", List.of(job(0, 10))));
        EventLog log = EventLog.of(Fixtures.drained(
                jobs, new PoolBuilder(1, 0).whenDone(WhenDone.DELETE, 60).build()));

        assertEquals(60, log.end());
        assertEquals(60, log.nodes().get(0).released());
    }

    @Test
    void slotsLetANodeRunSeveralTasks() {
        EventLog log = run(1000, new PoolBuilder(1, 0).slots(2, Fill.SPREAD), job(0, 50), job(1, 50), job(2, 50));

        assertEquals(1, log.start(2));
        assertEquals(50, log.start(3));
    }

    @Test
    void packFillsANodeBeforeTheNextAndSpreadDoesNot() {
        PoolBuilder packed = new PoolBuilder(2, 0).slots(2, Fill.PACK).resize(10, 1);
        PoolBuilder spread = new PoolBuilder(2, 0).slots(2, Fill.SPREAD).resize(10, 1);

        EventLog packedLog = run(1000, packed, job(0, 50), job(1, 50));
        EventLog spreadLog = run(1000, spread, job(0, 50), job(1, 50));

        assertEquals(51, packedLog.finish(2), "the resize takes the idle node");
        assertEquals(60, Math.max(spreadLog.finish(1), spreadLog.finish(2)), "the resize interrupts one task");
    }

    @Test
    void aGangHoldsAllItsNodesAtOnceAndBlocksTheQueueWhileItWaits() {
        EventLog log = run(1000, new PoolBuilder(3, 0), job(0, 100), new RecordedJob(1, 10, 3, ""), job(2, 5));

        assertEquals(100, log.start(2));
        assertEquals(110, log.start(3));
    }

    @Test
    void anEvictedTaskRunsAgainOnAReplacement() {
        PoolBuilder pool = new PoolBuilder(1, 5).preemption(200, 0);
        EventLog log = run(50_000, pool, job(10, 100));

        assertEquals(1, log.finished());
        assertTrue(log.preemptions() > 50, log.preemptions() + " evictions in 250 mean times");
        assertEquals(log.preemptions() + 1, log.requests(), "each evicted node is replaced");
        log.nodes().forEach(node -> assertTrue(Double.isNaN(node.ready()) || node.released() >= node.ready()));
    }

    @Test
    void aCompletionComesBeforeAnArrivalAtTheSameInstant() {
        EventLog log = run(1000, new PoolBuilder(1, 0).queueLimit(1), job(0, 50), job(50, 10));

        assertEquals(0, log.rejections(), "the first job is gone when the second arrives");
        assertEquals(50, log.start(2));
    }

    @Test
    void aNodeEventComesBeforeAnArrivalAtTheSameInstant() {
        EventLog log = run(1000, new PoolBuilder(1, 0).delete(100), job(100, 10));

        assertEquals(0, log.started(), "the pool is gone when the job arrives");
    }

    @Test
    void anArrivalComesBeforeAScalingDecisionAtTheSameInstant() {
        EventLog log = run(1000, new PoolBuilder(0, 60).autoscale(0, 1, 40), job(0, 100), job(200, 10));

        assertEquals(200, log.start(2), "the node has been idle since 160 s, and its timer expires as the job arrives");
        assertEquals(1, log.requests());
    }

    @Test
    void nobodyArrivesAtTheHorizonButWhatEndsThenHasEnded() {
        EventLog log = run(100, new PoolBuilder(2, 0), job(0, 100), job(100, 10));

        assertEquals(100, log.finish(1));
        assertEquals(1, log.started());
    }

    private static long interrupted(double notice) {
        RecordedJob[] jobs = new RecordedJob[400];
        for (int i = 0; i < jobs.length; i++) {
            jobs[i] = job(i * 25, 20);
        }
        EventLog log = run(50_000, new PoolBuilder(1, 5).preemption(300, notice), jobs);
        assertEquals(400, log.finished());
        return LongStream.rangeClosed(1, 400)
                .filter(i -> log.finish(i) - log.start(i) > 20)
                .count();
    }

    @Test
    void aNodeUnderNoticeFinishesItsTaskAndTakesNoFurtherOne() {
        assertTrue(interrupted(0) > 5, "without notice tasks are interrupted");
        assertEquals(0, interrupted(30), "a task of 20 s fits into a notice of 30 s");
    }

    @Test
    void theTimeToAnEvictionRunsFromReadyAndAnewForEachNode() {
        EventLog log = run(50_000, new PoolBuilder(1, 50).preemption(200, 0), job(0, 10));

        Exponential law = new Exponential(200);
        RandomStream times = new RandomStreams(42, 1).stream("pool:pool", "eviction");
        log.nodes()
                .subList(0, log.preemptions())
                .forEach(node -> assertEquals(Time.toSeconds(law.sample(times)), node.released() - node.ready(), 1e-6));
        assertTrue(log.preemptions() > 50, log.preemptions() + " evictions");
    }

    @Test
    void aRequestThatWasGivenUpNeverBecomesReady() {
        EventLog log = run(1000, new PoolBuilder(2, 100).resize(50, 0), job(10, 5));

        assertEquals(0, log.started());
        log.nodes().forEach(node -> assertTrue(Double.isNaN(node.ready()), node.toString()));
    }

    @Test
    void aWaitingJobTakesTheNodeThatIsFreeFirst() {
        EventLog log = run(1000, new PoolBuilder(0, 120).autoscale(1, 2, 300), job(0, 30), job(10, 5));

        assertEquals(30, log.start(2), "the node that was requested for it is ready at 130 s");
        assertEquals(1, log.requests());
    }

    @Test
    void onlyReadyNodesCountTowardsTheMinimumThatStaysOn() {
        EventLog log = run(1000, new PoolBuilder(0, 100).autoscale(1, 2, 20), job(0, 10), job(5, 5), job(40, 5));

        assertEquals(10, log.start(2));
        assertEquals(40, log.start(3), "the idle node stays while the other is in provisioning");
    }

    @Test
    void aWaitingJobDoesNotPassAGangWhenANodeBecomesFree() {
        EventLog log =
                run(1000, new PoolBuilder(2, 0), job(0, 100), job(0, 50), new RecordedJob(1, 10, 2, ""), job(2, 5));

        assertEquals(100, log.start(3));
        assertEquals(110, log.start(4));
    }
}
