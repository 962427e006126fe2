package dev.poolwise.outcome;

/**
 * Equally long parts of a run, one after the other from its start, over which its queues are compared.
 *
 * @param count how many; 0 if the run is not divided
 * @param length of each, microseconds, above 0
 */
public record Stretches(int count, long length) {
    /** A run that is not divided. */
    public static final Stretches NONE = new Stretches(0, 1);
}
