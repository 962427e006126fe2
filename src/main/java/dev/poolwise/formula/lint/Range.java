package dev.poolwise.formula.lint;

import java.util.function.DoubleUnaryOperator;

/**
 * The numbers that an expression can be.
 *
 * @param low the least, may be infinite
 * @param high the greatest, may be infinite; below low if the expression has no value
 */
record Range(double low, double high) {
    static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);
    static final Range TRUTH = new Range(0, 1);

    /** What is not a number may be any number. */
    Range {
        low = Double.isNaN(low) ? Double.NEGATIVE_INFINITY : low;
        high = Double.isNaN(high) ? Double.POSITIVE_INFINITY : high;
    }

    static Range point(double value) {
        return new Range(value, value);
    }

    boolean isPoint() {
        return low == high;
    }

    Range or(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Returns what both contain; this range if they contradict each other. */
    Range and(Range other) {
        Range both = new Range(Math.max(low, other.low), Math.min(high, other.high));
        return both.low <= both.high ? both : this;
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    Range negated() {
        return new Range(-high, -low);
    }

    Range times(Range other) {
        double a = product(low, other.low);
        double b = product(low, other.high);
        double c = product(high, other.low);
        double d = product(high, other.high);
        return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** A bound of infinity is never reached, so 0 times it is 0. */
    private static double product(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    Range over(Range other) {
        if (other.low > 0 || other.high < 0) {
            return times(new Range(1 / other.high, 1 / other.low));
        }
        return low >= 0 && other.low >= 0 ? NOT_NEGATIVE : ANY;
    }

    Range least(Range other) {
        return new Range(Math.min(low, other.low), Math.min(high, other.high));
    }

    Range greatest(Range other) {
        return new Range(Math.max(low, other.low), Math.max(high, other.high));
    }

    /** Returns the range of a function that never falls. */
    Range through(DoubleUnaryOperator rising) {
        return new Range(rising.applyAsDouble(low), rising.applyAsDouble(high));
    }

    /** Returns the range of the sum of any number of such numbers. */
    Range summed() {
        return new Range(low >= 0 ? 0 : Double.NEGATIVE_INFINITY, high <= 0 ? 0 : Double.POSITIVE_INFINITY);
    }
}
