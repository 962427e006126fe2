package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {
    /** Ten replication means, as in textbooks; R: t.test(x). */
    private static final double[] TEN = {9.31, 10.02, 8.77, 11.64, 9.90, 10.48, 9.05, 10.73, 12.11, 8.99};

    @Test
    void theIntervalIsStudents() {
        ConfidenceInterval interval = ConfidenceInterval.ofReplications(TEN, 0.95);

        assertEquals(10.1, interval.mean(), 1e-12);
        assertEquals(0.816572936304, interval.halfWidth(), 1e-9);
        assertEquals(Math.sqrt(1.303), ConfidenceInterval.standardDeviation(TEN), 1e-12);
        assertTrue(interval.contains(10.9));
        assertFalse(interval.contains(10.92));
        assertEquals(10.1 - 0.816572936304, interval.lower(), 1e-9);
        assertEquals(10.1 + 0.816572936304, interval.upper(), 1e-9);
    }

    @Test
    void anIntervalContainsItsEnds() {
        ConfidenceInterval interval = new ConfidenceInterval(10, 1, 0.95, 2);

        assertTrue(interval.contains(9));
        assertTrue(interval.contains(11));
        assertFalse(interval.contains(8.99));
    }

    @Test
    void theMeanIsCorrectedForTheRoundingOfItsSum() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);

        assertEquals(0.1, ConfidenceInterval.mean(tenths), "their sum in binary is 0.9999999999999999");
    }

    /** R: qt(0.975, df). */
    @ParameterizedTest
    @CsvSource({
        "2, 12.70620473617",
        "5, 2.776445105197",
        "10, 2.262157162798",
        "20, 2.093024054408",
        "30, 2.045229642132",
        "50, 2.009575237129",
        "100, 1.984216951586"
    })
    void quantilesAreThoseOfStudentsDistribution(int n, double expected) {
        assertEquals(expected, ConfidenceInterval.studentQuantile(0.95, n), 1e-9 * expected);
    }

    @Test
    void oneObservationHasNoHalfWidth() {
        ConfidenceInterval interval = ConfidenceInterval.ofReplications(new double[] {3}, 0.95);

        assertEquals(3, interval.mean());
        assertTrue(Double.isNaN(interval.halfWidth()));
    }

    @Test
    void noObservationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ConfidenceInterval.ofReplications(new double[0], 0.95));
    }

    /** NIST Statistical Reference Datasets, univariate NumAcc1 to NumAcc4: the sample standard deviation. */
    @Test
    void theStandardDeviationKeepsItsDigits() {
        double[] first = {10000001, 10000003, 10000002};
        assertEquals(1, ConfidenceInterval.standardDeviation(first), 1e-9);
        assertEquals(0.1, ConfidenceInterval.standardDeviation(alternating(1.2, 1.1, 1.3)), 1e-10);
        assertEquals(0.1, ConfidenceInterval.standardDeviation(alternating(1000000.2, 1000000.1, 1000000.3)), 1e-10);
        assertEquals(0.1, ConfidenceInterval.standardDeviation(alternating(10000000.2, 10000000.1, 10000000.3)), 3e-9);
    }

    private static double[] alternating(double first, double odd, double even) {
        return IntStream.range(0, 1001)
                .mapToDouble(i -> i == 0 ? first : i % 2 == 1 ? odd : even)
                .toArray();
    }

    @Test
    void pairsCancelWhatTheyShare() {
        double[] shifted = Arrays.stream(TEN).map(x -> x + 0.25).toArray();
        ConfidenceInterval interval = ConfidenceInterval.ofPairs(shifted, TEN, 0.95);

        assertEquals(0.25, interval.mean(), 1e-12);
        assertEquals(0, interval.halfWidth(), 1e-12);
        assertEquals(1, ConfidenceInterval.correlation(shifted, TEN), 1e-12);
    }

    /** By hand: means 20 and 4, ratio 5; influence (a − 5b)/4 = {0, −1.25, 1.25}, sd 1.25. */
    @Test
    void aRatioOfMeansHasTheHalfWidthOfItsInfluence() {
        double[] cost = {10, 15, 35};
        double[] jobs = {2, 4, 6};
        ConfidenceInterval interval = ConfidenceInterval.ofRatio(cost, jobs, 0.95);

        assertEquals(5, interval.mean(), 1e-12);
        assertEquals(4.302652729696 * 1.25 / Math.sqrt(3), interval.halfWidth(), 1e-9);
    }

    @Test
    void skewnessTellsALongTailFromASymmetricOne() {
        assertEquals(0, ConfidenceInterval.skewness(new double[] {1, 2, 3}), 1e-12);
        // Two 0 and one 3: mean 1, second moment 2, third moment 2, so 2 / 2^1.5.
        assertEquals(Math.sqrt(0.5), ConfidenceInterval.skewness(new double[] {0, 0, 3}), 1e-12);
        // Three 0 and one 4: mean 1, second moment 3, third moment 6, so 6 / 3^1.5.
        assertEquals(6 / Math.pow(3, 1.5), ConfidenceInterval.skewness(new double[] {0, 0, 0, 4}), 1e-12);
    }

    /** SciPy: Welch's standard error, and 4.38 degrees of freedom, of which 4 count. */
    @Test
    void theDifferenceOfIndependentMeansIsWelchs() {
        ConfidenceInterval a = ConfidenceInterval.ofReplications(new double[] {3.1, 4.7, 5.0, 2.2, 6.4}, 0.9);
        ConfidenceInterval b =
                ConfidenceInterval.ofReplications(new double[] {1.0, 1.5, 0.7, 1.9, 1.2, 1.4, 0.8}, 0.99);

        ConfidenceInterval difference = ConfidenceInterval.ofDifference(a, b, 0.95);

        assertEquals(3.065714285714285, difference.mean(), 1e-12);
        assertEquals(2.097718063802779, difference.halfWidth(), 1e-9);
    }

    @Test
    void meansThatNeverVaryDifferForCertain() {
        ConfidenceInterval two = ConfidenceInterval.ofReplications(new double[] {2, 2}, 0.95);
        ConfidenceInterval three = ConfidenceInterval.ofReplications(new double[] {3, 3, 3}, 0.95);
        assertEquals(0, ConfidenceInterval.ofDifference(three, two, 0.95).halfWidth());
    }
}
