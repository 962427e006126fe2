package dev.poolwise.workload;

import java.util.Arrays;
import java.util.List;

/**
 * Each draw is one of the observed durations, all equally likely; nothing is interpolated between them.
 *
 * @param sorted seconds, ascending, at least 0, at least one
 */
public record Empirical(double[] sorted) implements Distribution {
    public Empirical {
        Checks.require(sorted.length > 0, "the number of values", "at least 1", sorted.length);
        for (int i = 0; i < sorted.length; i++) {
            Checks.notNegative("value", sorted[i]);
            Checks.require(i == 0 || sorted[i] >= sorted[i - 1], "values", "ascending", sorted[i]);
        }
        sorted = sorted.clone();
    }

    /** Returns the distribution of observed durations (seconds, at least 0, at least one) in any order. */
    public static Empirical of(List<Double> values) {
        return new Empirical(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    @Override
    public double quantile(double u) {
        return sorted[Math.max(0, (int) Math.ceil(u * sorted.length) - 1)];
    }

    @Override
    public double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }

    @Override
    public double variance() {
        double mean = mean();
        return Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }
}
