package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.Arrays;

/**
 * The rules of {@link Invariants} for a place whose jobs are told on arrival with their whole course: no start before
 * the arrival, first in, first out, no slot given to two tasks nor before its node is ready, and none free while a job
 * waits. As starts are told in order of time, the last rule holds if whoever gets a slot gets one that was taken for as
 * long as any job is known to have waited.
 */
final class ForeseenRules {
    /** Stands for a node of which it is not known yet when it is ready. */
    private static final long NOT_READY = -1;

    private int slots;
    private long[] takenUntil;
    private long[] firstTaken = new long[0];
    private long[] waitedBefore = new long[0];
    private long lastStart;
    private long waitedUntil;
    private long waitSum;
    private long waiting;
    private long arrivalsOfWaiting;

    /** Watches a place with so many slots, free from the start. */
    ForeseenRules(int slots) {
        this.slots = slots;
        takenUntil = new long[slots];
    }

    /** A node with one slot was requested, before any job arrives; the slots of nodes come one after the other. */
    void requested() {
        if (slots == takenUntil.length) {
            int more = Math.max(16, 2 * slots);
            takenUntil = Arrays.copyOf(takenUntil, more);
            firstTaken = Arrays.copyOf(firstTaken, more);
            waitedBefore = Arrays.copyOf(waitedBefore, more);
        }
        takenUntil[slots] = NOT_READY;
        firstTaken[slots] = NOT_READY;
        slots++;
    }

    /** The node of a slot is ready; a job that has been told may start there, but not before. */
    void ready(int slot, long at) {
        if (firstTaken[slot] == NOT_READY) {
            takenUntil[slot] = at;
        } else {
            check(at, firstTaken[slot], waitedBefore[slot]);
        }
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
        if (takenUntil[slot] == NOT_READY) {
            firstTaken[slot] = from;
            waitedBefore[slot] = waitedUntil;
        } else {
            check(takenUntil[slot], from, waitedUntil);
        }
        lastStart = from;
        takenUntil[slot] = until;
    }

    /** Checks a slot that was free since one instant and is taken from another. */
    private static void check(long free, long taken, long waited) {
        Invariants.require(free <= taken, "tasks never hold more slots than there are");
        Invariants.require(free >= waited, "no job waits that could start");
    }

    /** The clock stops; every slot must be taken, if a job still waits. */
    void end(long at) {
        Invariants.require(
                waiting == 0
                        || Arrays.stream(takenUntil, 0, slots)
                                .filter(taken -> taken != NOT_READY)
                                .allMatch(taken -> taken >= at),
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
