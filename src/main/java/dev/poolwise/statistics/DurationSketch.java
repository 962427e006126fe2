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

    // A bucket is a cell of numbers side by side: how many values, the smallest and the largest.
    private static final int CELL = 3;
    private static final int LOW = 1;
    private static final int HIGH = 2;
    // Values go to their buckets many at a time, so that the memory of one is fetched while another is waited for.
    private static final int HELD_BACK = 1 << 10;

    private long[] values = new long[64];
    private int kept;
    private int accounted;
    private long[] cells = new long[0];
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
        if (isSpilled()) {
            pour();
        } else if (kept == EXACT_VALUES) {
            spill();
        } else {
            values = Arrays.copyOf(values, 2 * kept);
        }
    }

    private boolean isSpilled() {
        return cells.length > 0;
    }

    private void spill() {
        cells = new long[CELL * BUCKETS];
        pour();
        values = new long[HELD_BACK];
    }

    /** Puts the values that are kept one by one into their buckets. */
    private void pour() {
        account();
        for (int i = 0; i < kept; i++) {
            long value = values[i];
            widen(CELL * bucket(value), 1, value, value);
        }
        poured += kept;
        kept = 0;
        accounted = 0;
    }

    private void widen(int cell, long number, long low, long high) {
        boolean isEmpty = cells[cell] == 0;
        cells[cell] += number;
        if (isEmpty || low < cells[cell + LOW]) {
            cells[cell + LOW] = low;
        }
        if (isEmpty || high > cells[cell + HIGH]) {
            cells[cell + HIGH] = high;
        }
    }

    private static int bucket(long value) {
        int shift = Long.SIZE - Long.numberOfLeadingZeros(value) - SUB_BUCKET_BITS - 1;
        return shift <= 0 ? (int) value : shift * SUB_BUCKETS + (int) (value >>> shift);
    }

    /** Adds all values of another sketch, which stays as it is. */
    public void merge(DurationSketch other) {
        if (!other.isSpilled()) {
            for (int i = 0; i < other.kept; i++) {
                add(other.values[i]);
            }
            return;
        }
        other.pour();
        if (!isSpilled()) {
            spill();
        }
        for (int cell = 0; cell < cells.length; cell += CELL) {
            if (other.cells[cell] > 0) {
                widen(cell, other.cells[cell], other.cells[cell + LOW], other.cells[cell + HIGH]);
            }
        }
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
        if (isSpilled()) {
            pour();
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
        private int cell;
        private long below;

        Ranks() {
            sorted = isSpilled() ? new long[0] : Arrays.copyOf(values, kept);
            Arrays.sort(sorted);
        }

        double value(long rank) {
            if (!isSpilled()) {
                return sorted[(int) rank];
            }
            if (rank < below) {
                cell = 0;
                below = 0;
            }
            while (below + cells[cell] <= rank) {
                below += cells[cell];
                cell += CELL;
            }
            long low = cells[cell + LOW];
            double spread = (double) (cells[cell + HIGH] - low);
            return cells[cell] == 1 ? low : low + spread * ((rank - below) / (cells[cell] - 1.0));
        }
    }
}
