package dev.poolwise.scenario.file;

import dev.poolwise.scenario.file.Node.Scalar;
import dev.poolwise.units.Durations;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of single values. */
final class Types {
    private static final String PER_HOUR = "/h";
    private static final String WRITE_ZERO = "write 0s";
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    /** The most nodes, slots, jobs at once and the like. */
    static final int MANY = 1_000_000;

    /** A time or duration in microseconds, 0 included. */
    static final Type<Long> DURATION = duration(0, "a duration such as 15m, 1h30m or 0s");

    /** A duration in microseconds that is longer than 0. */
    static final Type<Long> POSITIVE_DURATION = duration(1, "a duration above 0s, such as 15m or 1h30m");

    /** A duration in seconds, 0 included. */
    static final Type<Double> SECONDS = new Seconds(DURATION);

    /** A duration in seconds that is longer than 0. */
    static final Type<Double> POSITIVE_SECONDS = new Seconds(POSITIVE_DURATION);

    /** Text for people. */
    static final Type<String> TEXT = scalar("text", "text", s -> Optional.of(s.text()), "");

    /** A name. */
    static final Type<String> NAME = scalar(
            "name",
            "a name of 1 to " + Wording.LONGEST_NAME + " characters",
            s -> Optional.of(s.text()).filter(t -> !t.isBlank() && t.length() <= Wording.LONGEST_NAME),
            "");

    /** A file, relative to the scenario. */
    static final Type<String> FILE = new ScalarType<>(
            "file",
            "a file name, relative to the scenario",
            s -> Optional.of(s.text())
                    .filter(t -> !t.isBlank() && !URL.matcher(t).lookingAt()),
            text -> Optional.of("nothing is fetched: save it beside the scenario and give its file name"),
            "",
            List.of());

    /** A probability, 0 and 1 included. */
    static final Type<Double> PROBABILITY = fraction("from 0 to 1", p -> p >= 0 && p <= 1, 1.0);

    static final Type<Boolean> TRUTH = choice("truth", Map.of("true", true, "false", false), false);

    /** A rate per second. */
    static final Type<Double> RATE = new ScalarType<>(
            "rate", "a rate such as 12/h, 0.5/s, 3/min or 40/d", Types::rate, Types::rateHint, 0.0, List.of());

    /** Money, exact. */
    static final Type<BigDecimal> MONEY = new ScalarType<>(
            "money",
            "an amount of at least 0, such as 0.75",
            s -> unquoted(s).flatMap(Numbers::exact).filter(Types::isPrice),
            Types::moneyHint,
            BigDecimal.ZERO,
            List.of());

    /** Money for each hour, exact. */
    static final Type<BigDecimal> MONEY_PER_HOUR = new ScalarType<>(
            "money per hour",
            "an amount of at least 0 for an hour, such as 40/h",
            s -> unquoted(s)
                    .filter(text -> text.endsWith(PER_HOUR))
                    .flatMap(text -> Numbers.exact(text.substring(0, text.length() - PER_HOUR.length())))
                    .filter(Types::isPrice),
            text -> Numbers.isDecimal(text) ? Optional.of("write " + text + PER_HOUR) : moneyHint(text),
            BigDecimal.ZERO,
            List.of());

    static final Type<Long> SEED = new ScalarType<>(
            "whole number",
            "a whole number of 64 bits, such as 42",
            s -> unquoted(s)
                    .filter(Numbers::isWhole)
                    .map(BigInteger::new)
                    .filter(Types::fits64Bits)
                    .map(BigInteger::longValue),
            Numbers::hint,
            1L,
            List.of());

    /** A date and time with its zone, in microseconds since 1970. */
    static final Type<Long> DATE = new ScalarType<>(
            "date",
            "a date and time with its zone from 1970 to 9999, such as 2026-01-05T08:00Z",
            s -> date(s.text()),
            text -> date(text + "Z").or(() -> date(text + "T00:00Z")).map(any -> "write the zone: Z, or +01:00"),
            0L,
            List.of());

    private static Optional<Long> date(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            boolean usual = time.getYear() >= 1970 && time.getYear() <= 9999;
            return Optional.of(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()))
                    .filter(micros -> usual && micros >= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int MOST_DECIMALS = 30;
    private static final Pattern RATE_TEXT = Pattern.compile("([^/]+)/([a-z]+)");
    private static final Map<String, Long> RATE_UNITS =
            Map.of("s", Time.SECOND, "min", Time.MINUTE, "h", Time.HOUR, "d", Time.DAY);

    private Types() {}

    private static <T> Type<T> scalar(String word, String expected, Function<Scalar, Optional<T>> parse, T standIn) {
        return new ScalarType<>(word, expected, parse, text -> Optional.empty(), standIn, List.of());
    }

    private static Optional<String> unquoted(Scalar scalar) {
        return scalar.quoted() ? Optional.empty() : Optional.of(scalar.text());
    }

    /** One of some words. */
    static <T> Type<T> choice(String word, Map<String, T> values, T standIn) {
        List<String> names = values.keySet().stream().sorted().toList();
        return new ScalarType<>(
                word,
                Wording.oneOf(names),
                s -> Optional.ofNullable(values.get(s.text())),
                text -> Wording.didYouMean(text, names),
                standIn,
                names);
    }

    static Type<Integer> wholeNumber(int least, int most) {
        return new ScalarType<>(
                "whole number",
                "a whole number from " + least + " to " + most,
                s -> unquoted(s)
                        .filter(Numbers::isWhole)
                        .map(BigInteger::new)
                        .filter(n -> n.bitLength() < Integer.SIZE)
                        .map(BigInteger::intValueExact)
                        .filter(n -> n >= least && n <= most),
                Numbers::hint,
                least,
                List.of());
    }

    /** A number above a bound (excluded) and at most another. */
    static Type<Double> numberAbove(double bound, double most) {
        return number("a number above " + plain(bound) + " and at most " + plain(most), bound, most, 1);
    }

    /** A number from one bound to another, both included. */
    static Type<Double> number(double least, double most) {
        return number("a number from " + plain(least) + " to " + plain(most), Math.nextDown(least), most, least);
    }

    private static Type<Double> number(String expected, double above, double most, double standIn) {
        return new ScalarType<>(
                "number",
                expected,
                s -> unquoted(s).map(Numbers::real).flatMap(Types::boxed).filter(x -> x > above && x <= most),
                Numbers::hint,
                standIn,
                List.of());
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** A fraction, as such or in percent. */
    static Type<Double> fraction(String range, DoublePredicate within, double standIn) {
        return new ScalarType<>(
                "fraction",
                "a fraction " + range + ", such as 5% or 0.05",
                s -> unquoted(s)
                        .flatMap(Types::fraction)
                        .map(BigDecimal::doubleValue)
                        .filter(within::test),
                Types::fractionHint,
                standIn,
                List.of());
    }

    /** Returns the exact value of {@code 5%} or {@code 0.05}, whatever its size. */
    static Optional<BigDecimal> fraction(String text) {
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1) : text;
        return Numbers.exact(number).map(value -> percent ? value.movePointLeft(2) : value);
    }

    static Optional<String> fractionHint(String text) {
        Optional<BigDecimal> number = Numbers.exact(text).filter(n -> n.signum() > 0);
        return number.filter(n -> n.compareTo(BigDecimal.ONE) > 0 && n.compareTo(BigDecimal.valueOf(100)) <= 0)
                .map(n -> "write %s%% or %s"
                        .formatted(n.toPlainString(), n.movePointLeft(2).toPlainString()))
                .or(() -> Numbers.hint(text));
    }

    /** A duration of at least so many microseconds. */
    static Type<Long> duration(long least, String expected) {
        return new ScalarType<>(
                "duration",
                expected,
                s -> duration(s.text()).filter(micros -> micros >= least),
                text -> durationHint(text).filter(hint -> least == 0 || !hint.equals(WRITE_ZERO)),
                least,
                List.of());
    }

    static Optional<Long> duration(String text) {
        OptionalLong micros = Durations.parse(text);
        return micros.isPresent() ? Optional.of(micros.getAsLong()) : Optional.empty();
    }

    private static final Pattern SPELT_UNIT = Pattern.compile(
            "(-?[0-9.]+) *(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)",
            Pattern.CASE_INSENSITIVE);

    static Optional<String> durationHint(String text) {
        if (text.equals("0")) {
            return Optional.of(WRITE_ZERO);
        }
        if (Numbers.isDecimal(text) && !text.startsWith("-")) {
            String number = Wording.quote(text);
            return Optional.of("the unit is missing: write %ss, %sm or %sh".formatted(number, number, number));
        }
        Matcher spelt = SPELT_UNIT.matcher(text);
        if (spelt.matches()) {
            String guess = spelt.group(1) + spelt.group(2).substring(0, 1).toLowerCase(Locale.ROOT);
            return duration(guess).isPresent() && !guess.equals(text)
                    ? Optional.of("write " + guess)
                    : Optional.empty();
        }
        return Numbers.hint(text);
    }

    private static Optional<Double> rate(Scalar scalar) {
        return perSecond(scalar.text()).filter(rate -> rate <= 1e6);
    }

    /** Returns a rate per second, of any size. */
    static Optional<Double> perSecond(String text) {
        Matcher matcher = RATE_TEXT.matcher(text);
        if (!matcher.matches() || !RATE_UNITS.containsKey(matcher.group(2))) {
            return Optional.empty();
        }
        double seconds = Time.toSeconds(RATE_UNITS.getOrDefault(matcher.group(2), Time.SECOND));
        return boxed(Numbers.real(matcher.group(1)))
                .filter(number -> number >= 0)
                .map(number -> number / seconds);
    }

    private static Optional<String> rateHint(String text) {
        if (Numbers.isDecimal(text)) {
            return Optional.of("the unit is missing: write %s/h or %s/d".formatted(text, text));
        }
        if (text.endsWith("/m")) {
            return Optional.of("write " + Wording.quote(text) + "in for minutes");
        }
        return Numbers.hint(text);
    }

    private static boolean isPrice(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(HIGHEST_PRICE) <= 0 && amount.scale() <= MOST_DECIMALS;
    }

    private static Optional<String> moneyHint(String text) {
        String[] words = text.split(" ", 2);
        if (words.length == 2 && Numbers.isDecimal(words[0])) {
            return Optional.of("write " + Wording.quote(words[0]) + "; the currency is the key 'currency' at the top");
        }
        return Numbers.hint(text);
    }

    private static boolean fits64Bits(BigInteger number) {
        return number.signum() < 0 ? number.bitLength() < Long.SIZE : number.bitLength() <= Long.SIZE;
    }
}
