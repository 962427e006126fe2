package dev.poolwise.selection;

import java.util.List;
import java.util.OptionalInt;

/**
 * What was chosen, and why nothing else was.
 *
 * @param result whether the choice is sure
 * @param best the cheapest candidate that surely satisfies all constraints; empty if there is none
 * @param runnerUp the cheapest of the others that surely or possibly satisfies all; empty if all others fail
 * @param candidates what is known of each, in their order
 */
public record Selected(Result result, OptionalInt best, OptionalInt runnerUp, List<Judged> candidates) {
    public Selected {
        candidates = List.copyOf(candidates);
    }

    /** Whether the choice is sure. */
    public enum Result {
        /** The best is chosen: every other one fails a constraint or is dearer, or is no worse and no better. */
        CHOSEN,
        /** Every candidate surely fails a constraint. */
        NOTHING_MEETS,
        /** The replications did not suffice. */
        UNDECIDED
    }

    /** How a candidate stands beside the best. */
    public enum Standing {
        /** It is the best. */
        BEST,
        /** It surely fails a constraint. */
        MISSES,
        /** It surely costs more than the best. */
        DEARER,
        /** The best surely costs at most the indifference more. */
        AS_GOOD,
        /** It may be better than the best. */
        OPEN
    }

    /**
     * What is known of a candidate.
     *
     * @param standing beside the best
     * @param constraints whether it satisfies each
     * @param decidedBy the stage whose replications say so
     * @param replications in that stage
     */
    public record Judged(Standing standing, List<Answer> constraints, Stage decidedBy, int replications) {
        public Judged {
            constraints = List.copyOf(constraints);
        }
    }
}
