package dev.poolwise.experiment;

import dev.poolwise.simulation.RunEnded;

/** A replication that would take more than its caps allow. */
final class CapReached extends RunEnded {
    private static final long serialVersionUID = 1L;

    /** Creates one whose message names the cap, what was reached and what to do. */
    CapReached(String message) {
        super(message);
    }
}
