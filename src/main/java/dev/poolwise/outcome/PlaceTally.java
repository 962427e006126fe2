package dev.poolwise.outcome;

import dev.poolwise.statistics.Level;
import dev.poolwise.units.Time;

/** Node and slot time of one place, as it happens. */
final class PlaceTally {
    private final ObservedPlace place;
    private final Level slotsInUse;
    private final Level readyAfterWarmUp;
    private final Level busyNodes = new Level(0);
    private final Level nodes = new Level(0);
    private final Level yourTasks = new Level(0);
    private final Level shortOfCores = new Level(0);
    private long readyMicros;
    private long provisioningMicros;
    private long billedMicros;
    private long transactions;
    private long nodeStarts;
    private long preemptions;

    PlaceTally(ObservedPlace place, long warmUp) {
        this.place = place;
        this.slotsInUse = new Level(warmUp);
        this.readyAfterWarmUp = new Level(warmUp);
    }

    void taskStarted(int slots, long at) {
        slotsInUse.add(slots, at);
        if (!place.isPool()) {
            yourTasks.add(slots, at);
        }
    }

    void taskEnded(int slots, long startedAt, long at) {
        slotsInUse.add(-slots, at);
        if (!place.isPool()) {
            yourTasks.add(-slots, at);
            bill(slots, at - startedAt);
        }
    }

    void taskStillRuns(int slots, long startedAt, long at) {
        if (!place.isPool()) {
            bill(slots, at - startedAt);
        }
    }

    private void bill(int slots, long duration) {
        billedMicros += slots * place.meter().billedRun(duration);
    }

    void backgroundChanged(int change, long at) {
        slotsInUse.add(change, at);
    }

    /** A job was submitted here. */
    void jobArrived() {
        if (!place.isPool()) {
            transactions++;
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

    void nodeBusy(int change, long at) {
        busyNodes.add(change, at);
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
    void account(NodeFacts node, long until) {
        if (node.readyAt() == Time.NEVER) {
            provisioningMicros += until - node.requestedAt();
        } else {
            readyMicros += until - node.readyAt();
        }
        billedMicros += place.meter().billed(node, until);
    }

    PlaceSummary summary(long warmUp, long end) {
        double observed = Math.max(0, end - warmUp);
        double available =
                place.isPool() ? readyAfterWarmUp.area(end) * (double) place.slots() : observed * place.slots();
        return new PlaceSummary(
                place.name(),
                place.isPool(),
                place.isPool() ? busyNodes.area(end) : yourTasks.area(end),
                place.isPool() ? readyMicros : yourTasks.area(end),
                provisioningMicros,
                billedMicros,
                transactions,
                slotsInUse.area(end) / (double) Time.SECOND,
                available / Time.SECOND,
                place.isPool() && observed > 0 ? readyAfterWarmUp.mean(end) : 0,
                nodes.max(end),
                nodeStarts,
                preemptions,
                shortOfCores.area(end));
    }
}
