package dev.poolwise.capacity;

/**
 * Evictions of low-priority nodes by the provider: each node, from ready, after an exponential time.
 *
 * @param meanTimeToEviction seconds, above 0
 * @param notice microseconds between the warning and the eviction, in which the node takes no new task
 */
public record Preemption(double meanTimeToEviction, long notice) {}
