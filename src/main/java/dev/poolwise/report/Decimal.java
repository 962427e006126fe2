package dev.poolwise.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for programs: exact, the same on every machine, and without an exponent where that stays short. */
final class Decimal {
    private static final int LONGEST_SCALE = 20;

    private Decimal() {}

    /**
     * Returns the shortest decimal that reads back as the same double.
     *
     * @param value finite
     */
    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        boolean plain = Math.abs(shortest.scale()) <= LONGEST_SCALE;
        return plain ? shortest.toPlainString() : shortest.toString();
    }

    /** Returns a quantity without trailing zeros. */
    static String of(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Returns an amount of money with two decimals, or more where it has more. */
    static String money(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Returns a time in microseconds as seconds, exact; empty for {@link Time#NEVER}. */
    static String seconds(long micros) {
        if (micros == Time.NEVER) {
            return "";
        }
        long fraction = micros % Time.SECOND;
        String whole = Long.toString(micros / Time.SECOND);
        if (fraction == 0) {
            return whole;
        }
        String digits = Long.toString(Time.SECOND + fraction).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return whole + "." + digits.substring(0, end);
    }
}
