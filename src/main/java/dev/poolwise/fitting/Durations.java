package dev.poolwise.fitting;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Durations above 0, each value once with how often it came, so that logs in whole seconds cost little.
 *
 * <p>Durations of 0 are shorter than the clock of the log could tell; they count as half the shortest other one.
 */
public final class Durations {
    private final double[] sorted;
    private final double[] values;
    private final int[] counts;
    private final int zeros;
    private final double mean;
    private final double meanOfLogs;

    private Durations(double[] sorted, int zeros) {
        this.sorted = sorted;
        this.zeros = zeros;
        int[] starts = IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[i] > sorted[i - 1])
                .toArray();
        values = Arrays.stream(starts).mapToDouble(i -> sorted[i]).toArray();
        counts = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            counts[i] = (i + 1 < starts.length ? starts[i + 1] : sorted.length) - starts[i];
        }
        mean = meanOf(t -> t);
        meanOfLogs = meanOf(Math::log);
    }

    /**
     * Returns durations in any order.
     *
     * @param seconds at least 0, at least one above 0
     */
    public static Durations of(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        int zeros = (int) Arrays.stream(sorted).filter(t -> t <= 0).count();
        if (zeros == sorted.length) {
            throw new IllegalArgumentException("expected a duration above 0 s, but found none");
        }
        Arrays.fill(sorted, 0, zeros, sorted[zeros] / 2);
        return new Durations(sorted, zeros);
    }

    /** Returns the mean of a function of the durations. */
    double meanOf(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * function.applyAsDouble(values[i]);
        }
        return sum / sorted.length;
    }

    /** Returns all of them in seconds, ascending. */
    public double[] sorted() {
        return sorted;
    }

    double[] values() {
        return values;
    }

    int[] counts() {
        return counts;
    }

    /** Returns how many there are. */
    public int count() {
        return sorted.length;
    }

    /** Returns how many were 0. */
    public int zeros() {
        return zeros;
    }

    /** Returns whether all are the same. */
    public boolean areAlike() {
        return values.length == 1;
    }

    /** Returns their mean in seconds. */
    public double mean() {
        return mean;
    }

    double meanOfLogs() {
        return meanOfLogs;
    }

    double deviationOfLogs() {
        return Math.sqrt(meanOf(t -> (Math.log(t) - meanOfLogs) * (Math.log(t) - meanOfLogs)));
    }

    double smallest() {
        return sorted[0];
    }

    double largest() {
        return sorted[sorted.length - 1];
    }

    /** Returns their coefficient of variation. */
    public double cv() {
        return Math.sqrt(meanOf(t -> (t - mean) * (t - mean))) / mean;
    }
}
