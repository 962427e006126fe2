package dev.poolwise.formula;

import dev.poolwise.formula.Value.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as text: W3C-DTF (a profile of ISO 8601) and RFC 1123. */
final class Timestamps {
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;
    private static final Pattern W3C = Pattern.compile(
            "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T(\\d{2}:\\d{2})(?::(\\d{2}(?:\\.\\d{1,7})?))?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    private Timestamps() {}

    static OffsetDateTime utc(Timestamp time) {
        long seconds = Math.floorDiv(time.ticks(), TICKS_PER_SECOND);
        long nanos = Math.floorMod(time.ticks(), TICKS_PER_SECOND) * NANOS_PER_TICK;
        return Instant.ofEpochSecond(seconds, nanos).atOffset(ZoneOffset.UTC);
    }

    /** Returns the time as results show it, with milliseconds. */
    static String text(Timestamp time) {
        return MILLIS.format(utc(time));
    }

    static Timestamp parse(String text) {
        try {
            Matcher w3c = W3C.matcher(text);
            OffsetDateTime time = w3c.matches()
                    ? OffsetDateTime.parse(complete(w3c))
                    : OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            long ticks = Math.multiplyExact(time.toEpochSecond(), TICKS_PER_SECOND);
            return new Timestamp(ticks + time.getNano() / NANOS_PER_TICK);
        } catch (DateTimeException e) {
            throw Fault.of(
                    "expected a time such as 2026-01-05T08:00:00Z, with at most seven decimals, or Mon, 5 Jan 2026"
                            + " 08:00:00 GMT, but found \"" + text + "\"");
        }
    }

    private static String complete(Matcher w3c) {
        return w3c.group(1) + "-" + or(w3c.group(2), "01") + "-" + or(w3c.group(3), "01") + "T"
                + or(w3c.group(4), "00:00") + ":" + or(w3c.group(5), "00") + or(w3c.group(6), "Z");
    }

    private static String or(@Nullable String part, String otherwise) {
        return part == null ? otherwise : part;
    }
}
