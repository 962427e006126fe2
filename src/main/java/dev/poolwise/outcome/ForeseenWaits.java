package dev.poolwise.outcome;

import dev.poolwise.units.Time;

/**
 * The number of waiting jobs, told wait by wait, where jobs start in their order of arrival.
 *
 * <p>Of its highest level, it needs neither the levels in between nor the starts in order of time: more than m jobs
 * wait when one arrives exactly if the m-th before it has not started yet.
 */
final class ForeseenWaits {
    private final long warmUp;
    private long area;
    private long areaAfterWarmUp;
    private long[] starts = new long[64];
    private long jobs;
    private int most;
    private boolean isPastWarmUp;

    ForeseenWaits(long warmUp) {
        this.warmUp = warmUp;
    }

    /**
     * A job waits from its arrival until it starts.
     *
     * @param until {@link Time#NEVER} if it still waits when the clock stops; it then counts for the highest level only
     */
    void add(long from, long until) {
        if (from >= warmUp) {
            passWarmUp();
        }
        if (until != Time.NEVER) {
            area += until - from;
            areaAfterWarmUp += Math.max(0, until - Math.max(from, warmUp));
        }
        int mask = starts.length - 1;
        starts[(int) jobs & mask] = until;
        if (starts[(int) (jobs - most) & mask] > from) {
            most++;
            makeRoom();
        }
        jobs++;
    }

    /** Goes on from the number that waits at the end of the warm-up. */
    private void passWarmUp() {
        if (!isPastWarmUp) {
            isPastWarmUp = true;
            int waiting = 0;
            while (waiting < most && starts[(int) (jobs - 1 - waiting) & (starts.length - 1)] > warmUp) {
                waiting++;
            }
            most = waiting;
        }
    }

    private void makeRoom() {
        if (most == starts.length) {
            long[] more = new long[2 * most];
            for (long job = jobs - most + 1; job <= jobs; job++) {
                more[(int) job & (2 * most - 1)] = starts[(int) job & (most - 1)];
            }
            starts = more;
        }
    }

    /** Returns the time that jobs waited until they started. */
    long area() {
        return area;
    }

    /** Returns the part of it after the warm-up. */
    long areaAfterWarmUp() {
        return areaAfterWarmUp;
    }

    /** Returns the most jobs that waited at once after the warm-up, until now. */
    long most(long now) {
        if (now > warmUp) {
            passWarmUp();
        }
        return isPastWarmUp ? most : 0;
    }
}
