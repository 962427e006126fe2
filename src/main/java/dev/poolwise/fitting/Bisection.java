package dev.poolwise.fitting;

import java.util.function.DoubleUnaryOperator;

/** Roots of falling functions. */
final class Bisection {
    private Bisection() {}

    /** Returns where a falling function changes its sign between two positive bounds, or the nearer bound. */
    static double root(DoubleUnaryOperator falling, double least, double most) {
        double low = least;
        double high = most;
        for (int step = 0; step < 200 && high - low > 1e-13 * high; step++) {
            double middle = Math.sqrt(low * high);
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }
}
