package dev.poolwise.workload;

import org.apache.commons.math3.special.Gamma;

/**
 * The Weibull distribution: heavier in the tail than the exponential for shapes below 1, lighter above.
 *
 * @param shape at least 0.01
 * @param scale seconds, above 0: the duration that is exceeded with probability 1/e
 */
public record Weibull(double shape, double scale) implements Distribution {
    public Weibull {
        Checks.require(shape >= 0.01 && Double.isFinite(shape), "shape", "finite and at least 0.01", shape);
        Checks.positive("scale", scale);
    }

    /** Returns the distribution with a shape (at least 0.01) and a mean (seconds, above 0). */
    public static Weibull ofShapeAndMean(double shape, double mean) {
        Checks.positive("mean", mean);
        return new Weibull(shape, mean / new Weibull(shape, 1).mean());
    }

    @Override
    public double quantile(double u) {
        return Math.min(scale * StrictMath.pow(UnitExponential.quantile(u), 1 / shape), Double.MAX_VALUE);
    }

    @Override
    public double mean() {
        return scale * Gamma.gamma(1 + 1 / shape);
    }

    @Override
    public double tailRate() {
        return shape < 1 ? 0 : shape == 1 ? 1 / scale : Double.POSITIVE_INFINITY;
    }

    @Override
    public double variance() {
        return scale * scale * Gamma.gamma(1 + 2 / shape) - mean() * mean();
    }
}
