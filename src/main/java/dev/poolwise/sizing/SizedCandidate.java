package dev.poolwise.sizing;

import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.study.Point;
import java.util.Optional;

/**
 * A setting and what was found of it.
 *
 * @param point its settings
 * @param judged how it stands beside the best; empty if it was never simulated, because it cannot keep up with its load
 * @param figures what was found in the stage that decided; empty if it was never simulated
 */
public record SizedCandidate(Point point, Optional<Judged> judged, Optional<Figures> figures) {}
