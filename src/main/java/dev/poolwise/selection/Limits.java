package dev.poolwise.selection;

import dev.poolwise.statistics.ConfidenceInterval;
import java.util.HashMap;
import java.util.Map;

/** One-sided Student limits of means, all with the same probability to be wrong. */
final class Limits {
    private final double error;
    private final Map<Integer, Double> quantiles = new HashMap<>();

    Limits(double error) {
        this.error = error;
    }

    /** Returns the value that the mean of at least two observations lies above, except in error. */
    double lower(double[] observations) {
        return ConfidenceInterval.mean(observations) - halfWidth(observations);
    }

    /** Returns the value that the mean of at least two observations lies below, except in error. */
    double upper(double[] observations) {
        return ConfidenceInterval.mean(observations) + halfWidth(observations);
    }

    private double halfWidth(double[] observations) {
        int n = observations.length;
        double quantile = quantiles.computeIfAbsent(n, m -> ConfidenceInterval.studentQuantile(1 - 2 * error, m));
        return quantile * ConfidenceInterval.standardDeviation(observations) / Math.sqrt(n);
    }
}
