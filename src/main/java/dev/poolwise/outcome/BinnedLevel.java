package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.Arrays;

/**
 * A level over time, averaged in at most 600 bins of equal width, which double whenever time runs beyond the last: so
 * it takes the same memory whatever the length of the run, and two runs of equal length have the same bins.
 *
 * <p>Changes may come in any order. Each bin keeps their sum and the sum of change times instant, from which the area
 * in the bin follows; both may overflow, but the area is right as long as it fits a {@code long} itself.
 */
final class BinnedLevel {
    private static final int BINS = 600;

    /** Two numbers a bin, side by side: the sum of its changes, and that of each times its instant. */
    private static final int CELL = 2;

    private final long[] cells = new long[CELL * BINS];
    private int doublings;

    void add(long change, long at) {
        long bin = bin(at);
        while (bin >= BINS) {
            widen();
            bin = bin(at);
        }
        int cell = CELL * (int) bin;
        cells[cell] += change;
        cells[cell + 1] += change * at;
    }

    private long bin(long at) {
        return (at >> doublings) / Time.SECOND;
    }

    private void widen() {
        for (int i = 0; i < cells.length / 2; i++) {
            int of = i / CELL * 2 * CELL + i % CELL;
            cells[i] = cells[of] + cells[of + CELL];
        }
        Arrays.fill(cells, cells.length / 2, cells.length, 0);
        doublings++;
    }

    /** Returns the mean level in each bin until the end of the run; the last bin may be shorter. */
    Course until(long end) {
        add(0, end);
        long width = Time.SECOND << doublings;
        double[] means = new double[(int) ((end + width - 1) / width)];
        long level = 0;
        for (int bin = 0; bin < means.length; bin++) {
            long from = bin * width;
            long to = Math.min(end, from + width);
            long area = level * (to - from) + cells[CELL * bin] * to - cells[CELL * bin + 1];
            means[bin] = area / (double) (to - from);
            level += cells[CELL * bin];
        }
        return new Course(Time.toSeconds(width), means);
    }
}
