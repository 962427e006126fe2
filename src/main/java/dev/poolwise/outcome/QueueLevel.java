package dev.poolwise.outcome;

import dev.poolwise.statistics.Level;
import dev.poolwise.units.Time;
import java.util.List;

/** The number of waiting jobs over time: told change by change, or wait by wait where the waits are foreseen. */
final class QueueLevel {
    private final long warmUp;
    private final Level level;
    private final ForeseenWaits foreseen;
    private final QueueHistory history;

    QueueLevel(long warmUp, Stretches stretches) {
        this.warmUp = warmUp;
        this.level = new Level(warmUp);
        this.foreseen = new ForeseenWaits(warmUp);
        this.history = new QueueHistory(level, stretches);
    }

    /** Changes the number; times never go back. */
    void add(int change, long at) {
        history.changes(at);
        level.add(change, at);
    }

    /**
     * A job waits from its arrival until it starts, {@link Time#NEVER} for longer than the run. Both times never go
     * back.
     */
    void waits(long from, long until) {
        foreseen.add(from, until);
        if (until == Time.NEVER) {
            add(1, from);
        } else {
            history.waits(from, until);
        }
    }

    /** Returns the number now. */
    long value() {
        return level.value();
    }

    /** Returns the time average after the warm-up; NaN if there is no time after it. */
    double mean(long end) {
        return end <= warmUp ? Double.NaN : (level.area(end) + foreseen.areaAfterWarmUp()) / (double) (end - warmUp);
    }

    /** Returns the highest number after the warm-up that lasted for a while. */
    long max(long end) {
        return Math.max(level.max(end), foreseen.most(end));
    }

    /** Returns the time that jobs waited over the whole run. */
    long wholeArea(long end) {
        return level.wholeArea(end) + foreseen.area();
    }

    /** Returns the mean number in each stretch that is over at the end. */
    List<Double> meansByStretch(long end) {
        return history.means(end);
    }
}
