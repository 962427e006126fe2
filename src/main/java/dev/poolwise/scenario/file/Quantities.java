package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Values of metrics as they are written: {@code 15m} for a duration, {@code 95%} for a fraction, a plain number
 * otherwise.
 */
final class Quantities {
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private Quantities() {}

    /** Returns a value in the unit in which a metric is stored; empty if the text is none. */
    static Optional<BigDecimal> parse(String text, Unit unit) {
        return switch (unit) {
            case SECONDS ->
                Types.duration(text).map(micros -> BigDecimal.valueOf(micros).divide(MICROS));
            case FRACTION -> Types.fraction(text);
            case JOBS_PER_HOUR -> Numbers.exact(text).or(() -> ratePerHour(text));
            case HOURS, COMPUTE_HOURS -> Numbers.exact(text).or(() -> hours(text));
            case JOBS, NODES, COUNT, MONEY, MONEY_PER_JOB -> Numbers.exact(text);
        };
    }

    private static Optional<BigDecimal> ratePerHour(String text) {
        return Types.perSecond(text).map(rate -> BigDecimal.valueOf(rate * 3600));
    }

    private static Optional<BigDecimal> hours(String text) {
        return Types.duration(text).map(micros -> BigDecimal.valueOf(micros)
                .divide(BigDecimal.valueOf(3_600_000_000L), java.math.MathContext.DECIMAL64));
    }

    /** Returns what a message says was expected. */
    static String expected(Unit unit) {
        return switch (unit) {
            case SECONDS -> Types.DURATION.expected();
            case FRACTION -> "a fraction such as 95% or 0.95";
            case JOBS_PER_HOUR -> "a number of jobs per hour, such as 12";
            case HOURS, COMPUTE_HOURS -> "a number of hours, such as 48";
            case MONEY, MONEY_PER_JOB -> "an amount such as 2160.00";
            case JOBS, NODES, COUNT -> "a number such as 10";
        };
    }

    static Optional<String> hint(String text, Unit unit) {
        return unit == Unit.SECONDS ? Types.durationHint(text) : Numbers.hint(text);
    }
}
