package dev.poolwise.workload;

import dev.poolwise.units.Time;

/**
 * A point in time that moves forward by real steps: whole microseconds and the fraction that was left over, so that
 * each arrival is rounded once and nothing drifts over millions of steps.
 */
final class Position {
    /** The last instant, microseconds. */
    static final double FARTHEST = 1e18;

    private long whole;
    private double fraction;

    /**
     * Moves on.
     *
     * @param seconds at least 0; beyond the last instant (10<sup>18</sup> microseconds) every move ends at
     *     {@link Time#NEVER}
     */
    void advance(double seconds) {
        double micros = seconds * Time.SECOND + fraction;
        if (!(whole + micros < FARTHEST)) {
            whole = Time.NEVER;
            fraction = 0;
            return;
        }
        long step = (long) micros;
        whole += step;
        fraction = micros - step;
    }

    /** Returns the nearest whole number of microseconds, or {@link Time#NEVER} beyond the last instant. */
    long micros() {
        return whole + (long) (2 * fraction);
    }
}
