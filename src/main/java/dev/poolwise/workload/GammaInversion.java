package dev.poolwise.workload;

import org.apache.commons.math3.special.Gamma;

/**
 * Quantiles of the gamma distribution with scale 1, to a relative error near 10<sup>-13</sup>.
 *
 * <p>Newton's method on the logarithm of the tail below (or above) as a function of the logarithm of the quantile: both
 * are concave, so that from any start the second and later steps approach the root from one side.
 */
final class GammaInversion {
    private static final double LARGE_SHAPE = 1e5;
    private static final double PRECISION = 1e-15;
    private static final int MOST_STEPS = 100;
    private static final int MOST_TERMS = 100_000;

    private GammaInversion() {}

    /**
     * Returns the value that is exceeded with probability {@code 1 - u}; 0 where it is below the smallest double.
     *
     * @param shape above 0
     * @param u strictly between 0 and 1
     */
    static double quantile(double shape, double u) {
        if (shape > LARGE_SHAPE) {
            return cornishFisher(shape, Normal.quantile(u));
        }
        double logGamma = Gamma.logGamma(shape + 1);
        double smallest = (StrictMath.log(u) + logGamma) / shape;
        if (smallest < -40) {
            return StrictMath.exp(smallest);
        }
        double guess = wilsonHilferty(shape, u);
        double start = guess > 0 ? Math.max(smallest, StrictMath.log(guess)) : smallest;
        return StrictMath.exp(u <= 0.5 ? fromBelow(shape, u, start, logGamma) : fromAbove(shape, u, start, logGamma));
    }

    private static double fromBelow(double shape, double u, double start, double logGamma) {
        double y = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = StrictMath.exp(y);
            double below = below(shape, x);
            double slope = density(shape, y, x, logGamma) / below;
            double change = StrictMath.log(u / below) / slope;
            y += change;
            if (Math.abs(change) <= PRECISION * Math.max(1, Math.abs(y))) {
                break;
            }
        }
        return y;
    }

    private static double fromAbove(double shape, double u, double start, double logGamma) {
        double y = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = StrictMath.exp(y);
            double above = above(shape, x);
            double slope = density(shape, y, x, logGamma) / above;
            double change = Math.min(1, StrictMath.log(above / (1 - u)) / slope);
            y += change;
            if (Math.abs(change) <= PRECISION * Math.max(1, Math.abs(y))) {
                break;
            }
        }
        return y;
    }

    /** Returns the density of the logarithm at {@code y}, where {@code x} is e to the y. */
    private static double density(double shape, double y, double x, double logGamma) {
        return shape * StrictMath.exp(shape * y - x - logGamma);
    }

    private static double below(double shape, double x) {
        return Gamma.regularizedGammaP(shape, x, PRECISION, MOST_TERMS);
    }

    private static double above(double shape, double x) {
        return Gamma.regularizedGammaQ(shape, x, PRECISION, MOST_TERMS);
    }

    /** Source: Wilson and Hilferty, "The distribution of chi-square", PNAS 17 (1931). */
    private static double wilsonHilferty(double shape, double u) {
        double root = 1 - 1 / (9 * shape) + Normal.quantile(u) / (3 * Math.sqrt(shape));
        return shape * root * root * root;
    }

    /**
     * The expansion in powers of the inverse square root of the shape; the first term left out is below
     * 10<sup>-13</sup> of the value. Source: Goldberg and Levine, "Approximate formulas for the percentage points and
     * normalization of t and chi-square", Annals of Mathematical Statistics 17 (1946).
     */
    private static double cornishFisher(double shape, double z) {
        double s = Math.sqrt(shape);
        double z2 = z * z;
        double third = z * (z2 - 7) / 36;
        double fourth = -((3 * z2 + 7) * z2 - 16) / 810;
        return shape + s * z + (z2 - 1) / 3 + third / s + fourth / shape;
    }
}
