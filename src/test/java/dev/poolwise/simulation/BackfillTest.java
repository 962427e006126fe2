package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.ShortTaskHours;
import dev.poolwise.capacity.ShortTaskHours.Window;
import dev.poolwise.workload.JobClass;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backfilled queues against schedules worked out by hand, and against a plain restatement of the rule. */
class BackfillTest {
    private static RecordedJob job(double arrival, double service, int nodes) {
        return new RecordedJob(arrival, service, nodes, "");
    }

    private static RecordedJob job(double arrival, double service, int nodes, double requested) {
        return new RecordedJob(arrival, service, nodes, "", requested);
    }

    private static Pool pool(int nodes, Queueing queueing) {
        return new PoolBuilder(nodes, 0).queueing(queueing).build();
    }

    private static List<Double> starts(Pool pool, List<RecordedJob> jobs) {
        EventLog log = EventLog.of(Fixtures.drained(List.of(Fixtures.recorded("jobs", jobs)), pool));
        List<Double> starts = new ArrayList<>();
        for (int i = 1; i <= jobs.size(); i++) {
            starts.add(log.start(i));
        }
        return starts;
    }

    @Test
    void laterJobsStartBeforeTheReservationOrOnNodesThatItLeavesOver() {
        List<RecordedJob> jobs = List.of(
                job(0, 100, 2),
                job(5, 60, 3),
                job(6, 10, 1),
                job(7, 200, 1),
                job(8, 50, 1),
                job(9, 90, 1),
                job(9, 34, 1));

        assertEquals(
                List.of(0.0, 100.0, 6.0, 7.0, 16.0, 160.0, 66.0),
                starts(pool(4, Queueing.BACKFILL), jobs),
                "the third ends in time, the fourth takes the spare node, the last ends just in time");
        assertEquals(List.of(0.0, 100.0, 100.0, 110.0, 160.0, 160.0, 160.0), starts(pool(4, Queueing.STRICT), jobs));
    }

    @Test
    void theReservationFollowsWhatWasRequestedNotWhatJobsTake() {
        List<RecordedJob> jobs = List.of(job(0, 20, 2, 100), job(1, 10, 3, 10), job(2, 50, 1, 50), job(3, 5, 1, 200));

        assertEquals(List.of(0.0, 52.0, 2.0, 62.0), starts(pool(3, Queueing.BACKFILL), jobs));
    }

    @Test
    void theExpectationOfATaskThatRunsOnIsDoubled() {
        List<RecordedJob> jobs =
                List.of(job(0, 100, 1, 30), job(1, 10, 2), job(2, 20, 1), job(3, 15, 1), job(35, 5, 1), job(36, 6, 1));

        assertEquals(
                List.of(0.0, 100.0, 2.0, 35.0, 50.0, 110.0),
                starts(pool(2, Queueing.BACKFILL), jobs),
                "from 30 s on, the first is expected to end at 60 s");
    }

    @Test
    void aTaskThatEndsAtThisInstantIsNotLate() {
        List<RecordedJob> jobs = List.of(job(0, 50, 1), job(0, 50, 1), job(0, 1000, 1), job(1, 10, 2), job(2, 40, 1));

        assertEquals(List.of(0.0, 0.0, 0.0, 50.0, 60.0), starts(pool(3, Queueing.BACKFILL), jobs));
    }

    @Test
    void aSlotOfANodeThatIsReservedAsAWholeIsLentOnlyUntilThen() {
        Pool pool = new PoolBuilder(2, 0)
                .slots(2, Fill.PACK)
                .queueing(Queueing.BACKFILL)
                .build();
        List<RecordedJob> jobs = List.of(job(0, 100, 0), job(1, 10, 2), job(2, 150, 0), job(3, 50, 0));

        assertEquals(List.of(0.0, 100.0, 110.0, 3.0), starts(pool, jobs));
    }

    @Test
    void longTasksWaitForTheEndOfTheHoursOfShortOnes() {
        ShortTaskHours hours = new ShortTaskHours(
                Fixtures.seconds(10),
                Fixtures.seconds(100),
                0,
                List.of(new Window(Fixtures.seconds(0), Fixtures.seconds(50))));
        Pool pool = new PoolBuilder(1, 0)
                .queueing(Queueing.BACKFILL)
                .shortTaskHours(hours)
                .build();
        List<RecordedJob> jobs =
                List.of(job(0, 5, 1), job(1, 20, 1), job(2, 8, 1), job(51, 40, 1), job(52, 9, 1), job(160, 60, 1));

        assertEquals(
                List.of(0.0, 50.0, 5.0, 150.0, 70.0, 190.0),
                starts(pool, jobs),
                "the fourth would not end by 100 s when it could start, the last never");
    }

    @Test
    void theLongestAllowedRunIsExpectedOfJobsThatRequestNothing() {
        JobClass recorded = Fixtures.recorded("jobs", List.of(job(0, 20, 2), job(1, 10, 3), job(2, 15, 1)));
        JobClass limited = new JobClass(
                "jobs",
                recorded.arrivals(),
                recorded.after(),
                recorded.service(),
                recorded.tasks(),
                recorded.merge(),
                recorded.download(),
                recorded.upload(),
                1,
                0,
                0,
                recorded.tenant(),
                0,
                0,
                OptionalLong.of(Fixtures.seconds(100)),
                recorded.patience(),
                recorded.maxConcurrent());
        EventLog exact = EventLog.of(Fixtures.drained(List.of(recorded), pool(3, Queueing.BACKFILL)));
        EventLog rough = EventLog.of(Fixtures.drained(List.of(limited), pool(3, Queueing.BACKFILL)));

        assertEquals(2, exact.start(3), "it will end at 17 s, before the reservation for 20 s");
        assertEquals(30, rough.start(3), "it is expected to end at 102 s, after the reservation for 100 s");
        assertEquals(20, rough.start(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void jobsOfOneSlotAreServedInTheirOrder(long seed) {
        Random random = new Random(seed);
        List<RecordedJob> jobs = randomJobs(random, 200, 0, 3);

        assertEquals(starts(pool(3, Queueing.STRICT), jobs), starts(pool(3, Queueing.BACKFILL), jobs));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyJobStartsWhenTheRestatedRuleSays(long seed) {
        Random random = new Random(seed);
        double factor = seed % 2 == 0 ? 1 : 3;
        List<RecordedJob> jobs = randomJobs(random, 300, 8, factor);
        EasySchedule expected = EasySchedule.of(8, jobs);

        List<Double> starts = starts(pool(8, Queueing.BACKFILL), jobs);

        assertEquals(expected.starts(), starts);
        assertNotEquals(starts(pool(8, Queueing.STRICT), jobs), starts, "something was backfilled");
        if (factor == 1) {
            assertTrue(expected.headsStartedByTheirReservations(), "no head job is delayed");
        }
    }

    /** Jobs whose expected run is up to {@code factor} times as long as they run. */
    private static List<RecordedJob> randomJobs(Random random, int count, int widest, double factor) {
        List<RecordedJob> jobs = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < count; i++) {
            at += micros(-Math.log(random.nextDouble()) * (widest == 0 ? 18 : 32));
            double service = micros(-Math.log(random.nextDouble()) * 50);
            double requested = micros(service * (1 + (factor - 1) * random.nextDouble()));
            jobs.add(job(at, service, widest == 0 ? 0 : 1 + random.nextInt(widest), requested));
        }
        return jobs;
    }

    private static double micros(double seconds) {
        return Math.ceil(seconds * 1e6) / 1e6;
    }
}
