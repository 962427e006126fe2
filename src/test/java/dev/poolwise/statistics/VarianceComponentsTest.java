package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VarianceComponentsTest {
    /** Group means 2 and 6, so 16 between; squares of 2 in each group, so 2 within; (16 − 2) / 2 = 7. */
    @Test
    void splitsTheVarianceAsWorkedOutByHand() {
        VarianceComponents split = VarianceComponents.of(new double[][] {{1, 3}, {5, 7}});

        assertEquals(7, split.between(), 1e-12);
        assertEquals(2, split.within(), 1e-12);
        // Student's t with 1 degree of freedom at 95 % is 12.7062.
        assertEquals(12.7062 * Math.sqrt(7), split.halfWidthBetween(0.95), 1e-3);
    }

    @Test
    void groupsThatDifferLessThanByChanceDoNotDiffer() {
        assertEquals(
                0,
                VarianceComponents.of(new double[][] {{1, 3}, {1, 3}, {3, 1}}).between());
    }
}
