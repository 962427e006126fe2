package dev.poolwise.quality;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import java.util.Objects;

/** An interval as the product gives it: {@code value ± halfWidth}, in the unit of its metric. */
record Interval(double value, double halfWidth) {
    /** Returns the interval of a metric of the first alternative. */
    static Interval of(Analysis analysis, String metric) {
        Estimate estimate =
                Objects.requireNonNull(analysis.alternatives().get(0).metrics().get(metric), metric);
        return new Interval(estimate.value().orElseThrow(), estimate.halfWidth().orElseThrow());
    }

    /** Returns the interval of a paired difference. */
    static Interval of(Comparison comparison) {
        return new Interval(
                comparison.difference().orElseThrow(), comparison.halfWidth().orElseThrow());
    }

    boolean covers(double exact) {
        return Math.abs(value - exact) <= halfWidth;
    }
}
