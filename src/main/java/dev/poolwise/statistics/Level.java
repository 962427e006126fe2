package dev.poolwise.statistics;

/**
 * A whole number that changes over time, and its exact time integral from a cut on.
 *
 * <p>The level carries over at the cut: changes before it only set the level with which the window begins. The integral
 * is kept as {@code level × now − Σ change × time}; both terms may overflow, but their difference is right as long as
 * the integral itself fits a {@code long}, because arithmetic wraps around.
 */
public final class Level {
    private final long from;
    private long value;
    private long weightedChanges;
    private long changedAt;
    private long max;

    /**
     * Starts at level 0 at time 0.
     *
     * @param from the cut, in the unit of all times; 0 for none
     */
    public Level(long from) {
        this.from = from;
    }

    /** Changes the level; times never go back. */
    public void add(long change, long now) {
        remember(now);
        weightedChanges += change * Math.max(now, from);
        value += change;
    }

    private void remember(long now) {
        if (now > changedAt) {
            if (now > from && value > max) {
                max = value;
            }
            changedAt = now;
        }
    }

    /** Returns the level now. */
    public long value() {
        return value;
    }

    /** Returns the integral from the cut until now; 0 before the cut. */
    public long area(long now) {
        return now <= from ? 0 : value * now - weightedChanges;
    }

    /** Returns the time average from the cut until now; NaN if no time has passed. */
    public double mean(long now) {
        return now <= from ? Double.NaN : area(now) / (double) (now - from);
    }

    /**
     * Returns the highest level that lasted for a while after the cut, until now; a change undone at its own instant
     * does not count.
     */
    public long max(long now) {
        remember(now);
        return max;
    }
}
