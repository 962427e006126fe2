package dev.poolwise.capacity;

import dev.poolwise.units.Time;

/**
 * What the provider takes back of low-priority nodes.
 *
 * @param meanTimeToEviction each node is evicted, from ready, after an exponential time with this mean, seconds, above
 *     0; infinite for never
 * @param notice microseconds between the warning and the eviction, in which the node takes no new task
 * @param longestTask a task that has run so long, microseconds, is interrupted and goes back to the queue, while its
 *     node stays; {@link Time#NEVER} for no limit
 */
public record Preemption(double meanTimeToEviction, long notice, long longestTask) {
    /** Evictions of nodes alone. */
    public Preemption(double meanTimeToEviction, long notice) {
        this(meanTimeToEviction, notice, Time.NEVER);
    }
}
