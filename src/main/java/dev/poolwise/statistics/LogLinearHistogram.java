package dev.poolwise.statistics;

/**
 * Counts of non-negative whole numbers in 2,048 buckets for each doubling, so that all in one bucket lie within 1/2,048
 * of each other; numbers below 4,096 have a bucket each. A bucket also keeps the smallest and the largest of its
 * numbers. Memory is taken by doublings, as they occur.
 */
final class LogLinearHistogram {
    private static final int BUCKET_BITS = 11;
    private static final int BUCKETS = 1 << BUCKET_BITS;
    private static final int DOUBLINGS = Long.SIZE - BUCKET_BITS;
    private static final long[] NONE = {};

    // A bucket is a cell of numbers side by side: how many there are, the smallest and the largest.
    private static final int CELL = 3;
    private static final int LOW = 1;
    private static final int HIGH = 2;

    private final long[][] doublings = new long[DOUBLINGS][];

    LogLinearHistogram() {
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            doublings[doubling] = NONE;
        }
    }

    /** Returns the bucket of a value, from 0; it ascends with the value. */
    static int bucket(long value) {
        int shift = Long.SIZE - Long.numberOfLeadingZeros(value) - BUCKET_BITS - 1;
        return shift <= 0 ? (int) value : shift * BUCKETS + (int) (value >>> shift);
    }

    /** Adds the first values of an array. */
    void add(long[] values, int count) {
        for (int i = 0; i < count; i++) {
            long value = values[i];
            int bucket = bucket(value);
            widen(cells(bucket >>> BUCKET_BITS), CELL * (bucket & (BUCKETS - 1)), 1, value, value);
        }
    }

    private long[] cells(int doubling) {
        long[] cells = doublings[doubling];
        return cells == NONE ? newCells(doubling) : cells;
    }

    private long[] newCells(int doubling) {
        long[] cells = new long[CELL * BUCKETS];
        for (int cell = 0; cell < cells.length; cell += CELL) {
            cells[cell + LOW] = Long.MAX_VALUE;
        }
        doublings[doubling] = cells;
        return cells;
    }

    /** Without branches, as new extremes come often and no processor guesses when. */
    private static void widen(long[] cells, int cell, long number, long low, long high) {
        cells[cell] += number;
        cells[cell + LOW] = Math.min(cells[cell + LOW], low);
        cells[cell + HIGH] = Math.max(cells[cell + HIGH], high);
    }

    /** Adds all that another one has. */
    void add(LogLinearHistogram other) {
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            long[] more = other.doublings[doubling];
            for (int cell = 0; cell < more.length; cell += CELL) {
                widen(cells(doubling), cell, more[cell], more[cell + LOW], more[cell + HIGH]);
            }
        }
    }

    /**
     * Returns estimates of order statistics, which take the values of a bucket to lie evenly between its smallest and
     * its largest.
     *
     * @param ranks from 0, ascending
     */
    double[] orderStatistics(long... ranks) {
        double[] statistics = new double[ranks.length];
        int next = 0;
        long below = 0;
        for (long[] cells : doublings) {
            for (int cell = 0; cell < cells.length; cell += CELL) {
                while (next < ranks.length && ranks[next] < below + cells[cell]) {
                    statistics[next] = at(cells, cell, ranks[next] - below);
                    next++;
                }
                below += cells[cell];
            }
        }
        return statistics;
    }

    private static double at(long[] cells, int cell, long rank) {
        long low = cells[cell + LOW];
        double spread = (double) (cells[cell + HIGH] - low);
        return cells[cell] == 1 ? low : low + spread * (rank / (cells[cell] - 1.0));
    }
}
