package dev.poolwise.workload;

/**
 * The exponential distribution, without memory; its coefficient of variation is 1.
 *
 * @param mean seconds, above 0
 */
public record Exponential(double mean) implements Distribution {
    public Exponential {
        Checks.positive("mean", mean);
    }

    @Override
    public double quantile(double u) {
        return mean * UnitExponential.quantile(u);
    }

    @Override
    public double tailRate() {
        return 1 / mean;
    }

    @Override
    public double variance() {
        return mean * mean;
    }
}
