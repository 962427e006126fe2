package dev.poolwise.scenario.file;

import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Numbers as job logs write them: ASCII decimals, converted without passing through binary fractions. */
final class LogNumbers {
    private static final int LONGEST = 40;
    private static final int MOST_DIGITS_BEFORE_POINT = 13;
    private static final int SIMPLE = 12;

    private LogNumbers() {}

    /**
     * Returns the microseconds of a decimal number of seconds, rounded half up; empty if the text is no number or is
     * beyond 10<sup>12</sup> seconds either way.
     */
    static OptionalLong micros(String text) {
        if (isSimple(text)) {
            return OptionalLong.of(Long.parseLong(text) * Time.SECOND);
        }
        return scaled(text, 6);
    }

    /** Returns a whole number; empty if the text is none or is beyond 10<sup>12</sup> either way. */
    static OptionalLong whole(String text) {
        if (isSimple(text)) {
            return OptionalLong.of(Long.parseLong(text));
        }
        OptionalLong millionths = scaled(text, 6);
        return millionths.isPresent() && millionths.getAsLong() % 1_000_000 == 0
                ? OptionalLong.of(millionths.getAsLong() / 1_000_000)
                : OptionalLong.empty();
    }

    private static boolean isSimple(String text) {
        if (text.isEmpty() || text.length() > SIMPLE) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static OptionalLong scaled(String text, int digits) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0)) {
            return OptionalLong.empty();
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
        long magnitude = (long) number.precision() - number.scale();
        if (number.signum() == 0 || magnitude < -digits) {
            return OptionalLong.of(0);
        }
        if (magnitude > MOST_DIGITS_BEFORE_POINT
                || number.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) > 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                number.movePointRight(digits).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
