package dev.poolwise.outcome;

/**
 * Where the charged time of a place went, microseconds of node-time (of job-time in classic); the parts add up to what
 * was billed.
 *
 * @param busy with at least one task, except draining
 * @param idle ready without a task
 * @param provisioning before ready, as far as it is charged
 * @param draining with its last tasks, taking no further one
 * @param rounding added by increments and minimums
 */
public record ChargedTime(long busy, long idle, long provisioning, long draining, long rounding) {
    /** Nothing was charged. */
    public static final ChargedTime NONE = new ChargedTime(0, 0, 0, 0, 0);

    /** Returns all charged time. */
    public long sum() {
        return busy + idle + provisioning + draining + rounding;
    }
}
