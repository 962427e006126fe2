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
 * @param lowPriorityNodes the target of low-priority nodes beside {@code nodes}, which then are dedicated ones; at
 *     least 0, and 0 with {@code autoscale} or VMs of low priority
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
 * @param autoscale scaling by the work at hand instead of a target; a formula that sets a low-priority target gives the
 *     pool both kinds of nodes, unless its VMs are of low priority
 * @param preemption evictions by the provider: of the low-priority nodes if there are both kinds, else of all
 * @param queueing who starts next
 * @param shortTaskHours when only short tasks run; only with {@link Queueing#BACKFILL}
 * @param queueLimit jobs in the place, waiting and running, at which arrivals are rejected; {@link Integer#MAX_VALUE}
 *     for none
 */
public record Pool(
        String name,
        Vm vm,
        int nodes,
        int lowPriorityNodes,
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
        Optional<Scaling> autoscale,
        Optional<Preemption> preemption,
        Queueing queueing,
        Optional<ShortTaskHours> shortTaskHours,
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
            Optional<Scaling> autoscale,
            Optional<Preemption> preemption,
            Queueing queueing,
            int queueLimit) {
        this(
                name,
                Vm.UNNAMED,
                nodes,
                0,
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
                Optional.empty(),
                queueLimit);
    }

    /** Returns the most nodes that the pool ever aims for. */
    public int largestTarget() {
        int planned = resizes.stream()
                .mapToInt(resize -> resize.nodes() + resize.lowPriorityNodes())
                .reduce(nodes + lowPriorityNodes, Math::max);
        return autoscale.map(Scaling::largest).orElse(planned);
    }

    /** Returns the most low-priority nodes beside dedicated ones that the pool ever aims for. */
    public int largestLowPriorityTarget() {
        if (formula().isPresent()) {
            boolean both = vm.priority() == VmPriority.DEDICATED && setsLowPriorityTarget();
            return both ? formula().get().largest() : 0;
        }
        return resizes.stream().mapToInt(Resize::lowPriorityNodes).reduce(lowPriorityNodes, Math::max);
    }

    /** Returns the most nodes besides those that the pool ever aims for. */
    public int largestOwnTarget() {
        int planned = resizes.stream().mapToInt(Resize::nodes).reduce(nodes, Math::max);
        return autoscale.map(Scaling::largest).orElse(planned);
    }

    /** Returns the formula that scales it, if one does. */
    public Optional<FormulaScaling> formula() {
        return autoscale.filter(FormulaScaling.class::isInstance).map(FormulaScaling.class::cast);
    }

    private boolean setsLowPriorityTarget() {
        return formula()
                .filter(scaling -> scaling.formula().setsLowPriorityTarget())
                .isPresent();
    }

    /** Returns whether it ever aims for dedicated and low-priority nodes, each with a target of its own. */
    public boolean isMixed() {
        return largestLowPriorityTarget() > 0;
    }

    /** Returns what the low-priority nodes of a pool with both kinds are. */
    public Vm lowPriorityVm() {
        return vm.withPriority(VmPriority.LOW);
    }

    /** Returns what the provider takes back of its nodes of a priority. */
    public Optional<Preemption> preemption(VmPriority priority) {
        return isMixed() && priority == VmPriority.DEDICATED ? Optional.empty() : preemption;
    }
}
