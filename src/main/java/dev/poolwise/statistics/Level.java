package dev.poolwise.statistics;

/**
 * A whole number that changes over time, and its exact time integrals: of all time, and from a cut on.
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
    private long areaAtCut;
    private boolean isPastCut;

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
        weightedChanges += change * now;
        value += change;
    }

    private void remember(long now) {
        if (now > changedAt) {
            if (now > from) {
                passCut();
                max = Math.max(max, value);
            }
            changedAt = now;
        }
    }

    private void passCut() {
        if (!isPastCut) {
            areaAtCut = wholeArea(from);
            isPastCut = true;
        }
    }

    /** Returns the level now. */
    public long value() {
        return value;
    }

    /** Returns the integral from the cut until now; 0 before the cut. */
    public long area(long now) {
        return now <= from ? 0 : wholeArea(now) - (isPastCut ? areaAtCut : wholeArea(from));
    }

    /** Returns the integral from time 0 until now, which is not before the last change. */
    public long wholeArea(long now) {
        return value * now - weightedChanges;
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
