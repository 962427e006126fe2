package dev.poolwise.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.billing.Rates;
import dev.poolwise.units.Time;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WeekTallyTest {
    private static final ObservedPlace CLASSIC =
            new ObservedPlace("classic", false, 4, Rates.FREE, ObservedPlace.Order.ALL, false);
    private static final ObservedPlace POOL =
            new ObservedPlace("pool", true, 2, Rates.FREE, ObservedPlace.Order.ALL, false);
    /** 2026-01-05T00:00Z was a Monday. */
    private static final long MONDAY = 1_767_571_200L * Time.SECOND;

    private static Recorder recorder(long start, long warmUp, ObservedPlace... places) {
        return new Recorder(1, List.of(places), warmUp, List.of(), Stretches.NONE, OptionalLong.of(start));
    }

    private static Week week(Recorder recorder, long end) {
        return recorder.replication(1, end, Optional.empty()).week().orElseThrow();
    }

    private record FixtureNode(int place, long readyAt) implements NodeFacts {
        @Override
        public boolean isLowPriority() {
            return false;
        }

        @Override
        public long number() {
            return 1;
        }

        @Override
        public long requestedAt() {
            return 0;
        }

        @Override
        public long allocatedAt() {
            return 0;
        }

        @Override
        public long drainingSince() {
            return Time.NEVER;
        }
    }

    @Test
    void aTaskCountsInEachHourThatItRuns() {
        Recorder recorder = recorder(MONDAY, 0, CLASSIC);
        recorder.taskStarted(new FixtureJob(1), 3, 30 * Time.MINUTE);
        recorder.taskEnded(new FixtureJob(1), 3, 30 * Time.MINUTE, 150 * Time.MINUTE);

        Week week = week(recorder, Time.DAY);

        assertEquals(3 * 1800, week.busy()[0]);
        assertEquals(3 * 3600, week.busy()[1]);
        assertEquals(3 * 1800, week.busy()[2]);
        assertEquals(12 * 1800, Arrays.stream(week.busy()).sum());
        assertEquals(0.75, week.utilisation(1));
        assertEquals(4 * 86_400, Arrays.stream(week.available()).sum());
    }

    @Test
    void hoursThatWereNotSimulatedAreNotObserved() {
        Week week = week(recorder(MONDAY, Time.HOUR, CLASSIC), 90 * Time.MINUTE);

        assertFalse(week.isObserved(0));
        assertTrue(week.isObserved(1));
        assertFalse(week.isObserved(2));
        assertEquals(1800, week.seconds());
        assertTrue(Double.isNaN(week.utilisation(2)));
    }

    @Test
    void theClockStartsWhereTheDateSays() {
        long sundayNearlyOver = MONDAY - 15 * Time.MINUTE;
        Recorder recorder = recorder(sundayNearlyOver, 0, CLASSIC);
        recorder.backgroundStarted(0, 0);

        Week week = week(recorder, Time.HOUR);

        assertEquals(900, week.busy()[167]);
        assertEquals(2700, week.busy()[0]);
        assertEquals(0, week(recorder(0, 0, CLASSIC), Time.HOUR).observed()[0]);
        assertEquals(3600, week(recorder(0, 0, CLASSIC), Time.HOUR).observed()[3 * 24]);
    }

    @Test
    void theSameHourOfTheNextWeekIsAdded() {
        Recorder recorder = recorder(MONDAY, 0, CLASSIC);
        recorder.backgroundStarted(0, 0);

        Week week = week(recorder, 2 * Time.WEEK);

        assertTrue(Arrays.stream(week.busy()).allMatch(busy -> busy == 2 * 3600));
        assertTrue(Arrays.stream(week.observed()).allMatch(seconds -> seconds == 2 * 3600));
    }

    @Test
    void onlyReadyNodesAreAvailableAndClassicDoesNotCountBesideAPool() {
        Recorder recorder = recorder(MONDAY, 0, CLASSIC, POOL);
        NodeFacts node = new FixtureNode(1, 30 * Time.MINUTE);
        recorder.backgroundStarted(0, 0);
        recorder.nodeRequested(node, 0);
        recorder.nodeReady(node, 30 * Time.MINUTE);
        recorder.taskStarted(new FixtureJob(1).at(1), 1, Time.HOUR);
        recorder.taskEnded(new FixtureJob(1).at(1), 1, Time.HOUR, 2 * Time.HOUR);
        recorder.nodeReleased(node, 3 * Time.HOUR);

        Week week = week(recorder, Time.DAY);

        assertEquals(2 * 1800, week.available()[0]);
        assertEquals(0, week.utilisation(0));
        assertEquals(0.5, week.utilisation(1));
        assertEquals(2 * 2.5 * 3600, Arrays.stream(week.available()).sum());
        assertTrue(Double.isNaN(week.utilisation(3)) && week.isObserved(3));
    }

    @Test
    void aRunThatEndsInTheWarmUpObservesNothing() {
        assertEquals(0, week(recorder(MONDAY, Time.DAY, CLASSIC), Time.HOUR).seconds());
    }

    @Test
    void nobodyTalliesUnasked() {
        Recorder recorder = new Recorder(1, List.of(CLASSIC), 0, List.of(), Stretches.NONE);

        assertTrue(recorder.replication(1, Time.WEEK, Optional.empty()).week().isEmpty());
    }

    @Test
    void replicationsCountByTheirSlotTimeAndMustBeLongEnoughOnAverage() {
        Replication whole = recorder(MONDAY, 0, CLASSIC).replication(1, Time.WEEK, Optional.empty());
        Recorder busy = recorder(MONDAY, 0, CLASSIC);
        busy.backgroundStarted(0, 0);
        Replication day = busy.replication(2, Time.DAY, Optional.empty());

        Week together = new Outcome("classic", List.of(whole, day), 2).week().orElseThrow();

        assertEquals(2 * 3600, together.observed()[0]);
        assertEquals(3600, together.observed()[24]);
        assertEquals(0.125, together.utilisation(0));
        assertTrue(new Outcome("classic", List.of(day), 1).week().isEmpty());
        assertTrue(
                new Outcome("classic", List.of(day, day, day, whole), 4).week().isEmpty());
    }
}
