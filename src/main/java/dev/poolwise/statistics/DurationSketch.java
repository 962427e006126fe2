package dev.poolwise.statistics;

import java.util.Arrays;

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

    private static final int SUB_BUCKET_BITS = 11;
    private static final int SUB_BUCKETS = 1 << SUB_BUCKET_BITS;
    private static final int BUCKETS = (Long.SIZE - SUB_BUCKET_BITS) * SUB_BUCKETS;

    private long[] values = new long[64];
    private long[] counts = new long[0];
    private long[] lows = new long[0];
    private long[] highs = new long[0];
    private long count;
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
        long before = sumLow;
        sumLow += value;
        if (Long.compareUnsigned(sumLow, before) < 0) {
            sumHigh++;
        }
        if (value < min) {
            min = value;
        }
        if (value > max) {
            max = value;
        }
        store(value);
        count++;
    }

    private void store(long value) {
        if (counts.length > 0) {
            storeInBucket(value);
            return;
        }
        int index = (int) count;
        if (index == EXACT_VALUES) {
            spill();
            storeInBucket(value);
            return;
        }
        if (index == values.length) {
            values = Arrays.copyOf(values, 2 * index);
        }
        values[index] = value;
    }

    private void spill() {
        counts = new long[BUCKETS];
        lows = new long[BUCKETS];
        Arrays.fill(lows, Long.MAX_VALUE);
        highs = new long[BUCKETS];
        for (int i = 0; i < count; i++) {
            storeInBucket(values[i]);
        }
        values = new long[0];
    }

    private void storeInBucket(long value) {
        int bucket = bucket(value);
        counts[bucket]++;
        if (value < lows[bucket]) {
            lows[bucket] = value;
        }
        if (value > highs[bucket]) {
            highs[bucket] = value;
        }
    }

    private static int bucket(long value) {
        int shift = Long.SIZE - Long.numberOfLeadingZeros(value) - SUB_BUCKET_BITS - 1;
        return shift <= 0 ? (int) value : shift * SUB_BUCKETS + (int) (value >>> shift);
    }

    /** Adds all values of another sketch, which stays as it is. */
    public void merge(DurationSketch other) {
        if (other.counts.length == 0) {
            for (int i = 0; i < other.count; i++) {
                add(other.values[i]);
            }
            return;
        }
        if (counts.length == 0) {
            spill();
        }
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += other.counts[i];
            lows[i] = Math.min(lows[i], other.lows[i]);
            highs[i] = Math.max(highs[i], other.highs[i]);
        }
        long before = sumLow;
        sumLow += other.sumLow;
        sumHigh += other.sumHigh + (Long.compareUnsigned(sumLow, before) < 0 ? 1 : 0);
        count += other.count;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** Returns the number of values. */
    public long count() {
        return count;
    }

    /** Returns the mean, from the exact sum; NaN without values. */
    public double mean() {
        double low = (sumLow >>> 1) * 2.0 + (sumLow & 1);
        return (sumHigh * 0x1p64 + low) / count;
    }

    /**
     * Returns the percentiles 0, 1, …, 100, by linear interpolation between order statistics (type 7 of Hyndman and
     * Fan, "Sample quantiles in statistical packages", The American Statistician 50, 1996); the first and last are the
     * exact smallest and largest value.
     *
     * @return 101 numbers, or none without values
     */
    public double[] percentiles() {
        if (count == 0) {
            return new double[0];
        }
        double[] percentiles = new double[101];
        Ranks ranks = new Ranks();
        for (int p = 0; p <= 100; p++) {
            double position = (count - 1) * (p / 100.0);
            long rank = (long) position;
            double lower = ranks.value(rank);
            double upper = rank + 1 < count && position > rank ? ranks.value(rank + 1) : lower;
            percentiles[p] = lower + (position - rank) * (upper - lower);
        }
        percentiles[0] = min;
        percentiles[100] = max;
        return percentiles;
    }

    /** Reads order statistics, counted from 0, in ascending order of rank. */
    private final class Ranks {
        private final long[] sorted;
        private int bucket;
        private long below;

        Ranks() {
            sorted = counts.length > 0 ? new long[0] : Arrays.copyOf(values, (int) count);
            Arrays.sort(sorted);
        }

        double value(long rank) {
            if (counts.length == 0) {
                return sorted[(int) rank];
            }
            if (rank < below) {
                bucket = 0;
                below = 0;
            }
            while (below + counts[bucket] <= rank) {
                below += counts[bucket++];
            }
            double spread = (double) (highs[bucket] - lows[bucket]);
            return counts[bucket] == 1
                    ? lows[bucket]
                    : lows[bucket] + spread * ((rank - below) / (counts[bucket] - 1.0));
        }
    }
}
