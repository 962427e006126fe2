package dev.poolwise.capacity;

import dev.poolwise.workload.Distribution;
import java.util.List;
import java.util.Optional;

/**
 * A dedicated pool: nodes of one size that serve one queue, and are charged whether jobs run or not.
 *
 * @param name the name in the scenario
 * @param vm what its nodes are
 * @param nodes the target from creation on, at least 0; ignored with {@code autoscale}
 * @param provisioning the time from a node's allocation until it is ready, or until its start task begins
 * @param life what a node goes through besides
 * @param slotsPerNode task slots of one node, at least 1
 * @param fill on which node a task starts
 * @param create when the pool is created, microseconds
 * @param delete when it is deleted, microseconds; {@link dev.poolwise.units.Time#NEVER} for never
 * @param resizes scheduled changes of the target, ascending in time, between {@code create} and {@code delete}
 * @param whenDone what the client does once all submitted jobs are done
 * @param poll the client looks every so often, microseconds, above 0
 * @param deallocation what happens to tasks on busy nodes that are taken away
 * @param autoscale scaling by the work at hand instead of a target
 * @param preemption evictions by the provider
 * @param queueing who starts next
 * @param queueLimit jobs in the place, waiting and running, at which arrivals are rejected; {@link Integer#MAX_VALUE}
 *     for none
 */
public record Pool(
        String name,
        Vm vm,
        int nodes,
        Distribution provisioning,
        NodeLife life,
        int slotsPerNode,
        Fill fill,
        long create,
        long delete,
        List<Resize> resizes,
        WhenDone whenDone,
        long poll,
        Deallocation deallocation,
        Optional<Autoscale> autoscale,
        Optional<Preemption> preemption,
        Queueing queueing,
        int queueLimit)
        implements Place {
    public Pool {
        resizes = List.copyOf(resizes);
    }

    /** A pool of unnamed VMs whose nodes go through nothing but provisioning and tasks. */
    public Pool(
            String name,
            int nodes,
            Distribution provisioning,
            int slotsPerNode,
            Fill fill,
            long create,
            long delete,
            List<Resize> resizes,
            WhenDone whenDone,
            long poll,
            Deallocation deallocation,
            Optional<Autoscale> autoscale,
            Optional<Preemption> preemption,
            Queueing queueing,
            int queueLimit) {
        this(
                name,
                Vm.UNNAMED,
                nodes,
                provisioning,
                NodeLife.PLAIN,
                slotsPerNode,
                fill,
                create,
                delete,
                resizes,
                whenDone,
                poll,
                deallocation,
                autoscale,
                preemption,
                queueing,
                queueLimit);
    }

    /** Returns the most nodes that the pool ever aims for. */
    public int largestTarget() {
        int planned = resizes.stream().mapToInt(Resize::nodes).reduce(nodes, Math::max);
        return autoscale.map(Autoscale::largest).orElse(planned);
    }
}
