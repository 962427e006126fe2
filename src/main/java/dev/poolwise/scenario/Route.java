package dev.poolwise.scenario;

import java.util.Optional;

/**
 * Where the jobs of a class go.
 *
 * @param to the name of a place
 * @param overflow where they go instead under pressure; empty if they stay
 */
public record Route(String to, Optional<Overflow> overflow) {
    /**
     * The second place of a hybrid. Exactly one of the two conditions is set, the other is {@link Integer#MAX_VALUE} or
     * {@link dev.poolwise.units.Time#NEVER}.
     *
     * @param to the name of another place
     * @param whenQueueReaches decided at arrival: as many jobs wait in the first place
     * @param whenWaited moved once the job has waited this long, microseconds
     */
    public record Overflow(String to, int whenQueueReaches, long whenWaited) {}
}
