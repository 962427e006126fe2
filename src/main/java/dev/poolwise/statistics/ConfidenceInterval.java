package dev.poolwise.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * A two-sided Student interval for a mean, from independent replications.
 *
 * <p>The interval is {@code mean ± halfWidth}. It is valid when the observations are independent and their averages are
 * near normal; observations of successive jobs within one run are neither, so pass one value for each replication.
 * Source: Law, <i>Simulation Modeling and Analysis</i>, ch. 4.
 *
 * @param mean the point estimate, in the unit of the observations
 * @param halfWidth half the interval's length, in the same unit; NaN with one observation
 * @param level the confidence level, strictly between 0 and 1
 * @param replications the number of observations, at least 1
 */
public record ConfidenceInterval(double mean, double halfWidth, double level, int replications) {
    /**
     * Returns the interval of a mean.
     *
     * @param observations at least one, all finite
     */
    public static ConfidenceInterval ofReplications(double[] observations, double level) {
        int n = observations.length;
        if (n == 0) {
            throw new IllegalArgumentException("an interval needs at least 1 observation, but there was none");
        }
        double halfWidth = n == 1 ? Double.NaN : studentQuantile(level, n) * standardError(observations);
        return new ConfidenceInterval(mean(observations), halfWidth, level, n);
    }

    /**
     * Returns the interval of the mean difference {@code a − b} of paired observations.
     *
     * @param a one observation for each replication
     * @param b as many, of the same replications in the same order
     */
    public static ConfidenceInterval ofPairs(double[] a, double[] b, double level) {
        double[] differences = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = a[i] - b[i];
        }
        return ofReplications(differences, level);
    }

    /**
     * Returns the interval of the difference {@code a − b} of two means from independent observations whose spreads may
     * differ: Welch's, with the degrees of freedom rounded down. Source: Law, ch. 10.
     *
     * @param a of at least 2 observations
     * @param b likewise; its level may be another
     */
    public static ConfidenceInterval ofDifference(ConfidenceInterval a, ConfidenceInterval b, double level) {
        double one = square(a.halfWidth / studentQuantile(a.level, a.replications));
        double other = square(b.halfWidth / studentQuantile(b.level, b.replications));
        int most = Math.min(a.replications, b.replications);
        double freedom = one + other == 0
                ? most - 1
                : square(one + other) / (square(one) / (a.replications - 1) + square(other) / (b.replications - 1));
        int observations = 1 + (int) Math.floor(freedom);
        double halfWidth = studentQuantile(level, observations) * Math.sqrt(one + other);
        return new ConfidenceInterval(a.mean - b.mean, halfWidth, level, most);
    }

    private static double square(double value) {
        return value * value;
    }

    /**
     * Returns the interval of a ratio of means, by the delta method: the ratio's error is that of the mean of {@code (a
     * − ratio × b) / mean(b)}. It is not the mean of the ratios. Source: Law, ch. 9.
     *
     * @param a the numerator in each replication
     * @param b the denominator in each replication; its mean is not 0
     */
    public static ConfidenceInterval ofRatio(double[] a, double[] b, double level) {
        double denominator = mean(b);
        double ratio = mean(a) / denominator;
        double[] influence = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            influence[i] = (a[i] - ratio * b[i]) / denominator;
        }
        return new ConfidenceInterval(ratio, ofReplications(influence, level).halfWidth, level, a.length);
    }

    /** Returns the correlation of paired observations; NaN with fewer than two, or if one of them never varies. */
    public static double correlation(double[] a, double[] b) {
        return a.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(a, b);
    }

    /** Returns the quantile of Student's distribution for a two-sided interval from n observations, at least 2. */
    public static double studentQuantile(double level, int n) {
        return new TDistribution(null, n - 1.0).inverseCumulativeProbability((1 + level) / 2);
    }

    /** Returns the mean, corrected once for rounding. */
    public static double mean(double[] observations) {
        double sum = 0;
        for (double x : observations) {
            sum += x;
        }
        double mean = sum / observations.length;
        double correction = 0;
        for (double x : observations) {
            correction += x - mean;
        }
        return mean + correction / observations.length;
    }

    /** Returns the sample standard deviation (n − 1) by two passes; NaN with one observation. */
    public static double standardDeviation(double[] observations) {
        double mean = mean(observations);
        double squares = 0;
        double sum = 0;
        for (double x : observations) {
            squares += (x - mean) * (x - mean);
            sum += x - mean;
        }
        return Math.sqrt((squares - sum * sum / observations.length) / (observations.length - 1));
    }

    /**
     * Returns the sample skewness, the third standardized moment; 0 with fewer than three observations or without
     * spread.
     */
    public static double skewness(double[] observations) {
        int n = observations.length;
        if (n < 3) {
            return 0;
        }
        double mean = mean(observations);
        double second = 0;
        double third = 0;
        for (double x : observations) {
            second += (x - mean) * (x - mean);
            third += (x - mean) * (x - mean) * (x - mean);
        }
        return second == 0 ? 0 : third / n / StrictMath.pow(second / n, 1.5);
    }

    private static double standardError(double[] observations) {
        return standardDeviation(observations) / Math.sqrt(observations.length);
    }

    /** Returns the lower end. */
    public double lower() {
        return mean - halfWidth;
    }

    /** Returns the upper end. */
    public double upper() {
        return mean + halfWidth;
    }

    /** Returns whether a value lies in the interval, ends included. */
    public boolean contains(double value) {
        return lower() <= value && value <= upper();
    }
}
