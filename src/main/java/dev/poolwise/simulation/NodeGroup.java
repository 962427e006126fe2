package dev.poolwise.simulation;

import dev.poolwise.capacity.Preemption;
import java.util.Optional;

/** The nodes of a pool that are alike to the provider: its dedicated or its low-priority ones. */
final class NodeGroup {
    private final boolean lowPriority;
    private final Optional<Preemption> preemption;
    private final CoreQuota.Share cores;
    private final NodeList provisioning = new NodeList();
    private int ready;
    private int existing;
    private int preempted;

    /**
     * Creates the group without nodes.
     *
     * @param preemption what the provider takes back of these nodes
     * @param cores what the account lets them have
     */
    NodeGroup(boolean lowPriority, Optional<Preemption> preemption, CoreQuota.Share cores) {
        this.lowPriority = lowPriority;
        this.preemption = preemption;
        this.cores = cores;
    }

    boolean isLowPriority() {
        return lowPriority;
    }

    Optional<Preemption> preemption() {
        return preemption;
    }

    CoreQuota.Share cores() {
        return cores;
    }

    NodeList provisioning() {
        return provisioning;
    }

    /** A node was requested. */
    void nodeComes() {
        existing++;
    }

    /** A node was released, perhaps before it was ready. */
    void nodeGoes(boolean early) {
        existing--;
        if (early) {
            replaced();
        }
    }

    private void replaced() {
        preempted = Math.max(0, preempted - 1);
    }

    /** The provider takes a node, which the pool tries to replace. */
    void nodePreempted() {
        preempted++;
    }

    /** Returns nodes that the provider took and that no ready one has replaced. */
    int preempted() {
        return preempted;
    }

    /** A node takes tasks from now on. */
    void nodeEntersService() {
        ready++;
        replaced();
    }

    /** A node that took tasks takes none from now on. */
    void nodeLeavesService() {
        ready--;
    }

    /** Returns nodes whose VM the provider has found, those that drain or are about to be replaced included. */
    int allocated(long now) {
        int sought = 0;
        for (Node node : provisioning.all()) {
            sought += node.allocatedAt() > now ? 1 : 0;
        }
        return existing - Math.max(0, sought - preempted);
    }

    /** Returns nodes that count towards a target: in provisioning, and ready ones that take tasks. */
    int nodes() {
        return provisioning.size() + ready;
    }
}
