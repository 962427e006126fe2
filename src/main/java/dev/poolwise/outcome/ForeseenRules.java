package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.Arrays;

/**
 * The rules of {@link Invariants} for a place whose jobs are told on arrival with their whole course: no start before
 * the arrival, first in, first out, no slot given to two tasks, and none free while a job waits. As starts are told in
 * order of time, the last rule holds if whoever gets a slot gets one that was taken for as long as any job is known to
 * have waited.
 */
final class ForeseenRules {
    private final long[] takenUntil;
    private long lastStart;
    private long waitedUntil;
    private long waitSum;
    private long waiting;
    private long arrivalsOfWaiting;

    ForeseenRules(int slots) {
        takenUntil = new long[slots];
    }

    /** A job arrived. */
    void arrives(JobFacts job, int slot, long until) {
        long start = job.startedAt();
        Invariants.require(start >= job.arrivedAt(), "no job starts before it arrives");
        if (start == Time.NEVER) {
            waiting++;
            arrivalsOfWaiting += job.arrivedAt();
            lastStart = start;
            return;
        }
        waitSum += start - job.arrivedAt();
        if (start > job.arrivedAt()) {
            waitedUntil = start;
        }
        takes(slot, start, until);
    }

    /** A job of whoever takes a slot. */
    void takes(int slot, long from, long until) {
        Invariants.require(from >= lastStart, "first in, first out");
        Invariants.require(until >= from, "no job finishes before it starts");
        Invariants.require(takenUntil[slot] <= from, "tasks never hold more slots than there are");
        Invariants.require(takenUntil[slot] >= waitedUntil, "no job waits that could start");
        lastStart = from;
        takenUntil[slot] = until;
    }

    /** The clock stops; every slot must be taken, if a job still waits. */
    void end(long at) {
        Invariants.require(
                waiting == 0 || Arrays.stream(takenUntil).allMatch(taken -> taken >= at),
                "no job waits that could start");
        waitSum += waiting * at - arrivalsOfWaiting;
    }

    /** Returns the jobs that wait when the clock stops. */
    long waiting() {
        return waiting;
    }

    /** Returns the time that jobs waited; until the clock stopped, once it has. */
    long waited() {
        return waitSum;
    }
}
