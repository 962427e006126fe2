package dev.poolwise.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where values lie on an axis, and which of them are labelled: evenly where they are alike, by powers where they span
 * orders of magnitude, with a place of its own for zero.
 *
 * @param ticks candidates in ascending order
 * @param floor the smallest positive value that is told apart from the others; 0 for an even scale
 * @param gap the room between zero and the floor, in powers of ten; 0 if there are no zeros
 * @param lower where the axis begins, in positions
 * @param upper where it ends
 */
record Scale(List<Tick> ticks, double floor, double gap, double lower, double upper) {
    private static final double EVEN = 30;
    private static final double MOST_POWERS = 5;
    private static final double MARGIN = 0.06;
    private static final double CLOSE = 0.6;
    private static final double NARROWEST = 0.02;

    /** A labelled value. */
    record Tick(double value, String label) {}

    /** Returns a scale for durations in seconds; not finite or negative values are left out of account. */
    static Scale durations(DoubleStream seconds) {
        return of(seconds, Ticks.DURATIONS);
    }

    /** Returns a scale for amounts of money or counts. */
    static Scale amounts(DoubleStream amounts) {
        return of(amounts, Ticks.AMOUNTS);
    }

    /** Returns an even scale from zero, or from a negative smallest value, to the largest value. */
    static Scale even(double smallest, double largest, Ticks kind) {
        double from = Math.min(0, smallest);
        double to = Math.max(0, largest) > from ? Math.max(0, largest) : from + 1;
        double margin = MARGIN * (to - from);
        return new Scale(kind.even(from, to), 0, 0, smallest < 0 ? smallest - margin : 0, to + margin);
    }

    private static Scale of(DoubleStream values, Ticks kind) {
        double[] sorted =
                values.filter(v -> v >= 0 && Double.isFinite(v)).sorted().toArray();
        double largest = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        double smallest = DoubleStream.of(sorted).filter(v -> v > 0).findFirst().orElse(0);
        if (largest == 0 || smallest * EVEN >= largest) {
            return alike(sorted.length == 0 ? 0 : sorted[0], largest, kind);
        }
        double least = largest / Math.pow(10, MOST_POWERS);
        double floor = smallest >= least
                ? smallest
                : kind.nice(least, largest).stream().findFirst().orElse(least);
        List<Tick> ticks = new ArrayList<>();
        boolean zeros = sorted[0] < floor;
        if (zeros) {
            ticks.add(new Tick(0, smallest < floor ? "<" + kind.label(floor) : "0"));
        }
        ticks.addAll(kind.powers(floor, largest));
        double gap = zeros ? 0.4 : 0;
        double upper = gap + Math.log10(largest / floor);
        double margin = MARGIN * upper;
        return new Scale(List.copyOf(ticks), floor, gap, -margin, upper + margin);
    }

    private static Scale alike(double smallest, double largest, Ticks kind) {
        if (largest == 0 || smallest < CLOSE * largest) {
            Scale even = even(0, largest, kind);
            return new Scale(even.ticks, 0, 0, even.lower - MARGIN * even.upper / 2, even.upper);
        }
        double span = Math.max(largest - smallest, NARROWEST * largest);
        double from = smallest - span / 4;
        double to = largest + span / 4;
        return new Scale(kind.even(from, to), 0, 0, from, to);
    }

    /** Returns where a value lies; one below the floor lies at zero. */
    double position(double value) {
        if (floor == 0) {
            return value;
        }
        return value < floor ? 0 : gap + Math.log10(value / floor);
    }
}
