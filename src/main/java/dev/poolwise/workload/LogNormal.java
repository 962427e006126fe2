package dev.poolwise.workload;

/**
 * The logarithm is normal: many short durations, a few very long ones.
 *
 * @param mu the mean of the logarithm of the seconds
 * @param sigma the standard deviation of the logarithm, at least 0
 */
public record LogNormal(double mu, double sigma) implements Distribution {
    public LogNormal {
        Checks.require(Double.isFinite(mu), "mu", "finite", mu);
        Checks.notNegative("sigma", sigma);
    }

    /**
     * Returns the distribution with a mean (seconds, above 0) and a coefficient of variation (at least 0; 0 gives a
     * constant).
     */
    public static Distribution ofMeanAndCv(double mean, double cv) {
        Checks.positive("mean", mean);
        Checks.notNegative("cv", cv);
        double variance = StrictMath.log1p(cv * cv);
        return cv == 0 ? new Constant(mean) : new LogNormal(StrictMath.log(mean) - variance / 2, Math.sqrt(variance));
    }

    /**
     * Returns the distribution with a median (seconds, above 0) and a standard deviation of the logarithm (at least 0;
     * 0 gives a constant).
     */
    public static Distribution ofMedianAndSigma(double median, double sigma) {
        Checks.positive("median", median);
        Checks.notNegative("sigma", sigma);
        return sigma == 0 ? new Constant(median) : new LogNormal(StrictMath.log(median), sigma);
    }

    @Override
    public double quantile(double u) {
        return Math.min(StrictMath.exp(mu + sigma * Normal.quantile(u)), Double.MAX_VALUE);
    }

    @Override
    public double mean() {
        return StrictMath.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double tailRate() {
        return sigma == 0 ? Double.POSITIVE_INFINITY : 0;
    }

    @Override
    public double variance() {
        return mean() * mean() * StrictMath.expm1(sigma * sigma);
    }
}
