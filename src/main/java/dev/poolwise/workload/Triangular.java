package dev.poolwise.workload;

/**
 * A density that rises in a straight line to the mode and falls in a straight line after it: for expert guesses.
 *
 * @param min seconds, at least 0
 * @param mode the likeliest duration, seconds, from {@code min} to {@code max}
 * @param max seconds, above {@code min}
 */
public record Triangular(double min, double mode, double max) implements Distribution {
    public Triangular {
        Checks.notNegative("min", min);
        Checks.require(max > min && Double.isFinite(max), "max", "finite and above min " + min, max);
        Checks.require(mode >= min && mode <= max, "mode", "from min " + min + " to max " + max, mode);
    }

    @Override
    public double quantile(double u) {
        double width = max - min;
        return u * width <= mode - min
                ? min + Math.sqrt(u * width * (mode - min))
                : max - Math.sqrt((1 - u) * width * (max - mode));
    }

    @Override
    public double mean() {
        return (min + mode + max) / 3;
    }

    @Override
    public double variance() {
        double rise = mode - min;
        double width = max - min;
        return (rise * rise + width * width - rise * width) / 18;
    }
}
