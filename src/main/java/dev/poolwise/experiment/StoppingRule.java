package dev.poolwise.experiment;

import dev.poolwise.outcome.Outcome;
import java.util.List;

/** Says when there are enough replications. */
public interface StoppingRule {
    /** As many as the design says. */
    StoppingRule AS_DESIGNED = soFar -> soFar.get(0).replications().size();

    /**
     * Returns how many replications are wanted of every alternative: as many as there are, to stop, or more.
     *
     * @param soFar the outcomes of all alternatives, with equally many replications
     */
    int wanted(List<Outcome> soFar);
}
