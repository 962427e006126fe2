package dev.poolwise.workload;

/**
 * The gamma distribution.
 *
 * @param shape above 0; the coefficient of variation is one over its square root
 * @param scale seconds, above 0; the mean is {@code shape} times {@code scale}
 */
public record Gamma(double shape, double scale) implements Distribution {
    public Gamma {
        Checks.positive("shape", shape);
        Checks.positive("scale", scale);
    }

    /**
     * Returns the distribution with a mean (seconds, above 0) and a coefficient of variation (at least 0; 0 gives a
     * constant).
     */
    public static Distribution ofMeanAndCv(double mean, double cv) {
        Checks.positive("mean", mean);
        Checks.notNegative("cv", cv);
        return cv * cv == 0 ? new Constant(mean) : new Gamma(1 / (cv * cv), mean * cv * cv);
    }

    @Override
    public double quantile(double u) {
        return Math.min(scale * GammaInversion.quantile(shape, u), Double.MAX_VALUE);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double tailRate() {
        return 1 / scale;
    }

    @Override
    public double variance() {
        return shape * scale * scale;
    }
}
