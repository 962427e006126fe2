package dev.poolwise.backtest;

import dev.poolwise.units.Time;
import java.util.Arrays;

/**
 * Waiting times of jobs.
 *
 * @param sorted seconds, ascending
 */
public record Waits(double[] sorted) {
    /** Returns the waits of jobs from microseconds in any order. */
    static Waits of(long[] micros) {
        double[] seconds = Arrays.stream(micros).mapToDouble(Time::toSeconds).toArray();
        Arrays.sort(seconds);
        return new Waits(seconds);
    }

    /** Returns the mean in seconds; 0 without jobs. */
    public double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    /**
     * Returns the smallest wait that a share of the jobs does not exceed, seconds; 0 without jobs.
     *
     * @param share in [0, 1]
     */
    public double quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, rank - 1)];
    }
}
