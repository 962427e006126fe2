package dev.poolwise.workload;

/**
 * Every duration between two bounds is equally likely.
 *
 * @param min seconds, at least 0
 * @param max seconds, above {@code min}
 */
public record Uniform(double min, double max) implements Distribution {
    public Uniform {
        Checks.notNegative("min", min);
        Checks.require(max > min && Double.isFinite(max), "max", "finite and above min " + min, max);
    }

    @Override
    public double quantile(double u) {
        return min + u * (max - min);
    }

    @Override
    public double mean() {
        return min + (max - min) / 2;
    }

    @Override
    public double variance() {
        return (max - min) * (max - min) / 12;
    }
}
