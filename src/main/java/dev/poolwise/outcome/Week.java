package dev.poolwise.outcome;

import java.util.stream.DoubleStream;

/**
 * How busy an alternative was in each hour of the week, from Monday 00:00 UTC on, after the warm-up: its pools, or, if
 * it has none, its classic queue with all tenants.
 *
 * @param busy slot-seconds in which a task ran, in each of the 168 hours
 * @param available slot-seconds of ready nodes, or of classic's capacity
 * @param observed seconds of the hour that were simulated
 */
public record Week(double[] busy, double[] available, double[] observed) {
    /** How many hours a week has. */
    public static final int HOURS = 168;

    /** Returns the busy share of what was available in an hour of the week; NaN if nothing was. */
    public double utilisation(int hour) {
        return available[hour] > 0 ? busy[hour] / available[hour] : Double.NaN;
    }

    /** Returns whether an hour of the week was simulated at all. */
    public boolean isObserved(int hour) {
        return observed[hour] > 0;
    }

    /** Returns how long was observed altogether, seconds. */
    double seconds() {
        return DoubleStream.of(observed).sum();
    }
}
