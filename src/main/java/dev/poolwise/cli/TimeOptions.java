package dev.poolwise.cli;

import dev.poolwise.units.Durations;
import dev.poolwise.units.Time;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times and intervals on the command line. */
final class TimeOptions {
    private static final long SHORTEST = 5 * Time.MINUTE;
    private static final long LONGEST = 168 * Time.HOUR;
    private static final int LAST_YEAR = 9999;

    private TimeOptions() {}

    /** Returns a time with its zone, from the year 0 to 9999. */
    static Optional<Instant> instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return time.getYear() >= 0 && time.getYear() <= LAST_YEAR
                    ? Optional.of(time.toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the microseconds since 1970. */
    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static String text(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    /** What {@code --at} says. */
    static final class Instants implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return instant(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected a time such as 2026-01-05T08:00Z, but found '" + text + "'"));
        }
    }

    /** What {@code --interval} says. */
    static final class Intervals implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            OptionalLong micros = Durations.parse(text);
            if (micros.isEmpty() || micros.getAsLong() < SHORTEST || micros.getAsLong() > LONGEST) {
                throw new TypeConversionException("expected a duration from 5m to 168h, but found '" + text + "'");
            }
            return micros.getAsLong();
        }
    }

    /** What {@code --provisioning} says. */
    static final class Spans implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return Durations.parse(text).stream()
                    .boxed()
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("expected a duration such as 6m, but found '" + text + "'"));
        }
    }
}
