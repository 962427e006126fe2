package dev.poolwise.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.statistics.Level;
import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a level that is told every arrival and every start in order of time. */
class ForeseenWaitsTest {
    private static final long END = 2000;
    private static final int JOBS = 600;

    private record Wait(long from, long until) {}

    private record Change(long at, int by) {}

    /** Many at the same instants; now and then nobody starts for long, and the last ones never do. */
    private static List<Wait> waits(int seed, int pause) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Wait> waits = new ArrayList<>();
        long from = 0;
        long until = 0;
        for (int i = 0; i < JOBS; i++) {
            from += random.nextInt(5);
            until = Math.max(from, until + (random.nextInt(60) == 0 ? pause : random.nextInt(4)));
            waits.add(new Wait(from, until > END ? Time.NEVER : until));
        }
        return waits.stream().filter(wait -> wait.from() < END).toList();
    }

    private static Level level(List<Wait> waits, long warmUp) {
        List<Change> changes = new ArrayList<>();
        for (Wait wait : waits) {
            changes.add(new Change(wait.from(), 1));
            changes.add(new Change(wait.until(), -1));
        }
        changes.sort(Comparator.comparingLong(Change::at));
        Level level = new Level(warmUp);
        changes.stream().filter(change -> change.at() <= END).forEach(change -> level.add(change.by(), change.at()));
        return level;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 100, 300})
    void theHighestLevelAndTheAreasAreThoseOfTheLevelOverTime(int pause) {
        for (int seed = 0; seed < 40; seed++) {
            List<Wait> waits = waits(seed, pause);
            for (long warmUp = 0; warmUp <= END + 50; warmUp += 50) {
                ForeseenWaits foreseen = new ForeseenWaits(warmUp);
                waits.forEach(wait -> foreseen.add(wait.from(), wait.until()));
                assertEquals(level(waits, warmUp).max(END), foreseen.most(END), "warm-up " + warmUp);

                List<Wait> started =
                        waits.stream().filter(wait -> wait.until() < Time.NEVER).toList();
                assertEquals(level(started, warmUp).wholeArea(END), foreseen.area());
                assertEquals(level(started, warmUp).area(END), foreseen.areaAfterWarmUp());
            }
        }
    }

    @Test
    void whoStartsAtTheEndOfTheWarmUpDoesNotWaitAfterIt() {
        ForeseenWaits waits = new ForeseenWaits(100);
        waits.add(10, 100);
        waits.add(20, 100);
        waits.add(30, 101);

        assertEquals(0, waits.most(100));
        assertEquals(1, waits.most(150));
    }

    @Test
    void withoutJobsNobodyWaits() {
        assertEquals(0, new ForeseenWaits(0).most(100));
        assertEquals(0, new ForeseenWaits(0).area());
    }
}
