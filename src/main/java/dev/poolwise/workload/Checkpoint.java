package dev.poolwise.workload;

/**
 * What a task saves, so that it goes on from there when it was interrupted.
 *
 * @param interval the run time after which the task saves its state, again and again, microseconds, above 0; not after
 *     its last stretch
 * @param duration how long saving takes, microseconds, at least 0; the task makes no progress meanwhile
 */
public record Checkpoint(long interval, long duration) {
    /** Returns how long a task runs that has so much left, its checkpoints included, microseconds. */
    public long runTime(long left) {
        return left + ahead(left) * duration;
    }

    /**
     * Returns how much of what was left is saved when the task is interrupted after it ran for a while, microseconds.
     */
    public long saved(long left, long ran) {
        return Math.min(Math.max(0, ran) / (interval + duration), ahead(left)) * interval;
    }

    private long ahead(long left) {
        return left == 0 ? 0 : (left - 1) / interval;
    }
}
