package dev.poolwise.capacity;

import dev.poolwise.workload.Distribution;
import java.util.List;

/**
 * Scaling between two bounds by what waiting and running work needs, as AmlCompute does it.
 *
 * @param min nodes that stay on, at least 0; ready from the start if the pool is created at time 0, requested at its
 *     creation otherwise
 * @param max the most nodes, requested ones included; at least 1 and at least {@code min}
 * @param idleBeforeScaleDown how long a node is idle before it is released; one draw for each idle period
 * @param evaluationInterval microseconds between looks, or 0 to look at each event
 * @param cancelRequests whether requests still in provisioning are cancelled once fewer jobs wait
 * @param requestsAtOnce the most nodes in provisioning at one time; {@link Integer#MAX_VALUE} for no limit
 * @param startWhenWaiting nodes beyond {@code min} are requested only while at least this many jobs wait, at least 1
 * @param updates later settings of the bounds, ascending in time
 */
public record Autoscale(
        int min,
        int max,
        Distribution idleBeforeScaleDown,
        long evaluationInterval,
        boolean cancelRequests,
        int requestsAtOnce,
        int startWhenWaiting,
        List<Update> updates)
        implements Scaling {
    /**
     * New bounds from an instant on.
     *
     * @param at microseconds
     * @param min nodes that stay on
     * @param max the most nodes
     * @param idleBeforeScaleDown how long a node is idle before it is released, from its next idle period on
     */
    public record Update(long at, int min, int max, Distribution idleBeforeScaleDown) {}

    public Autoscale {
        updates = List.copyOf(updates);
    }

    /** Scaling whose bounds stay as they are. */
    public Autoscale(
            int min,
            int max,
            Distribution idleBeforeScaleDown,
            long evaluationInterval,
            boolean cancelRequests,
            int requestsAtOnce,
            int startWhenWaiting) {
        this(
                min,
                max,
                idleBeforeScaleDown,
                evaluationInterval,
                cancelRequests,
                requestsAtOnce,
                startWhenWaiting,
                List.of());
    }

    @Override
    public int largest() {
        return updates.stream().mapToInt(Update::max).reduce(max, Math::max);
    }

    /** Returns these settings with the bounds of an update. */
    public Autoscale with(Update update) {
        return new Autoscale(
                update.min(),
                update.max(),
                update.idleBeforeScaleDown(),
                evaluationInterval,
                cancelRequests,
                requestsAtOnce,
                startWhenWaiting,
                updates);
    }
}
