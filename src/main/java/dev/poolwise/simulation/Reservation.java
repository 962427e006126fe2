package dev.poolwise.simulation;

import dev.poolwise.units.Time;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * When the first job that has no room will have it by the expected ends of the tasks that run, and what later jobs may
 * take without delaying it. Nodes that are not ready yet are left out; until there are enough for the job, later jobs
 * are free to start.
 */
final class Reservation {
    private final NodeShelf ready;
    private final long now;
    private final int slotsNeeded;
    private final long at;
    private int spareNodes;

    /**
     * Reserves for the next task of a job.
     *
     * @param ready the nodes
     * @param slotsPerNode of each
     * @param now the time
     */
    Reservation(Job job, NodeShelf ready, int slotsPerNode, long now) {
        this.ready = ready;
        this.now = now;
        slotsNeeded = job.nodes() > 0 ? slotsPerNode : job.slots();
        int nodesNeeded = Math.max(1, job.nodes());
        long[] freeFrom =
                ready.all().stream().mapToLong(this::freeFrom).sorted().toArray();
        at = freeFrom.length < nodesNeeded ? Time.NEVER : freeFrom[nodesNeeded - 1];
        spareNodes = (int) Arrays.stream(freeFrom).filter(time -> time <= at).count() - nodesNeeded;
    }

    /** Returns from when on a node is expected to have enough free slots. */
    private long freeFrom(Node node) {
        if (node.freeSlots() >= slotsNeeded) {
            return now;
        }
        int free = node.freeSlots();
        for (Execution execution : byExpectedEnd(node.running())) {
            free += execution.slotsOnEach();
            if (free >= slotsNeeded) {
                return expectedEnd(execution);
            }
        }
        return Time.NEVER;
    }

    private List<Execution> byExpectedEnd(List<Execution> running) {
        return running.size() == 1
                ? running
                : running.stream()
                        .sorted(Comparator.comparingLong(this::expectedEnd))
                        .toList();
    }

    /** The expected run of a task that has run longer is doubled until it is not. */
    private long expectedEnd(Execution execution) {
        long ran = now - execution.startedAt();
        long expected = Math.max(1, execution.expected());
        while (expected < ran) {
            expected *= 2;
        }
        return execution.startedAt() + expected;
    }

    /** Returns whether the next task of a job that has room may start now. */
    boolean lets(Job job) {
        return endsInTime(job) || nodesTaken(job) <= spareNodes;
    }

    /** Takes what the next task of a job needs, just before it starts. */
    void take(Job job) {
        if (!endsInTime(job)) {
            spareNodes -= nodesTaken(job);
        }
    }

    private boolean endsInTime(Job job) {
        return job.expectedRun(job.nextTask()) <= at - now;
    }

    /** Returns how many of the nodes that will be free in time would not be, because of a task that starts now. */
    private int nodesTaken(Job job) {
        if (job.nodes() > 0) {
            return job.nodes();
        }
        Node node = ready.nodeFor(job.slots());
        return freeAt(node) >= slotsNeeded && freeAt(node) - job.slots() < slotsNeeded ? 1 : 0;
    }

    /** Returns the slots of a node that are expected to be free at the reserved time. */
    private int freeAt(Node node) {
        int free = node.freeSlots();
        for (Execution execution : node.running()) {
            free += expectedEnd(execution) <= at ? execution.slotsOnEach() : 0;
        }
        return free;
    }
}
