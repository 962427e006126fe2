package dev.poolwise.scenario.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as the language writes them: ASCII digits, a decimal point, no leading zeros, no separators. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,39})");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(-?[0-9]+),([0-9]+)(.*)");
    private static final Pattern LEADING_ZERO = Pattern.compile("(-?)0+([1-9][0-9]*)(.*)");
    private static final Pattern SEPARATED = Pattern.compile("-?[0-9]+(_[0-9]+)+.*");

    private Numbers() {}

    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** Returns the number exactly as written; empty if it is none. */
    static Optional<BigDecimal> exact(String text) {
        return isDecimal(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Returns the nearest double; empty if the text is no number, overflows, or is not 0 but would become 0. */
    static OptionalDouble real(String text) {
        if (!isDecimal(text)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        boolean vanished = value == 0 && new BigDecimal(text).signum() != 0;
        return Double.isInfinite(value) || vanished ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns how to write a number that was written in another convention, if that is the mistake. */
    static Optional<String> hint(String text) {
        Matcher comma = DECIMAL_COMMA.matcher(text);
        if (comma.matches()) {
            return Optional.of("the decimal sign is a point: write %s.%s%s"
                    .formatted(comma.group(1), comma.group(2), Wording.quote(comma.group(3))));
        }
        if (SEPARATED.matcher(text).matches()) {
            return Optional.of("write " + Wording.quote(text.replace("_", "")) + " without separators");
        }
        Matcher zero = LEADING_ZERO.matcher(text);
        if (zero.matches() && !text.contains(":")) {
            String number = zero.group(1) + zero.group(2) + Wording.quote(zero.group(3));
            return Optional.of("write " + number + " without the leading zero");
        }
        return Optional.empty();
    }
}
