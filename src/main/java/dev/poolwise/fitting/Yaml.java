package dev.poolwise.fitting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a scenario writes them, to six significant digits. */
final class Yaml {
    private static final MathContext DIGITS = new MathContext(6);
    private static final double HOUR = 3600;

    private Yaml() {}

    static String seconds(double seconds) {
        return number(Math.max(seconds, 1e-6)) + "s";
    }

    static String perHour(double perSecond) {
        return number(perSecond * HOUR) + "/h";
    }

    static String number(double value) {
        return decimal(value).toPlainString();
    }

    static double rounded(double value) {
        return decimal(value).doubleValue();
    }

    /** Returns 1 less a number that was rounded, so that both add up to 1. */
    static String complement(double rounded) {
        return BigDecimal.ONE.subtract(decimal(rounded)).toPlainString();
    }

    /** Returns a sum of rounded numbers without what binary fractions add. */
    static String exactly(double sum) {
        return new BigDecimal(sum)
                .setScale(12, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static BigDecimal decimal(double value) {
        return value == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    }
}
