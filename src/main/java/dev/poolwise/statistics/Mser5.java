package dev.poolwise.statistics;

import java.util.Arrays;

/**
 * Where the start of a series stops weighing on its mean, by the rule MSER-5: the truncation that makes the squared
 * standard error of the remaining mean least, over means of batches of five. Sources: White, <i>An effective truncation
 * heuristic for bias reduction in simulation output</i>, Simulation 69 (1997); White, Cobb and Spratt, WSC (2000).
 *
 * @param truncated how many observations at the start are left out: a multiple of 5, at most half of the series
 * @param statistic the squared standard error at that truncation
 * @param mean the mean of the other whole batches
 * @param settled false if leaving out more than half would have been better still: the series is too short to tell
 */
public record Mser5(int truncated, double statistic, double mean, boolean settled) {
    private static final int BATCH = 5;
    private static final int FEWEST_LEFT = 5;

    /**
     * Returns the truncation of a series.
     *
     * @param series at least 50 observations at equal distances, best the averages of several replications; what does
     *     not fill a last batch is ignored
     */
    public static Mser5 of(double[] series) {
        int batches = series.length / BATCH;
        if (batches < 2 * FEWEST_LEFT) {
            throw new IllegalArgumentException("MSER-5 needs at least 50 observations, but there are " + series.length);
        }
        double[] means = new double[batches];
        Arrays.setAll(means, i -> ConfidenceInterval.mean(Arrays.copyOfRange(series, i * BATCH, (i + 1) * BATCH)));
        int best = best(means, batches / 2);
        int bestOfAll = best(means, batches - FEWEST_LEFT);
        return new Mser5(best * BATCH, statistic(means, best), mean(means, best), bestOfAll <= batches / 2);
    }

    /** Returns the first truncation with the least statistic, among those up to a limit. */
    private static int best(double[] means, int most) {
        int best = 0;
        double least = statistic(means, 0);
        for (int d = 1; d <= most; d++) {
            double statistic = statistic(means, d);
            if (statistic < least) {
                best = d;
                least = statistic;
            }
        }
        return best;
    }

    private static double mean(double[] means, int from) {
        return ConfidenceInterval.mean(Arrays.copyOfRange(means, from, means.length));
    }

    private static double statistic(double[] means, int from) {
        double mean = mean(means, from);
        double squares = 0;
        for (int i = from; i < means.length; i++) {
            squares += (means[i] - mean) * (means[i] - mean);
        }
        double left = means.length - from;
        return squares / (left * left);
    }
}
