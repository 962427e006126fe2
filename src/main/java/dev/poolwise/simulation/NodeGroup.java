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

    /** A node takes tasks from now on. */
    void nodeEntersService() {
        ready++;
    }

    /** A node that took tasks takes none from now on. */
    void nodeLeavesService() {
        ready--;
    }

    /** Returns nodes that count towards a target: in provisioning, and ready ones that take tasks. */
    int nodes() {
        return provisioning.size() + ready;
    }
}
