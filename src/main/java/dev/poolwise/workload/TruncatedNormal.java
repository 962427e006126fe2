package dev.poolwise.workload;

/**
 * The normal distribution given that it is not negative. {@link #mean()} and {@link #variance()} are those of the
 * truncated law: the mean is above the parameter where the standard deviation is not small beside it.
 *
 * @param location the mean before truncation, seconds, at least 0
 * @param sd the standard deviation before truncation, seconds, at least 0
 */
public record TruncatedNormal(double location, double sd) implements Distribution {
    public TruncatedNormal {
        Checks.notNegative("mean", location);
        Checks.notNegative("sd", sd);
    }

    @Override
    public double quantile(double u) {
        if (sd == 0) {
            return location;
        }
        double kept = Normal.cdf(location / sd);
        double above = (1 - u) * kept;
        double z = above < 0.5 ? -Normal.quantile(above) : Normal.quantile(Normal.cdf(-location / sd) + u * kept);
        return Math.max(0, location + sd * z);
    }

    @Override
    public double mean() {
        return location + sd * hazard();
    }

    @Override
    public double variance() {
        double hazard = hazard();
        return sd == 0 ? 0 : sd * sd * (1 - location / sd * hazard - hazard * hazard);
    }

    /** Returns the density over the probability of what is kept, at the truncation point, in standard units. */
    private double hazard() {
        return sd == 0 ? 0 : Normal.density(location / sd) / Normal.cdf(location / sd);
    }
}
