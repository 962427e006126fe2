package dev.poolwise.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the studies of interval quality rest on. */
class QualityHarnessTest {
    /** The regions that the binomial distribution gives for 1,000 and for 2,000 intervals of 95 %. */
    @Test
    void theBarIsAnExactBinomialRegion() {
        assertEquals(new Bar(926, 971), Bar.region(1000, 0.95, 0.0005));
        assertEquals(new Bar(1867, 1931), Bar.EXACT);
        assertTrue(Bar.EXACT.falseAlarm() < 1e-3);
    }

    @Test
    void aPerfectIntervalHardlyEverFailsALowerBar() {
        assertTrue(Bar.SHORT.falseAlarm() < 1e-4);
        assertTrue(Bar.NEARLY.falseAlarm() < 1e-5);
        assertTrue(Bar.WRONG.falseAlarm() > 0.999999);
    }

    @Test
    void anIntervalCoversWhatLiesBetweenItsEnds() {
        Interval interval = new Interval(10, 2);

        assertTrue(interval.covers(8) && interval.covers(12));
        assertFalse(interval.covers(7.99) || interval.covers(12.01));
    }

    /** By hand: the second job waits if its arrival comes before the first one's end, and then a whole service. */
    @Test
    void theFirstWaitsAreThoseOfTheRecursionOfLindley() {
        double load = 0.8;
        double second = 600 * load / (1 + load);

        assertEquals(0, EmptyStart.meanWait(1, load, 600));
        assertEquals(second / 2, EmptyStart.meanWait(2, load, 600), 1e-9);
    }

    /** The mean over n jobs nears ρ S / (1 − ρ) by a constant over n, so the jobs after the 400th are there. */
    @Test
    void afterManyJobsTheWaitsAreThoseOfTheLongRun() {
        double later = 2 * EmptyStart.meanWait(800, 0.5, 600) - EmptyStart.meanWait(400, 0.5, 600);

        assertEquals(600, later, 1e-6);
    }
}
