package dev.poolwise.outcome;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.poolwise.billing.Rates;
import dev.poolwise.units.Time;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Each rule is broken once, and must be named. */
class InvariantsTest {
    private record FixtureNode(long number, long requestedAt, long readyAt) implements NodeFacts {
        @Override
        public boolean isLowPriority() {
            return false;
        }

        @Override
        public int place() {
            return 0;
        }

        @Override
        public long allocatedAt() {
            return requestedAt;
        }

        @Override
        public long drainingSince() {
            return Time.NEVER;
        }
    }

    private final JobFacts job = new FixtureJob(1);
    private final NodeFacts node = new FixtureNode(1, 0, 5);
    private final Invariants pool =
            new Invariants(List.of(new ObservedPlace("pool", true, 2, Rates.FREE, ObservedPlace.Order.ALL, false)));

    private static void breaks(String rule, Executable events) {
        assertEquals(
                "a rule that every run keeps was broken: " + rule,
                assertThrows(IllegalStateException.class, events).getMessage());
    }

    private void runOneJob() {
        pool.nodeRequested(node, 0);
        pool.nodeReady(node, 5);
        pool.jobArrived(job, 10);
        pool.jobStarted(job, 20);
        pool.taskStarted(job, 2, 20);
        pool.nodeBusy(node, 20);
    }

    @Test
    void aSoundRunPasses() {
        runOneJob();
        pool.taskEnded(job, 2, 20, 30);
        pool.nodeIdle(node, 30);
        pool.jobFinished(job, 30);
        pool.nodeReleased(node, 40);

        assertDoesNotThrow(() -> pool.ended(50));
    }

    @Test
    void theClockNeverGoesBack() {
        runOneJob();
        breaks("the clock never goes back", () -> pool.jobFinished(job, 19));
    }

    @Test
    void noJobStartsBeforeItArrives() {
        pool.jobArrived(job, 5);
        breaks("no job starts before it arrives", () -> pool.jobStarted(job, 9));
    }

    @Test
    void tasksNeverHoldMoreSlotsThanThereAre() {
        runOneJob();
        breaks("tasks never hold more slots than there are", () -> pool.taskStarted(job, 1, 21));
    }

    @Test
    void noNodeIsReleasedWithATaskOnIt() {
        runOneJob();
        breaks("no node is released with a task on it", () -> pool.nodeReleased(node, 25));
    }

    @Test
    void onlyReadyNodesAreBusy() {
        breaks("only ready nodes are busy", () -> pool.nodeBusy(node, 1));
    }

    @Test
    void onlyBusyNodesBecomeIdle() {
        breaks("only busy nodes become idle", () -> pool.nodeIdle(node, 1));
    }

    @Test
    void noNodeIsReadyBeforeItWasRequested() {
        breaks("no node is ready before it was requested", () -> pool.nodeReady(new FixtureNode(1, 6, 5), 6));
    }

    @Test
    void noSlotIsGivenBackTwice() {
        breaks("no slot is given back twice", () -> pool.taskEnded(job, 1, 0, 1));
    }

    @Test
    void aJobStopsWaitingOnce() {
        pool.jobArrived(job, 10);
        pool.jobStarted(job, 20);
        breaks("no more jobs stop waiting than arrived", () -> pool.jobRejected(job, 40));
    }

    @Test
    void theSummaryCountsTheJobsThatWait() {
        pool.jobArrived(job, 10);
        breaks("the summary counts the jobs that wait at the end", () -> pool.check(summary(2, 0, 0)));
    }

    @Test
    void whatIsChargedIsAtLeastWhatWasUsed() {
        Invariants classic = new Invariants(
                List.of(new ObservedPlace("classic", false, 2, Rates.FREE, ObservedPlace.Order.ALIKE, false)));
        breaks("what is charged in classic is at least what was used", () -> classic.check(classicSummary(10, 9)));
    }

    @Test
    void nodesWorkOnlyWhileReady() {
        breaks("nodes of pool work only while ready", () -> pool.check(summary(0, 11, 10)));
    }

    private static Invariants of(int capacity, ObservedPlace.Order order, boolean limited) {
        ObservedPlace place = new ObservedPlace("classic", false, capacity, Rates.FREE, order, limited);
        return new Invariants(List.of(place, place));
    }

    private static void submit(Invariants watch, FixtureJob arriving, long at) {
        watch.jobArrived(arriving, at);
        watch.jobSubmitted(arriving, at);
    }

    private static void start(Invariants watch, FixtureJob starting, long at) {
        watch.jobStarted(starting, at);
        watch.taskStarted(starting, Math.max(1, starting.nodes()), at);
    }

    /** Three jobs wait while another fills the place. */
    private static Invariants crowded(
            ObservedPlace.Order order, FixtureJob second, FixtureJob third, FixtureJob fourth) {
        Invariants watch = of(1, order, false);
        submit(watch, new FixtureJob(1), 10);
        start(watch, new FixtureJob(1), 10);
        submit(watch, second, 11);
        submit(watch, third, 12);
        submit(watch, fourth, 13);
        watch.taskEnded(new FixtureJob(1), 1, 10, 20);
        watch.jobFinished(new FixtureJob(1), 20);
        return watch;
    }

    @Test
    void firstInFirstOut() {
        Invariants watch = crowded(ObservedPlace.Order.ALIKE, new FixtureJob(2), new FixtureJob(3), new FixtureJob(4));
        start(watch, new FixtureJob(3), 20);
        breaks("first in, first out", () -> watch.jobStarted(new FixtureJob(2), 30));
    }

    @Test
    void aJobThatLeavesAfterItWasOvertakenWasOvertaken() {
        Invariants watch = crowded(ObservedPlace.Order.ALIKE, new FixtureJob(2), new FixtureJob(3), new FixtureJob(4));
        watch.jobAbandoned(new FixtureJob(2), 20);
        start(watch, new FixtureJob(4), 20);
        breaks("first in, first out", () -> watch.jobAbandoned(new FixtureJob(3), 25));
    }

    @Test
    void jobsOfOtherSizeMayPassUnlessTheQueueIsStrict() {
        FixtureJob gang = new FixtureJob(2).needing(3);
        Invariants skip = crowded(ObservedPlace.Order.ALIKE, gang, new FixtureJob(3), new FixtureJob(4));
        start(skip, new FixtureJob(3), 20);
        assertDoesNotThrow(() -> skip.jobAbandoned(gang, 21));

        Invariants strict = crowded(ObservedPlace.Order.ALL, gang, new FixtureJob(3), new FixtureJob(4));
        start(strict, new FixtureJob(3), 20);
        breaks("first in, first out", () -> strict.jobAbandoned(gang, 21));
    }

    @Test
    void backfilledJobsMayPassButNobodyWaitsInVain() {
        FixtureJob gang = new FixtureJob(2).needing(3);
        Invariants watch = crowded(ObservedPlace.Order.RESERVED, gang, new FixtureJob(3), new FixtureJob(4));
        start(watch, new FixtureJob(4), 20);
        assertDoesNotThrow(() -> watch.jobAbandoned(new FixtureJob(3), 21));

        Invariants idle = of(2, ObservedPlace.Order.RESERVED, false);
        submit(idle, new FixtureJob(1), 10);
        breaks("no job waits that could start", () -> idle.jobArrived(new FixtureJob(2), 11));
    }

    @Test
    void jobsOfOtherPriorityMayPass() {
        FixtureJob urgent = new FixtureJob(3).ofPriority(1);
        Invariants watch = crowded(ObservedPlace.Order.ALL, new FixtureJob(2), urgent, new FixtureJob(4));
        start(watch, urgent, 20);
        assertDoesNotThrow(() -> watch.jobAbandoned(new FixtureJob(2), 21));
    }

    @Test
    void aJobThatMovesCountsFromItsMove() {
        Invariants watch = of(1, ObservedPlace.Order.ALL, true);
        submit(watch, new FixtureJob(1), 10);
        submit(watch, new FixtureJob(2).at(1), 10);
        watch.jobMoved(new FixtureJob(1), 20);
        watch.jobSubmitted(new FixtureJob(1).at(1), 20);
        submit(watch, new FixtureJob(3).at(1), 21);
        start(watch, new FixtureJob(2).at(1), 30);
        watch.taskEnded(new FixtureJob(2).at(1), 1, 30, 40);
        start(watch, new FixtureJob(3).at(1), 40);
        breaks("first in, first out", () -> watch.jobAbandoned(new FixtureJob(1).at(1), 41));
    }

    @Test
    void noJobWaitsThatCouldStart() {
        Invariants watch = of(2, ObservedPlace.Order.ALIKE, false);
        submit(watch, new FixtureJob(1), 10);
        breaks("no job waits that could start", () -> watch.jobArrived(new FixtureJob(2), 11));

        Invariants atTheEnd = of(2, ObservedPlace.Order.ALL, false);
        submit(atTheEnd, new FixtureJob(1), 10);
        breaks("no job waits that could start", () -> atTheEnd.ended(10));
    }

    @Test
    void aJobMayWaitForMoreNodesThanAreFreeAndHoldUpOthers() {
        Invariants strict = of(2, ObservedPlace.Order.ALL, false);
        submit(strict, new FixtureJob(1).needing(3), 10);
        submit(strict, new FixtureJob(2), 10);
        assertDoesNotThrow(() -> strict.jobArrived(new FixtureJob(3), 11));

        Invariants skip = of(2, ObservedPlace.Order.ALIKE, false);
        submit(skip, new FixtureJob(1).needing(3), 10);
        submit(skip, new FixtureJob(2), 10);
        breaks("no job waits that could start", () -> skip.jobArrived(new FixtureJob(3), 11));
    }

    @Test
    void aJobMayWaitForALimit() {
        Invariants watch = of(2, ObservedPlace.Order.ALIKE, true);
        submit(watch, new FixtureJob(1), 10);
        assertDoesNotThrow(() -> watch.jobArrived(new FixtureJob(2), 11));
    }

    @Test
    void anIdleNodeIsOfferedUnlessTheProviderTakesIt() {
        pool.nodeRequested(node, 0);
        pool.nodeReady(node, 5);
        submit(pool, new FixtureJob(1), 10);
        pool.nodePreempted(node, 10);
        assertDoesNotThrow(() -> pool.jobArrived(new FixtureJob(2), 11));
        pool.nodeReleased(node, 12);
        pool.nodeReady(node, 12);
        breaks("no job waits that could start", () -> pool.jobArrived(new FixtureJob(3), 13));
    }

    @Test
    void thePartsOfTheChargedTimeAddUp() {
        breaks(
                "busy, idle, provisioning, draining and rounding make up what is charged in pool",
                () -> pool.check(chargedSummary(16, new ChargedTime(1, 2, 3, 4, 5), List.of())));
        breaks(
                "no part of what is charged in pool is negative",
                () -> pool.check(chargedSummary(15, new ChargedTime(6, 2, 3, -1, 5), List.of())));
        assertDoesNotThrow(() -> pool.check(chargedSummary(15, new ChargedTime(1, 2, 3, 4, 5), List.of())));
    }

    @Test
    void thePeriodsAddUpToTheChargedTime() {
        List<PeriodUsage> periods = List.of(new PeriodUsage(7, 0), new PeriodUsage(9, 0));
        breaks(
                "the periods make up what is charged in pool",
                () -> pool.check(chargedSummary(15, new ChargedTime(1, 2, 3, 4, 5), periods)));
    }

    private static Replication chargedSummary(long billed, ChargedTime charged, List<PeriodUsage> periods) {
        return replication(
                0, new PlaceSummary("pool", true, 5, 7, 0, billed, charged, periods, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static Replication summary(long waiting, long busy, long ready) {
        PlaceSummary place = new PlaceSummary(
                "pool", true, busy, ready, 0, 0, ChargedTime.NONE, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return replication(waiting, place);
    }

    private static Replication classicSummary(long busy, long billed) {
        return replication(
                0,
                new PlaceSummary(
                        "classic",
                        false,
                        busy,
                        busy,
                        0,
                        billed,
                        ChargedTime.NONE,
                        List.of(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0));
    }

    private static Replication replication(long waiting, PlaceSummary place) {
        JobSummary jobs = new JobSummary(
                1,
                0,
                0,
                0,
                0,
                Quantiles.NONE,
                Quantiles.NONE,
                0,
                java.util.Map.of(),
                0,
                0,
                0,
                0,
                Time.NEVER,
                -1,
                waiting,
                0,
                List.of());
        return new Replication(
                1, 100, jobs, List.of(jobs), List.of(place), new Course(1, new double[0]), java.util.Optional.empty());
    }

    private final Invariants queue = new Invariants(
            List.of(new ObservedPlace("classic", false, 2, Rates.FREE, ObservedPlace.Order.ALIKE, false)));

    private void foreseen(int slot, long arrives, long starts, long ends) {
        queue.jobForeseen(new FixtureJob(1, 0, 0, 0, arrives, starts), slot, ends);
    }

    @Test
    void aSoundQueuePassesWhoseCoursesAreForeseen() {
        foreseen(0, 10, 10, 40);
        foreseen(1, 20, 20, 30);
        foreseen(1, 25, 30, 50);
        queue.backgroundForeseen(0, 0, 40, 60);
        foreseen(1, 45, 50, Time.NEVER);
        foreseen(0, 46, 60, 60);
        foreseen(0, 70, 70, 80);
        foreseen(0, 75, 80, Time.NEVER);
        foreseen(0, 76, Time.NEVER, Time.NEVER);

        assertDoesNotThrow(() -> queue.ended(90));
    }

    @Test
    void noForeseenJobStartsBeforeItArrives() {
        breaks("no job starts before it arrives", () -> foreseen(0, 10, 9, 20));
    }

    @Test
    void noForeseenJobEndsBeforeItStarts() {
        breaks("no job finishes before it starts", () -> foreseen(0, 10, 10, 9));
    }

    @Test
    void foreseenArrivalsAreInOrder() {
        foreseen(0, 10, 10, 20);
        breaks("the clock never goes back", () -> foreseen(1, 9, 11, 20));
    }

    @Test
    void aForeseenJobDoesNotOvertake() {
        foreseen(0, 10, 10, 40);
        foreseen(1, 10, 10, 30);
        foreseen(1, 20, 30, 50);
        breaks("first in, first out", () -> foreseen(0, 21, 29, 60));
        breaks("first in, first out", () -> queue.backgroundForeseen(0, 0, 29, 60));
    }

    @Test
    void nobodyStartsAfterOneWhoWaitsUntilTheEnd() {
        foreseen(0, 10, Time.NEVER, Time.NEVER);
        breaks("first in, first out", () -> foreseen(1, 20, 20, 30));
    }

    @Test
    void noSlotIsGivenToTwoForeseenJobs() {
        foreseen(0, 10, 10, 40);
        breaks("tasks never hold more slots than there are", () -> foreseen(0, 20, 20, 30));
    }

    @Test
    void noForeseenJobWaitsWhileItsSlotIsFree() {
        foreseen(0, 10, 10, 40);
        foreseen(1, 10, 10, 30);
        breaks("no job waits that could start", () -> foreseen(1, 20, 31, 50));
    }

    @Test
    void noForeseenJobWaitsWhileAnotherSlotIsFree() {
        foreseen(0, 10, 10, 40);
        foreseen(1, 10, 10, 30);
        foreseen(0, 20, 40, 50);
        breaks("no job waits that could start", () -> foreseen(1, 60, 60, 70));
    }

    @Test
    void nobodyWaitsAtTheEndWhileASlotIsFree() {
        foreseen(0, 10, 10, Time.NEVER);
        foreseen(1, 10, 10, 30);
        foreseen(1, 20, Time.NEVER, Time.NEVER);
        breaks("no job waits that could start", () -> queue.ended(90));
    }

    private void node(long number, long ready) {
        pool.nodeReady(new FixtureNode(number, 0, ready), ready);
    }

    private void twoNodesAreRequested() {
        pool.nodeRequested(new FixtureNode(1, 0, Time.NEVER), 0);
        pool.nodeRequested(new FixtureNode(2, 0, Time.NEVER), 0);
    }

    private void onPool(int slot, long arrives, long starts, long ends) {
        pool.jobForeseen(new FixtureJob(1, 0, 0, 0, arrives, starts), slot, ends);
    }

    @Test
    void jobsMayBeForeseenBeforeTheirNodesAreReady() {
        twoNodesAreRequested();
        onPool(1, 1, 5, 20);
        onPool(0, 2, 8, 40);
        onPool(1, 3, 20, 30);
        node(2, 5);
        node(1, 8);
        onPool(1, 35, 35, Time.NEVER);
        onPool(0, 36, 40, Time.NEVER);
        onPool(1, 37, Time.NEVER, Time.NEVER);

        assertDoesNotThrow(() -> pool.ended(50));
    }

    @Test
    void noForeseenJobStartsBeforeItsNodeIsReady() {
        twoNodesAreRequested();
        onPool(1, 1, 4, 20);
        breaks("tasks never hold more slots than there are", () -> node(2, 5));
    }

    @Test
    void noForeseenJobWaitsWhileItsNodeIsReady() {
        twoNodesAreRequested();
        onPool(1, 1, 6, 20);
        breaks("no job waits that could start", () -> node(2, 5));
    }

    @Test
    void noForeseenJobWaitsWhileAnotherNodeIsReady() {
        twoNodesAreRequested();
        onPool(1, 1, 6, 20);
        node(1, 5);
        node(2, 6);
        breaks("no job waits that could start", () -> onPool(0, 7, 7, 20));
    }

    @Test
    void nobodyWaitsAtTheEndWhileANodeIsReady() {
        twoNodesAreRequested();
        onPool(1, 1, 6, Time.NEVER);
        onPool(0, 2, Time.NEVER, Time.NEVER);
        node(2, 6);
        node(1, 30);
        breaks("no job waits that could start", () -> pool.ended(50));
    }

    @Test
    void aNodeThatIsNeverReadyMayStayFree() {
        twoNodesAreRequested();
        onPool(1, 1, 6, Time.NEVER);
        onPool(0, 2, Time.NEVER, Time.NEVER);
        node(2, 6);
        assertDoesNotThrow(() -> pool.ended(50));
    }
}
