package dev.poolwise.capacity;

/**
 * A scheduled change of a pool's targets.
 *
 * @param at when, microseconds from the start
 * @param nodes the target of {@code nodes} from then on, at least 0
 * @param lowPriorityNodes that of the low-priority nodes beside them, at least 0
 */
public record Resize(long at, int nodes, int lowPriorityNodes) {}
