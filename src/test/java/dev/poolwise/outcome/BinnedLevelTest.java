package dev.poolwise.outcome;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.units.Time;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BinnedLevelTest {
    @Test
    void averagesTheLevelInEachSecond() {
        BinnedLevel level = new BinnedLevel();
        level.add(2, Time.SECOND / 2);
        level.add(1, 3 * Time.SECOND);
        level.add(-3, 7 * Time.SECOND / 2);

        Course course = level.until(5 * Time.SECOND + Time.SECOND / 2);

        assertEquals(1, course.binSeconds());
        assertArrayEquals(new double[] {1, 2, 2, 1.5, 0, 0}, course.means(), 1e-12);
    }

    @Test
    void doublesItsBinsAndLosesNothing() {
        BinnedLevel level = new BinnedLevel();
        for (int second = 0; second < 5000; second++) {
            level.add(second % 2 == 0 ? 1 : -1, second * Time.SECOND);
        }

        Course course = level.until(5000 * Time.SECOND);

        assertEquals(16, course.binSeconds());
        assertEquals(313, course.means().length);
        assertEquals(0.5, Arrays.stream(course.means()).average().orElseThrow(), 1e-12);
        assertArrayEquals(new double[] {0.5, 0.5}, Arrays.copyOf(course.means(), 2), 1e-12);
    }

    @Test
    void keepsALevelThatNeverChangesAgain() {
        BinnedLevel level = new BinnedLevel();
        level.add(7, 0);

        Course course = level.until(30 * Time.DAY);

        assertEquals(7, Arrays.stream(course.means()).min().orElseThrow());
        assertEquals(7, Arrays.stream(course.means()).max().orElseThrow());
    }

    @Test
    void isEmptyForARunThatEndsAtOnce() {
        assertEquals(0, new BinnedLevel().until(0).means().length);
    }
}
