package dev.poolwise.oracles;

import dev.poolwise.units.Time;

/** The mean length, in seconds, of the periods in which at least one job is there; only those that end count. */
final class BusyPeriods extends PresenceTally {
    private long since;

    @Override
    protected void beforeChange(int change, long at) {
        if (change == 1 && present() == 0) {
            since = at;
        } else if (change == -1 && present() == 1) {
            add(Time.toSeconds(at - since));
        }
    }
}
