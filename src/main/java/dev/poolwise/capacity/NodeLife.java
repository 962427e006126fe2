package dev.poolwise.capacity;

import dev.poolwise.units.Time;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import java.util.Optional;

/**
 * What a node of a pool goes through besides its provisioning and its tasks.
 *
 * @param allocation the time from a node's request until the provider has found a VM; before its provisioning
 * @param startTask the time that the pool's start task takes; after its provisioning, before the node is ready
 * @param provisioningFailure how likely a node is lost at the instant at which it would become ready, in [0, 1)
 * @param resizeTimeout the longest time that a growing resize waits for its nodes, microseconds; {@link Time#NEVER} for
 *     no limit
 * @param jobPreparation what runs on a node before the first task of each job there
 * @param jobRelease what runs on the nodes of a job after its last task; it holds no slot
 * @param retention how long the data of a task stays on its node, microseconds; it matters only to
 *     {@link Deallocation#RETAINED_DATA}
 */
public record NodeLife(
        Distribution allocation,
        Distribution startTask,
        double provisioningFailure,
        long resizeTimeout,
        Optional<Distribution> jobPreparation,
        Optional<Distribution> jobRelease,
        long retention) {
    private static final long SERVICE_DEFAULT_RETENTION = 7 * Time.DAY;

    /** Nothing but provisioning and tasks. */
    public static final NodeLife PLAIN = new NodeLife(
            new Constant(0),
            new Constant(0),
            0,
            Time.NEVER,
            Optional.empty(),
            Optional.empty(),
            SERVICE_DEFAULT_RETENTION);
}
