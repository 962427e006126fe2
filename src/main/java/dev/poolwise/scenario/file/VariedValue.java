package dev.poolwise.scenario.file;

import dev.poolwise.units.Durations;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the values that a study gives a path.
 *
 * @param text as a scenario writes it
 * @param kind what sort of quantity it is
 * @param number how much, in the unit; 0 for text
 * @param unit {@code us} for durations, {@code /h} and the like for rates, {@code %}, or empty
 */
public record VariedValue(String text, Kind kind, BigDecimal number, String unit) {
    private static final Pattern WITH_UNIT = Pattern.compile("([^/%]+)(%|/s|/min|/h|/d)");
    private static final Map<String, Double> FACTORS =
            Map.of("us", 1.0 / Time.SECOND, "%", 0.01, "/s", 3600.0, "/min", 60.0, "/d", 1.0 / 24);
    private static final MathContext LEGIBLE = new MathContext(4, RoundingMode.HALF_EVEN);

    /** Sorts of quantities; those of one path are of one sort. */
    public enum Kind {
        NUMBER("a number"),
        DURATION("a duration"),
        RATE("a rate"),
        FRACTION("a percentage"),
        TEXT("text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns the kind with its article, for messages. */
        public String words() {
            return words;
        }
    }

    /** Returns the value that a text stands for; whatever is no quantity is text. */
    public static VariedValue of(String text) {
        Optional<BigDecimal> number = Numbers.exact(text);
        if (number.isPresent()) {
            return new VariedValue(text, Kind.NUMBER, number.get(), "");
        }
        OptionalLong micros = Durations.parse(text);
        if (micros.isPresent()) {
            return new VariedValue(text, Kind.DURATION, BigDecimal.valueOf(micros.getAsLong()), "us");
        }
        Matcher matcher = WITH_UNIT.matcher(text);
        Optional<BigDecimal> amount = matcher.matches() ? Numbers.exact(matcher.group(1)) : Optional.empty();
        return amount.map(n -> new VariedValue(
                        text, matcher.group(2).equals("%") ? Kind.FRACTION : Kind.RATE, n, matcher.group(2)))
                .orElseGet(() -> new VariedValue(text, Kind.TEXT, BigDecimal.ZERO, ""));
    }

    /** Returns the value for people: durations alike however they were written, {@code 15m} for {@code 900s}. */
    public String legible() {
        return kind == Kind.DURATION ? Durations.text(number.longValueExact()) : text;
    }

    /** Returns the value of this kind and unit that is so much. */
    public VariedValue with(BigDecimal other) {
        BigDecimal plain = other.stripTrailingZeros();
        String written = kind == Kind.DURATION
                ? Durations.text(plain.setScale(0, RoundingMode.HALF_UP).longValueExact())
                : plain.toPlainString() + unit;
        return new VariedValue(written, kind, plain, unit);
    }

    /**
     * Returns the value a fraction of the way to another of the same unit, rounded to four digits.
     *
     * @param fraction from 0 to 1
     */
    public VariedValue towards(VariedValue end, double fraction) {
        BigDecimal exact = number.add(end.number.subtract(number).multiply(BigDecimal.valueOf(fraction)));
        return with(exact.round(LEGIBLE).max(number).min(end.number));
    }

    /** Returns how much in the unit of charts: seconds, jobs per hour, a fraction, or the number itself. */
    public double amount() {
        return number.doubleValue() * FACTORS.getOrDefault(unit, 1.0);
    }

    /** Returns whether two values mean the same, however they are written. */
    boolean sameAs(VariedValue other) {
        return kind == other.kind
                && (kind == Kind.TEXT ? text.equals(other.text) : Double.compare(amount(), other.amount()) == 0);
    }
}
