package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    private static final double Z2 = 3.841458820694124;

    /** Never, always and half of the trials have simple ends: with z² of the normal distribution, and n trials. */
    @Test
    void theEndsAreThoseOfWilson() {
        Proportion never = Proportion.of(0, 20, 0.95);
        assertEquals(0, never.lower());
        assertEquals(Z2 / (20 + Z2), never.upper(), 1e-12);

        Proportion always = Proportion.of(20, 20, 0.95);
        assertEquals(20 / (20 + Z2), always.lower(), 1e-12);
        assertEquals(1, always.upper());

        Proportion half = Proportion.of(10, 20, 0.95);
        double width = 0.5 * Math.sqrt(Z2 / (20 + Z2));
        assertEquals(0.5 - width, half.lower(), 1e-12);
        assertEquals(0.5 + width, half.upper(), 1e-12);
    }

    /** The coverage of each probability is a sum of binomial probabilities, exact; on average it is near 95 %. */
    @ParameterizedTest
    @CsvSource({"20", "100", "1000"})
    void itCoversKnownProbabilitiesAsOftenAsItSays(int trials) {
        double sum = 0;
        int count = 0;
        for (double probability = 0.05; probability < 0.96; probability += 0.01) {
            double coverage = coverage(trials, probability);
            assertTrue(coverage > 0.915, "at " + probability + " it covers in " + coverage);
            sum += coverage;
            count++;
        }
        assertEquals(0.95, sum / count, 0.005);
    }

    private static double coverage(int trials, double probability) {
        BinomialDistribution successes = new BinomialDistribution(null, trials, probability);
        double coverage = 0;
        for (int n = 0; n <= trials; n++) {
            if (Proportion.of(n, trials, 0.95).contains(probability)) {
                coverage += successes.probability(n);
            }
        }
        return coverage;
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(0, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(3, 2, 0.95));
    }
}
