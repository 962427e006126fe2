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
    private final long[] gathered;

    private OrderStatistics(long[] values, int count, int[] ranks) {
        counts = new int[LogLinearHistogram.bucket(largest(values, count)) + 1];
        for (int i = 0; i < count; i++) {
            counts[LogLinearHistogram.bucket(values[i])]++;
        }
        ends = new int[counts.length];
        Arrays.fill(ends, -1);
        gathered = new long[reserve(ranks)];
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
    }

    private static long largest(long[] values, int count) {
        long largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }

    /** Reserves room for the buckets of ranks, one after the other, and returns how much. */
    private int reserve(int[] ranks) {
        int bucket = 0;
        int below = 0;
        int room = 0;
        for (int rank : ranks) {
            while (below + counts[bucket] <= rank) {
                below += counts[bucket++];
            }
            if (ends[bucket] < 0) {
                ends[bucket] = room;
                room += counts[bucket];
            }
        }
        return room;
    }

    private long[] at(int[] ranks) {
        long[] statistics = new long[ranks.length];
        int bucket = 0;
        int below = 0;
        for (int i = 0; i < ranks.length; i++) {
            while (below + counts[bucket] <= ranks[i]) {
                below += counts[bucket++];
            }
            statistics[i] = gathered[ends[bucket] - counts[bucket] + ranks[i] - below];
        }
        return statistics;
    }

    /**
     * Returns the values of some ranks.
     *
     * @param values at least 0; those from {@code count} on do not count
     * @param ranks from 0, ascending
     */
    static long[] of(long[] values, int count, int... ranks) {
        if (count > FEW) {
            return new OrderStatistics(values, count, ranks).at(ranks);
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return Arrays.stream(ranks).mapToLong(rank -> sorted[rank]).toArray();
    }
}
