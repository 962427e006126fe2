package dev.poolwise.outcome;

import dev.poolwise.statistics.Level;
import dev.poolwise.units.Time;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Node and slot time of one place, as it happens. */
final class PlaceTally {
    private final ObservedPlace place;
    private final long warmUp;
    private final Level yourSlots;
    private final Level othersSlots;
    private final Level readyAfterWarmUp;
    private final Level busyNodes = new Level(0);
    private final Level nodes = new Level(0);
    private final Level shortOfCores = new Level(0);
    private final @Nullable PeriodTally periods;
    private final boolean countsArrivals;
    private final boolean countsStarts;
    private long held;
    private long heldAfterWarmUp;
    private long readyMicros;
    private long provisioningMicros;
    private long billedMicros;
    private long lowPriorityBilledMicros;
    private long provisioningCharged;
    private long rounding;
    private long draining;
    private long transactions;
    private long stopped;
    private long nodeStarts;
    private long preemptions;
    private long evaluations;
    private long failedEvaluations;

    PlaceTally(ObservedPlace place, long warmUp) {
        this.place = place;
        this.warmUp = warmUp;
        this.yourSlots = new Level(warmUp);
        this.othersSlots = new Level(warmUp);
        this.readyAfterWarmUp = new Level(warmUp);
        boolean countsJobs = place.meter().countsJobs(place.isPool());
        this.countsStarts = countsJobs && place.meter().countsJobsAtStart();
        this.countsArrivals = countsJobs && !countsStarts;
        long period = place.meter().period();
        this.periods = period == 0 ? null : new PeriodTally(period);
    }

    void taskStarted(int slots, long at) {
        yourSlots.add(slots, at);
    }

    void taskEnded(int slots, long startedAt, long at) {
        yourSlots.add(-slots, at);
        if (!place.isPool()) {
            bill(slots, startedAt, at);
        }
    }

    /** A task ran from one instant until another; told in any order. */
    void ran(long from, long until) {
        held(from, until);
        if (!place.isPool()) {
            bill(1, from, until);
        }
    }

    /** A task held a slot, and in a pool a node, from one instant until another. */
    void held(long from, long until) {
        held += until - from;
        heldByOthers(from, until);
    }

    /** A job of another tenant held a slot. */
    void heldByOthers(long from, long until) {
        heldAfterWarmUp += Math.max(0, until - Math.max(from, warmUp));
    }

    void taskStillRuns(int slots, long startedAt, long at) {
        if (!place.isPool()) {
            bill(slots, startedAt, at);
        }
    }

    private void bill(int slots, long from, long until) {
        charge(slots, from, until, place.meter().billedRun(until - from));
    }

    private void charge(int times, long from, long until, long charged) {
        billedMicros += times * charged;
        rounding += times * (charged - (until - from));
        if (periods != null) {
            periods.charge(times, from, until, charged);
        }
    }

    void backgroundChanged(int change, long at) {
        othersSlots.add(change, at);
    }

    void jobSubmitted(long at) {
        if (countsArrivals) {
            countTransaction(at);
        }
    }

    void jobStarted(long at) {
        if (countsStarts) {
            countTransaction(at);
        }
    }

    private void countTransaction(long at) {
        transactions++;
        if (periods != null) {
            periods.transaction(at);
        }
    }

    void nodePresent(long at) {
        nodes.add(1, at);
    }

    void nodeRequested(long at) {
        nodeStarts++;
        nodes.add(1, at);
    }

    void nodeReady(NodeFacts node, long at) {
        provisioningMicros += at - node.requestedAt();
        readyAfterWarmUp.add(1, at);
    }

    void nodeBusy(long at) {
        busyNodes.add(1, at);
    }

    void nodeIdle(NodeFacts node, long at) {
        busyNodes.add(-1, at);
        drained(node, at);
    }

    private void drained(NodeFacts node, long at) {
        if (node.drainingSince() != Time.NEVER) {
            draining += at - node.drainingSince();
        }
    }

    /** A node is on when the clock stops. */
    void nodeStillOn(NodeFacts node, long at) {
        drained(node, at);
        account(node, at);
    }

    void evaluated(boolean failed) {
        evaluations++;
        failedEvaluations += failed ? 1 : 0;
    }

    void stopped(long duration) {
        stopped += duration;
    }

    void coresShort(int change, long at) {
        shortOfCores.add(change, at);
    }

    void nodePreempted() {
        preemptions++;
    }

    void nodeReleased(NodeFacts node, long at) {
        account(node, at);
        nodes.add(-1, at);
        if (node.readyAt() != Time.NEVER) {
            readyAfterWarmUp.add(-1, at);
        }
    }

    /** Adds a node's life until it was released or the clock stopped. */
    private void account(NodeFacts node, long until) {
        if (node.readyAt() == Time.NEVER) {
            provisioningMicros += until - node.requestedAt();
        } else {
            readyMicros += until - node.readyAt();
        }
        long from = place.meter().chargedFrom(node);
        if (from <= until) {
            provisioningCharged += Math.min(node.readyAt(), until) - from;
            long charged = place.meter().billed(node, until);
            charge(1, from, until, charged);
            lowPriorityBilledMicros += node.isLowPriority() ? charged : 0;
        }
    }

    private ChargedTime charged(long busy, long ready) {
        return new ChargedTime(busy - draining, ready - busy, provisioningCharged, draining, rounding);
    }

    boolean isPool() {
        return place.isPool();
    }

    /**
     * Returns the slot-time in which a task ran, of whichever tenant, from the warm-up until now, without what was told
     * as {@link #held}; microseconds.
     */
    long heldSlotTime(long now) {
        return yourSlots.area(now) + othersSlots.area(now);
    }

    /** Returns the slot-time of ready nodes, or of classic's capacity, from the warm-up until now, microseconds. */
    long availableSlotTime(long now) {
        return place.slots() * (place.isPool() ? readyAfterWarmUp.area(now) : Math.max(0, now - warmUp));
    }

    PlaceSummary summary(long end) {
        long busy = (place.isPool() ? busyNodes.area(end) : yourSlots.wholeArea(end)) + held;
        long ready = place.isPool() ? readyMicros : busy;
        return new PlaceSummary(
                place.name(),
                place.isPool(),
                busy,
                ready,
                provisioningMicros,
                billedMicros,
                charged(busy, ready),
                periods == null ? List.of() : periods.usage(end),
                stopped,
                transactions,
                Time.toSeconds(heldSlotTime(end) + heldAfterWarmUp),
                Time.toSeconds(availableSlotTime(end)),
                place.isPool() && end > warmUp ? readyAfterWarmUp.mean(end) : 0,
                nodes.max(end),
                nodeStarts,
                preemptions,
                shortOfCores.area(end),
                lowPriorityBilledMicros,
                evaluations,
                failedEvaluations);
    }
}
