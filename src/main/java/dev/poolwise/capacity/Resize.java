package dev.poolwise.capacity;

/**
 * A scheduled change of a pool's target.
 *
 * @param at when, microseconds from the start
 * @param nodes the new target, at least 0
 */
public record Resize(long at, int nodes) {}
