package dev.poolwise.statistics;

import java.util.Arrays;

/**
 * Some order statistics of many values, without sorting them all: the values are counted in buckets of like size, and
 * only the buckets in which a rank lies are sorted.
 */
final class OrderStatistics {
    /** Up to so many values, sorting all of them is as quick. */
    private static final int FEW = 1 << 13;

    private final int[] counts;
    private final int[] ends;
    private int room;

    private OrderStatistics(long largest) {
        counts = new int[LogLinearHistogram.bucket(largest) + 1];
        ends = new int[counts.length];
        Arrays.fill(ends, -1);
    }

    private double[] of(long[] values, int count, long[] ranks) {
        for (int i = 0; i < count; i++) {
            counts[LogLinearHistogram.bucket(values[i])]++;
        }
        int[] places = reserve(ranks);
        long[] sorted = sorted(values, count);
        return Arrays.stream(places).mapToDouble(place -> sorted[place]).toArray();
    }

    /** Reserves room for the buckets of ranks, one after the other; returns where in it each rank will stand. */
    private int[] reserve(long[] ranks) {
        int[] places = new int[ranks.length];
        int bucket = 0;
        int below = 0;
        for (int i = 0; i < ranks.length; i++) {
            while (below + counts[bucket] <= ranks[i]) {
                below += counts[bucket++];
            }
            if (ends[bucket] < 0) {
                ends[bucket] = room;
                room += counts[bucket];
            }
            places[i] = ends[bucket] + (int) ranks[i] - below;
        }
        return places;
    }

    /** Returns the values of the buckets for which there is room, sorted. */
    private long[] sorted(long[] values, int count) {
        long[] gathered = new long[room];
        for (int i = 0; i < count; i++) {
            int bucket = LogLinearHistogram.bucket(values[i]);
            if (ends[bucket] >= 0) {
                gathered[ends[bucket]++] = values[i];
            }
        }
        for (int bucket = 0; bucket < ends.length; bucket++) {
            if (ends[bucket] >= 0) {
                Arrays.sort(gathered, ends[bucket] - counts[bucket], ends[bucket]);
            }
        }
        return gathered;
    }

    /**
     * Returns the values of some ranks.
     *
     * @param values at least 0; those from {@code count} on do not count
     * @param largest of them
     * @param ranks from 0; ascending if there are more than 8,192 values
     */
    static double[] of(long[] values, int count, long largest, long... ranks) {
        if (count > FEW) {
            return new OrderStatistics(largest).of(values, count, ranks);
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return Arrays.stream(ranks).mapToDouble(rank -> sorted[(int) rank]).toArray();
    }
}
