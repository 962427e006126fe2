package dev.poolwise.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 90s}, {@code 1h30m}, {@code 250ms}, or ISO 8601 such as {@code PT15M}.
 *
 * <p>The units are {@code w}, {@code d}, {@code h}, {@code m}, {@code s}, {@code ms} and {@code us}, largest first,
 * each at most once, without blanks. The last number may have decimals.
 */
public final class Durations {
    /** The longest duration that can be written, microseconds: 10<sup>12</sup> seconds (31,700 years). */
    public static final long LONGEST = 1_000_000_000_000L * Time.SECOND;

    private static final Map<String, Long> UNITS = units();
    private static final String NUMBER = "([0-9]{1,18}(?:\\.[0-9]{1,18})?)";
    private static final Pattern PART = Pattern.compile(NUMBER + "(w|d|h|ms|us|m|s)");
    private static final Pattern ISO = Pattern.compile("P(?:" + NUMBER + "W)?(?:" + NUMBER + "D)?(?:T(?:" + NUMBER
            + "H)?(?:" + NUMBER + "M)?(?:" + NUMBER + "S)?)?");
    private static final long[] ISO_UNITS = {Time.WEEK, Time.DAY, Time.HOUR, Time.MINUTE, Time.SECOND};

    private Durations() {}

    private static Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("w", Time.WEEK);
        units.put("d", Time.DAY);
        units.put("h", Time.HOUR);
        units.put("m", Time.MINUTE);
        units.put("s", Time.SECOND);
        units.put("ms", Time.SECOND / 1000);
        units.put("us", 1L);
        return units;
    }

    /**
     * Returns the duration in microseconds, rounded half up.
     *
     * @return empty if the text is no duration, is longer than {@link #LONGEST}, or is above 0 but rounds to 0
     */
    public static OptionalLong parse(String text) {
        return text.startsWith("P") ? parseIso(text) : parseParts(text);
    }

    private static OptionalLong parseParts(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal total = BigDecimal.ZERO;
        long lastUnit = Long.MAX_VALUE;
        int position = 0;
        while (position < text.length()) {
            if (!part.find(position) || part.start() != position || isDecimalBeforeTheEnd(part, text)) {
                return OptionalLong.empty();
            }
            long unit = UNITS.getOrDefault(part.group(2), 0L);
            if (unit >= lastUnit) {
                return OptionalLong.empty();
            }
            total = total.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
            lastUnit = unit;
            position = part.end();
        }
        return text.isEmpty() ? OptionalLong.empty() : micros(total);
    }

    private static boolean isDecimalBeforeTheEnd(Matcher part, String text) {
        return part.group(1).indexOf('.') >= 0 && part.end() < text.length();
    }

    private static OptionalLong parseIso(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches() || text.endsWith("P") || text.endsWith("T")) {
            return OptionalLong.empty();
        }
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < ISO_UNITS.length; i++) {
            String number = iso.group(i + 1);
            if (number != null) {
                total = total.add(new BigDecimal(number).multiply(BigDecimal.valueOf(ISO_UNITS[i])));
            }
        }
        return micros(total);
    }

    private static OptionalLong micros(BigDecimal exact) {
        BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_UP);
        boolean vanished = rounded.signum() == 0 && exact.signum() != 0;
        boolean tooLong = rounded.compareTo(BigDecimal.valueOf(LONGEST)) > 0;
        return vanished || tooLong ? OptionalLong.empty() : OptionalLong.of(rounded.longValueExact());
    }

    /**
     * Returns the shortest spelling in days and smaller units, which {@link #parse} reads back: {@code 30d},
     * {@code 1h30m}, {@code 0s}; {@code never} for {@link Time#NEVER}.
     *
     * @param micros at least 0
     */
    public static String text(long micros) {
        if (micros == Time.NEVER) {
            return "never";
        }
        StringBuilder text = new StringBuilder();
        long rest = micros;
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (!unit.getKey().equals("w") && rest >= unit.getValue()) {
                text.append(rest / unit.getValue()).append(unit.getKey());
                rest %= unit.getValue();
            }
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
