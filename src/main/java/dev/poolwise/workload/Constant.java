package dev.poolwise.workload;

/**
 * Always the same duration.
 *
 * @param value seconds, at least 0
 */
public record Constant(double value) implements Distribution {
    public Constant {
        Checks.notNegative("value", value);
    }

    @Override
    public double quantile(double u) {
        return value;
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double variance() {
        return 0;
    }
}
