package dev.poolwise.formula;

import dev.poolwise.formula.Value.Deallocation;
import dev.poolwise.formula.Value.Interval;
import dev.poolwise.formula.Value.Num;
import dev.poolwise.formula.Value.Text;
import dev.poolwise.formula.Value.Timestamp;
import dev.poolwise.formula.Value.Vector;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Results as the service writes them. */
final class ResultText {
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final int LEAST_EXPONENT = -4;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final long SECONDS_PER_DAY = 86_400;

    private ResultText() {}

    static String of(Targets targets, Map<String, Value> assigned, Map<String, Value> own, Dialect dialect) {
        StringJoiner text = new StringJoiner(";");
        text.add(nameOf(assigned, ServiceVariables.TARGET_DEDICATED, ServiceVariables.OLD_TARGET_DEDICATED) + "="
                + targets.dedicated());
        boolean lowPriority = assigned.containsKey(ServiceVariables.TARGET_LOW_PRIORITY)
                || assigned.containsKey(ServiceVariables.OLD_TARGET_LOW_PRIORITY);
        if (lowPriority || dialect.lowPriority() == Dialect.LowPriority.ALWAYS) {
            text.add(nameOf(assigned, ServiceVariables.TARGET_LOW_PRIORITY, ServiceVariables.OLD_TARGET_LOW_PRIORITY)
                    + "=" + targets.lowPriority());
        }
        text.add(ServiceVariables.DEALLOCATION + "=" + targets.deallocation().keyword());
        if (!own.isEmpty()) {
            text.add(of(own));
        }
        return text.toString();
    }

    /** Returns variables with their values, in the order of the map. */
    static String of(Map<String, Value> variables) {
        return variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + of(variable.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String nameOf(Map<String, Value> assigned, String name, String alias) {
        return assigned.containsKey(alias) && !assigned.containsKey(name) ? alias : name;
    }

    static String of(Value value) {
        if (value instanceof Num number) {
            return number(number.value());
        } else if (value instanceof Vector vector) {
            return Arrays.stream(vector.values())
                    .mapToObj(ResultText::number)
                    .collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof Timestamp time) {
            return Timestamps.text(time);
        } else if (value instanceof Interval interval) {
            return interval(interval.ticks());
        } else if (value instanceof Text text) {
            return text.value();
        }
        return ((Deallocation) value).value().keyword();
    }

    /** Returns a number with six significant digits: {@code 96.6667}, {@code 0.5}, {@code 1e+06}. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal digits = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= LEAST_EXPONENT && exponent < SIX_DIGITS.getPrecision()) {
            return digits.toPlainString();
        }
        String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return digits.scaleByPowerOfTen(-exponent).toPlainString() + "e" + (exponent < 0 ? "-" : "+") + size;
    }

    /** Returns days, hours, minutes and seconds: {@code 00:15:00}, {@code -1.06:00:00}, {@code 00:00:00.0000001}. */
    private static String interval(long ticks) {
        long seconds = Math.abs(ticks / TICKS_PER_SECOND);
        long fraction = Math.abs(ticks % TICKS_PER_SECOND);
        long days = seconds / SECONDS_PER_DAY;
        String clock =
                twoDigits(seconds / 3600 % 24) + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
        String decimals = fraction == 0
                ? ""
                : "." + String.valueOf(TICKS_PER_SECOND + fraction).substring(1);
        return (ticks < 0 ? "-" : "") + (days == 0 ? "" : days + ".") + clock + decimals;
    }

    private static String twoDigits(long number) {
        return (number < 10 ? "0" : "") + number;
    }
}
