package dev.poolwise.robustness;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Objective;
import java.util.OptionalDouble;

/**
 * By how much something is above zero.
 *
 * @param mean infinite where it is decided without a number, such as the wait in a queue that grows without end
 * @param halfWidth of its confidence interval; empty with one replication
 */
record Gap(double mean, OptionalDouble halfWidth) {
    /**
     * Returns by how much an alternative's metric is above another's. The half-width is that of the paired difference;
     * for a ratio of means, that of the ratios of the replications.
     */
    static Gap between(Estimate one, Estimate other, double level) {
        if (one.value().isEmpty() || other.value().isEmpty()) {
            return decided(other.value().isPresent());
        }
        Comparison comparison = Comparison.of("", one, "", other, level);
        return new Gap(one.value().getAsDouble() - other.value().getAsDouble(), comparison.halfWidth());
    }

    /** Returns by how much an objective is met; no value misses it. */
    static Gap slack(Objective objective, Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return decided(false);
        }
        double above = objective.limit() - estimate.value().getAsDouble();
        boolean atMost = objective.relation() == Objective.Relation.AT_MOST;
        return new Gap(atMost ? above : -above, estimate.halfWidth());
    }

    private static Gap decided(boolean above) {
        return new Gap(above ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY, OptionalDouble.of(0));
    }

    Gap negated() {
        return new Gap(-mean, halfWidth);
    }

    /** Returns the gap in half-widths: from 1 on, it is surely above zero. NaN with one replication. */
    double inHalfWidths() {
        if (mean == 0) {
            return 0;
        }
        double half = halfWidth.orElse(Double.NaN);
        return half == 0 ? Math.copySign(Double.POSITIVE_INFINITY, mean) : mean / half;
    }

    boolean surelyAbove() {
        return inHalfWidths() >= 1;
    }
}
