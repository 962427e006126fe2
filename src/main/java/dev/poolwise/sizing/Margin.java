package dev.poolwise.sizing;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Objective.Relation;

/** How far what was found is from the limit of an objective. */
final class Margin {
    private Margin() {}

    /** Returns by which fraction of the limit an estimate is on the good side, negative on the bad one. */
    static double of(Objective objective, Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        return of(objective, estimate.value().getAsDouble());
    }

    /** Returns by which fraction of the limit a value is on the good side, negative on the bad one. */
    static double of(Objective objective, double value) {
        double gap = objective.limit() - value;
        double scale = objective.limit() == 0 ? 1 : Math.abs(objective.limit());
        return (isUpper(objective) ? gap : -gap) / scale;
    }

    /** Returns the limit that an estimate would meet with its whole interval; NaN without a value. */
    static double attainable(Objective objective, Estimate estimate) {
        double value = estimate.value().orElse(Double.NaN);
        double halfWidth = estimate.halfWidth().orElse(0);
        return isUpper(objective) ? value + halfWidth : value - halfWidth;
    }

    /** Returns whether a limit is harder to meet than another. */
    static boolean isTighter(Objective objective, double limit, double other) {
        return isUpper(objective) ? limit < other : limit > other;
    }

    private static boolean isUpper(Objective objective) {
        return objective.relation() == Relation.AT_MOST;
    }
}
