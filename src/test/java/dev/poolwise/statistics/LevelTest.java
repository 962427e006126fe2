package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LevelTest {
    @Test
    void theIntegralIsTheAreaUnderTheSteps() {
        Level level = new Level(0);
        level.add(3, 10);
        level.add(-1, 20);

        assertEquals(3 * 10 + 2 * 30, level.area(50));
        assertEquals(90 / 50.0, level.mean(50));
        assertEquals(3, level.max(50));
        assertEquals(2, level.value());
    }

    @Test
    void theLevelCarriesOverAtTheCut() {
        Level level = new Level(100);
        level.add(10, 1);

        assertEquals(10.0, level.mean(200));
        assertEquals(10, level.max(200));
        assertEquals(0, level.area(50));
    }

    @Test
    void theWholeIntegralKnowsNoCut() {
        Level level = new Level(100);
        level.add(10, 1);
        assertEquals(10 * 100, level.area(200));
        level.add(-4, 100);
        level.add(1, 150);

        assertEquals(6 * 50 + 7 * 50, level.area(200));
        assertEquals(10 * 99 + 6 * 50 + 7 * 50, level.wholeArea(200));
    }

    @Test
    void aLevelThatLastedOnlyBeforeTheCutIsNotTheHighest() {
        Level level = new Level(100);
        level.add(10, 1);
        level.add(-7, 99);

        assertEquals(3, level.max(200));
    }

    @Test
    void aLevelThatEndsAtTheCutDidNotLastAfterIt() {
        Level level = new Level(100);
        level.add(10, 1);
        level.add(-7, 100);

        assertEquals(3, level.max(200));
    }

    @Test
    void aChangeUndoneAtItsOwnInstantDoesNotCountAsALevel() {
        Level level = new Level(0);
        level.add(1, 10);
        level.add(-1, 10);
        assertEquals(0, level.max(15));
        level.add(1, 20);
        level.add(1, 20);

        assertEquals(2, level.max(21));
        assertEquals(2, level.area(21));
    }

    @Test
    void overflowOfTheTermsLeavesTheIntegralExact() {
        Level level = new Level(0);
        long late = Long.MAX_VALUE / 4;
        for (int i = 0; i < 1000; i++) {
            level.add(1, late + i);
            level.add(-1, late + i + 1);
        }

        assertEquals(1000, level.area(late + 5000));
    }

    @Test
    void timesBeyondTheRangeOfAnIntCount() {
        Level level = new Level(0);
        level.add(1, 3_000_000_000L);

        assertEquals(5_000_000_000L, level.area(8_000_000_000L));
    }
}
