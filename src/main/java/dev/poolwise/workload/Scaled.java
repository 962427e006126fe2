package dev.poolwise.workload;

/**
 * Another distribution with every duration multiplied by a factor.
 *
 * @param base the distribution that is scaled
 * @param factor above 0
 */
public record Scaled(Distribution base, double factor) implements Distribution {
    public Scaled {
        Checks.positive("factor", factor);
    }

    @Override
    public double quantile(double u) {
        return Math.min(factor * base.quantile(u), Double.MAX_VALUE);
    }

    @Override
    public double mean() {
        return factor * base.mean();
    }

    @Override
    public double tailRate() {
        return base.tailRate() / factor;
    }

    @Override
    public double variance() {
        return factor * factor * base.variance();
    }
}
