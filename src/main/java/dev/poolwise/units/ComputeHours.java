package dev.poolwise.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Node-time that is charged, exact: one node (or one running classic job) for one hour is one compute-hour.
 *
 * @param micros node-microseconds, at least 0
 */
public record ComputeHours(long micros) {
    private static final BigDecimal MICROS_PER_HOUR = BigDecimal.valueOf(Time.HOUR);

    public ComputeHours {
        if (micros < 0) {
            throw new IllegalArgumentException(
                    "compute-hours must be at least 0, but were " + micros + " microseconds");
        }
    }

    /**
     * Returns the hours with 34 significant digits, without trailing zeros; exact whenever the decimal fraction is
     * finite.
     */
    public BigDecimal hours() {
        BigDecimal hours = BigDecimal.valueOf(micros).divide(MICROS_PER_HOUR, MathContext.DECIMAL128);
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Returns what these hours cost at a rate per hour, with 34 significant digits. */
    public BigDecimal at(BigDecimal ratePerHour) {
        return BigDecimal.valueOf(micros).multiply(ratePerHour).divide(MICROS_PER_HOUR, MathContext.DECIMAL128);
    }
}
