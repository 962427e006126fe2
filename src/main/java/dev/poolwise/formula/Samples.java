package dev.poolwise.formula;

import dev.poolwise.units.Time;

/** The available samples of one metric, oldest first. Times are microseconds since 1970-01-01T00:00Z. */
public interface Samples {
    /** How often the service takes a sample, microseconds. */
    long PERIOD = 30 * Time.SECOND;

    /** Returns how many there are. */
    int size();

    /** Returns when a sample was taken, never before the one before it. */
    long time(int index);

    /** Returns what was measured. */
    double value(int index);

    /** Returns what was measured from one index (included) to another (excluded). */
    default double[] values(int from, int to) {
        double[] values = new double[to - from];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(from + i);
        }
        return values;
    }
}
