package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.Arrays;

/**
 * A level over time, averaged in at most 600 bins of equal width, which double whenever time runs beyond the last: so
 * it takes the same memory whatever the length of the run, and two runs of equal length have the same bins.
 */
final class BinnedLevel {
    private static final int BINS = 600;

    private final double[] area = new double[BINS];
    private long width = Time.SECOND;
    private int bin;
    private long binEnd = width;
    private double binArea;
    private long now;
    private long level;

    void add(long change, long at) {
        if (at >= binEnd) {
            advance(at);
        }
        binArea += level * (double) (at - now);
        now = at;
        level += change;
    }

    /** Goes on to the bin of an instant, at the level of now. */
    private void advance(long at) {
        while (at >= width * BINS) {
            widen();
        }
        while (at >= binEnd) {
            area[bin] += binArea + level * (double) (binEnd - now);
            binArea = 0;
            now = binEnd;
            bin++;
            binEnd += width;
        }
    }

    private void widen() {
        area[bin] += binArea;
        binArea = 0;
        for (int i = 0; i < BINS / 2; i++) {
            area[i] = area[2 * i] + area[2 * i + 1];
        }
        Arrays.fill(area, BINS / 2, BINS, 0);
        width *= 2;
        bin = (int) (now / width);
        binEnd = (bin + 1) * width;
    }

    /** Returns the mean level in each bin until the end of the run; the last bin may be shorter. */
    Course until(long end) {
        add(0, end);
        area[bin] += binArea;
        binArea = 0;
        int bins = (int) ((end + width - 1) / width);
        double[] means = new double[bins];
        for (int i = 0; i < bins; i++) {
            means[i] = area[i] / (Math.min(end, (i + 1) * width) - i * width);
        }
        return new Course(Time.toSeconds(width), means);
    }
}
