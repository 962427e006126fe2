package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Mser5Test {
    /** 100 × 0.93^i + 10 + 0.6 × ((37 i mod 11) − 5) for i = 0 … 299, worked out in exact decimals. */
    @Test
    void leavesOutADecayingStart() {
        double[] series = IntStream.range(0, 300)
                .mapToDouble(i -> 100 * Math.pow(0.93, i) + 10 + 0.6 * (37 * i % 11 - 5))
                .toArray();

        Mser5 rule = Mser5.of(series);

        assertEquals(75, rule.truncated());
        assertEquals(0.00500382866771555, rule.statistic(), 1e-12);
        assertEquals(10.0194751801202, rule.mean(), 1e-10);
        assertTrue(rule.settled());
    }

    @Test
    void leavesNothingOutOfASeriesWithoutAStart() {
        Mser5 rule = Mser5.of(IntStream.range(0, 303).mapToDouble(i -> i % 5).toArray());

        assertEquals(0, rule.truncated());
        assertEquals(2, rule.mean(), 0);
        assertTrue(rule.settled());
    }

    @Test
    void halfOfASeriesIsNotTooMuchToLeaveOut() {
        Mser5 rule = Mser5.of(
                IntStream.range(0, 100).mapToDouble(i -> Math.max(0, 50 - i)).toArray());

        assertEquals(50, rule.truncated());
        assertTrue(rule.settled());
    }

    @Test
    void saysThatAGrowingSeriesHasNotSettled() {
        Mser5 rule = Mser5.of(IntStream.range(0, 300).mapToDouble(i -> i).toArray());

        assertFalse(rule.settled());
        assertEquals(150, rule.truncated());
    }

    @Test
    void needsFiftyObservations() {
        assertThrows(IllegalArgumentException.class, () -> Mser5.of(new double[49]));
        assertEquals(0, Mser5.of(new double[50]).truncated());
    }
}
