package dev.poolwise.outcome;

/**
 * The distribution of a duration over the jobs of one replication, at the percentiles 0, 1, …, 100.
 *
 * @param count the number of jobs; with 0 the other figures are NaN and the grid is empty
 * @param mean seconds
 * @param percentiles 101 values in seconds: smallest, 1st percentile, …, largest
 */
public record Quantiles(long count, double mean, double[] percentiles) {
    /** No jobs. */
    public static final Quantiles NONE = new Quantiles(0, Double.NaN, new double[0]);

    /** Returns a percentile in seconds, NaN without jobs. */
    public double percentile(int p) {
        return count == 0 ? Double.NaN : percentiles[p];
    }

    /** Returns the largest value in seconds, NaN without jobs. */
    public double max() {
        return percentile(100);
    }
}
