package dev.poolwise.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of non-negative whole numbers, in bounded memory: exact up to 262,144 values, beyond that a
 * log-linear histogram in which every value lies within 1/2,048 of its true size (values below 4,096 stay exact).
 *
 * <p>Each bucket keeps its smallest and largest value and takes the others to lie evenly between them. So a value that
 * has its bucket to itself stays exact however often it comes, and the rank of a percentile is off only as far as
 * values that lie within 1/2,048 of each other crowd together.
 */
public final class DurationSketch {
    /** The number of values up to which quantiles are exact. */
    public static final int EXACT_VALUES = 1 << 18;

    private static final int PERCENTILES = 101;

    // Values go to their buckets many at a time, so that the memory of one is fetched while another is waited for.
    private static final int HELD_BACK = 1 << 10;

    private long[] values = new long[64];
    private int kept;
    private int accounted;
    private @Nullable LogLinearHistogram histogram;
    private long poured;
    private long sumLow;
    private long sumHigh;
    private long min = Long.MAX_VALUE;
    private long max = -1;

    /**
     * Adds a value.
     *
     * @param value at least 0
     */
    public void add(long value) {
        if (kept == values.length) {
            makeRoom();
        }
        values[kept++] = value;
    }

    /** Brings the sum and the extremes up to date with the values kept one by one: many at a time are cheap. */
    private void account() {
        for (; accounted < kept; accounted++) {
            long value = values[accounted];
            sumLow += value;
            if (Long.compareUnsigned(sumLow, value) < 0) {
                sumHigh++;
            }
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
    }

    private void makeRoom() {
        if (histogram != null || kept == EXACT_VALUES) {
            pour();
        } else {
            values = Arrays.copyOf(values, 2 * kept);
        }
    }

    /** Puts the values that are kept one by one into the histogram, which it returns. */
    private LogLinearHistogram pour() {
        account();
        LogLinearHistogram all = histogram == null ? new LogLinearHistogram() : histogram;
        all.add(values, kept);
        poured += kept;
        kept = 0;
        accounted = 0;
        if (histogram == null) {
            histogram = all;
            values = new long[HELD_BACK];
        }
        return all;
    }

    /** Adds all values of another sketch, which stays as it is. */
    public void merge(DurationSketch other) {
        if (other.histogram == null) {
            for (int i = 0; i < other.kept; i++) {
                add(other.values[i]);
            }
            return;
        }
        pour().add(other.pour());
        sumLow += other.sumLow;
        sumHigh += other.sumHigh + (Long.compareUnsigned(sumLow, other.sumLow) < 0 ? 1 : 0);
        poured += other.poured;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** Returns the number of values. */
    public long count() {
        return poured + kept;
    }

    /** Returns the mean, from the exact sum; NaN without values. */
    public double mean() {
        account();
        double low = (sumLow >>> 1) * 2.0 + (sumLow & 1);
        return (sumHigh * 0x1p64 + low) / count();
    }

    /**
     * Returns the percentiles 0, 1, …, 100, by linear interpolation between order statistics (type 7 of Hyndman and
     * Fan, "Sample quantiles in statistical packages", The American Statistician 50, 1996); the first and last are the
     * exact smallest and largest value.
     *
     * @return 101 numbers, or none without values
     */
    public double[] percentiles() {
        long count = count();
        if (count == 0) {
            return new double[0];
        }
        account();
        long[] ranks = ranks(count);
        double[] statistics =
                histogram == null ? OrderStatistics.of(values, kept, max, ranks) : pour().orderStatistics(ranks);
        double[] percentiles = new double[PERCENTILES];
        for (int p = 0; p < PERCENTILES; p++) {
            double position = position(p, count);
            double lower = statistics[2 * p];
            percentiles[p] = lower + (position - (long) position) * (statistics[2 * p + 1] - lower);
        }
        percentiles[0] = min;
        percentiles[PERCENTILES - 1] = max;
        return percentiles;
    }

    private static double position(int percentile, long count) {
        return (count - 1) * (percentile / 100.0);
    }

    /**
     * Returns the ranks between which each percentile lies, counted from 0. They ascend, but where there are fewer
     * values than percentiles and several lie between the same two.
     */
    private static long[] ranks(long count) {
        long[] ranks = new long[2 * PERCENTILES];
        for (int p = 0; p < PERCENTILES; p++) {
            ranks[2 * p] = (long) position(p, count);
            ranks[2 * p + 1] = Math.min(ranks[2 * p] + 1, count - 1);
        }
        return ranks;
    }
}
