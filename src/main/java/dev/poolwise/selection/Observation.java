package dev.poolwise.selection;

import java.util.List;

/**
 * What one replication of a candidate showed.
 *
 * @param cost what is to be as low as possible
 * @param slacks for each constraint, how far the replication is on its good side, negative on the bad one; NaN where it
 *     has no value. Only the sign of their mean decides, so each constraint may have a scale of its own
 */
public record Observation(double cost, List<Double> slacks) {
    public Observation {
        slacks = List.copyOf(slacks);
    }
}
