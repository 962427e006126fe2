package dev.poolwise.outcome;

import java.util.List;

/**
 * All replications of one alternative.
 *
 * @param alternative its name
 * @param replications in order of their numbers
 * @param requestedReplications how many were asked for; more than there are if the run was cut short
 */
public record Outcome(String alternative, List<Replication> replications, int requestedReplications) {
    public Outcome {
        replications = List.copyOf(replications);
    }
}
