package dev.poolwise.workload;

/**
 * What a task saves, so that it goes on from there when it was interrupted.
 *
 * @param interval the run time after which the task saves its state, again and again, microseconds, above 0; not after
 *     its last stretch
 * @param duration how long saving takes, microseconds, at least 0; the task makes no progress meanwhile
 */
public record Checkpoint(long interval, long duration) {}
