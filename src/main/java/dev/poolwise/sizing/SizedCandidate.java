package dev.poolwise.sizing;

import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.study.Point;
import java.util.Optional;

/**
 * A setting and what was found of it.
 *
 * @param point its settings
 * @param judged how it stands beside the best; empty if it was never simulated
 * @param figures what was found in the stage that decided; empty if it was never simulated
 * @param excluded why it was never simulated; empty if it was
 */
public record SizedCandidate(
        Point point, Optional<Judged> judged, Optional<Figures> figures, Optional<Exclusion> excluded) {
    /** A candidate that was never simulated. */
    static SizedCandidate excluded(Point point, Exclusion why) {
        return new SizedCandidate(point, Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
