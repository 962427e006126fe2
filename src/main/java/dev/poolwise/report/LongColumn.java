package dev.poolwise.report;

import java.util.Arrays;

/** A column of long numbers that grows as rows are set; rows that were never set hold a filler. */
final class LongColumn {
    private static final int FIRST_CAPACITY = 64;

    private final long filler;
    private long[] values = new long[0];
    private int size;

    LongColumn(long filler) {
        this.filler = filler;
    }

    void set(int row, long value) {
        if (row >= values.length) {
            int capacity = values.length;
            values = Arrays.copyOf(values, Math.max(FIRST_CAPACITY, Math.max(row + 1, capacity + (capacity >> 1))));
            Arrays.fill(values, capacity, values.length, filler);
        }
        values[row] = value;
        size = Math.max(size, row + 1);
    }

    long get(int row) {
        return row < size ? values[row] : filler;
    }

    int size() {
        return size;
    }
}
