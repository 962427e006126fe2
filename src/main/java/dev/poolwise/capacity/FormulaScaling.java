package dev.poolwise.capacity;

import dev.poolwise.formula.Formula;
import dev.poolwise.units.Time;

/**
 * Scaling by a formula, as Azure Batch does it: evaluated when the pool is created, and then at an interval.
 *
 * @param formula what is evaluated
 * @param interval from one evaluation to the next, microseconds, {@link #SHORTEST_INTERVAL} to
 *     {@link #LONGEST_INTERVAL}
 * @param samplingDelay from a sample until evaluations see it, microseconds, at least 0
 * @param whileResizing what an evaluation does while VMs for an earlier one are still sought
 */
public record FormulaScaling(Formula formula, long interval, long samplingDelay, WhileResizing whileResizing)
        implements Scaling {
    /** The shortest interval of the service. */
    public static final long SHORTEST_INTERVAL = 5 * Time.MINUTE;

    /** The longest interval of the service. */
    public static final long LONGEST_INTERVAL = 168 * Time.HOUR;

    /** More nodes than any pool of the service has: what a formula wants beyond is not requested. */
    public static final int MOST_NODES = 100_000;

    /** What an evaluation does while VMs for an earlier one are still sought. */
    public enum WhileResizing {
        /** Its targets replace those of the earlier one. */
        RETARGET,
        /** Its targets are not used; the next evaluation decides anew. */
        SKIP
    }

    @Override
    public int largest() {
        return MOST_NODES;
    }
}
