package dev.poolwise.oracles;

import java.util.function.LongToDoubleFunction;

/** The time average, after the warm-up, of a function of the number of jobs that are there. */
final class PresenceOverTime extends PresenceTally {
    private final LongToDoubleFunction value;
    private long since;

    PresenceOverTime(long warmUp, LongToDoubleFunction value) {
        this.value = value;
        since = warmUp;
    }

    @Override
    protected void beforeChange(int change, long at) {
        if (at > since) {
            add(value.applyAsDouble(present()) * (at - since), (double) (at - since));
            since = at;
        }
    }

    @Override
    public void ended(long at) {
        beforeChange(0, at);
    }
}
