package dev.poolwise.workload;

import java.util.Locale;

/** Conditions on the components of the records in this package, worded as "name must be …, but was …". */
final class Checks {
    private Checks() {}

    /** Throws unless the value is finite and above 0. */
    static void positive(String name, double value) {
        require(value > 0 && Double.isFinite(value), name, "finite and above 0", value);
    }

    /** Throws unless the value is finite and at least 0. */
    static void notNegative(String name, double value) {
        require(value >= 0 && Double.isFinite(value), name, "finite and at least 0", value);
    }

    /** Throws unless the value is at least 0. */
    static void notNegative(String name, long value) {
        require(value >= 0, name, "at least 0", value);
    }

    /** Throws unless the value is a probability. */
    static void probability(String name, double value) {
        require(value >= 0 && value <= 1, name, "from 0 to 1", value);
    }

    /** Throws unless the value is a rate of arrivals per second: from 0 to one each microsecond. */
    static void rate(double value) {
        require(value >= 0 && value <= 1e6, "ratePerSecond", "from 0 to 1000000", value);
    }

    /** Throws unless probabilities add up to 1, give or take 10<sup>-9</sup>. */
    static void sumsToOne(double sum) {
        require(Math.abs(sum - 1) <= 1e-9, "the sum of the probabilities", "1", sum);
    }

    /** Throws {@link IllegalArgumentException} with the name, the bound and the value unless the condition holds. */
    static void require(boolean condition, String name, String bound, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be %s, but was %s", name, bound, value));
        }
    }
}
