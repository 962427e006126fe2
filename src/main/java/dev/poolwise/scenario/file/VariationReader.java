package dev.poolwise.scenario.file;

import dev.poolwise.scenario.file.VariedValue.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a study varies: {@code path=a..b:step} or {@code path=x,y,z}, where the path is that of {@code --set}. A
 * comma within brackets does not end a value. The step may be left out between whole numbers, where it is 1; otherwise
 * everything between the ends is meant.
 */
public final class VariationReader {
    /** The most values of one path. */
    private static final int MOST_VALUES = 1_000_000;

    private static final String SHAPE = "path=a..b:step or path=x,y,z, such as pools.nightly.nodes=1..8";
    private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+?)(?::(.*))?");

    private final Reading reading = new Reading("--vary", Path.of(""));
    private final List<String> warnings = new ArrayList<>();

    private VariationReader() {}

    /**
     * What was read.
     *
     * @param variations in the order of the command line
     * @param warnings one line each
     */
    public record Variations(List<Variation> variations, List<String> warnings) {
        public Variations {
            variations = List.copyOf(variations);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads the arguments of an option.
     *
     * @param arguments one for each path
     * @throws InvalidScenario with every problem
     */
    public static Variations read(List<String> arguments) throws InvalidScenario {
        VariationReader reader = new VariationReader();
        List<Variation> variations = new ArrayList<>();
        for (String argument : arguments) {
            reader.variation(argument).ifPresent(variations::add);
        }
        reader.checkPaths(variations);
        if (reader.reading.reports() > 0) {
            throw new InvalidScenario(reader.reading.problems());
        }
        return new Variations(variations, reader.warnings);
    }

    private Optional<Variation> variation(String argument) {
        int equals = argument.indexOf('=');
        String path = Overrides.path(equals < 0 ? argument : argument.substring(0, equals));
        if (equals < 0 || path.isEmpty()) {
            return report(path, SHAPE, equals < 0 ? "no '='" : "no path", Optional.empty());
        }
        List<String> texts = split(argument.substring(equals + 1));
        Matcher range = RANGE.matcher(texts.get(0));
        boolean isRange = texts.size() == 1 && range.matches() && isQuantity(range.group(1));
        return isRange ? range(path, range) : list(path, texts);
    }

    private static boolean isQuantity(String text) {
        return VariedValue.of(text.strip()).kind() != Kind.TEXT;
    }

    /** Splits at the commas that stand outside of brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private Optional<Variation> list(String path, List<String> texts) {
        List<VariedValue> values = new ArrayList<>();
        for (String text : texts) {
            if (text.isEmpty()) {
                return report(path, "a value on each side of a comma", "nothing", Optional.empty());
            }
            VariedValue value = VariedValue.of(text);
            Optional<VariedValue> same = values.stream().filter(value::sameAs).findFirst();
            if (same.isPresent()) {
                warnings.add("warning: --vary " + Wording.quote(path) + ": " + Wording.quote(text)
                        + " is there twice and counts once");
            } else {
                values.add(value);
            }
        }
        Kind kind = values.get(0).kind();
        Optional<VariedValue> other =
                values.stream().filter(value -> value.kind() != kind).findFirst();
        if (other.isPresent()) {
            String found = other.get().kind().words() + ", "
                    + Wording.quote(other.get().text());
            return report(path, "values of one kind: " + kind.words() + " each", found, Optional.empty());
        }
        return Optional.of(new Variation(path, values, false));
    }

    private Optional<Variation> range(String path, Matcher range) {
        VariedValue first = VariedValue.of(range.group(1).strip());
        VariedValue last = VariedValue.of(range.group(2).strip());
        boolean whole = isWhole(first) && isWhole(last);
        Optional<VariedValue> step = Optional.ofNullable(range.group(3))
                .or(() -> whole ? Optional.of("1") : Optional.empty())
                .map(text -> VariedValue.of(text.strip()));
        for (VariedValue value : step.isPresent() ? List.of(last, step.get()) : List.of(last)) {
            if (value.kind() != first.kind() || !value.unit().equals(first.unit())) {
                String expected = "ends and step of one unit, like " + Wording.quote(first.text());
                return report(path, expected, Wording.quote(value.text()), Optional.empty());
            }
        }
        if (last.number().compareTo(first.number()) <= 0) {
            String expected = "an end above " + Wording.quote(first.text());
            return report(path, expected, Wording.quote(last.text()), Optional.empty());
        }
        if (step.isEmpty()) {
            return Optional.of(new Variation(path, List.of(first, last), true));
        }
        return stepped(path, first, last, step.get());
    }

    private static boolean isWhole(VariedValue value) {
        return value.kind() == Kind.NUMBER && Numbers.isWhole(value.text());
    }

    private Optional<Variation> stepped(String path, VariedValue first, VariedValue last, VariedValue step) {
        if (step.number().signum() <= 0) {
            return report(path, "a step above 0", Wording.quote(step.text()), Optional.empty());
        }
        BigDecimal span = last.number().subtract(first.number());
        BigInteger steps = span.divide(step.number(), 0, RoundingMode.DOWN).toBigInteger();
        if (steps.compareTo(BigInteger.valueOf(MOST_VALUES)) >= 0) {
            String found = steps.add(BigInteger.ONE).toString();
            return report(path, "at most " + MOST_VALUES + " values", found, Optional.of("take a longer step"));
        }
        List<VariedValue> values = new ArrayList<>();
        for (int i = 0; i <= steps.intValueExact(); i++) {
            values.add(first.with(first.number().add(step.number().multiply(BigDecimal.valueOf(i)))));
        }
        VariedValue reached = values.get(values.size() - 1);
        if (!reached.sameAs(last)) {
            warnings.add("warning: --vary " + Wording.quote(path) + ": the steps from " + first.text() + " do not meet "
                    + last.text() + ": the last value is " + reached.text());
        }
        return Optional.of(new Variation(path, values, false));
    }

    /** Of two paths of which one leads to the other, the later would undo the earlier. */
    private void checkPaths(List<Variation> variations) {
        for (int i = 0; i < variations.size(); i++) {
            String path = variations.get(i).path();
            for (Variation earlier : variations.subList(0, i)) {
                if (path.equals(earlier.path()) || isBelow(path, earlier.path()) || isBelow(earlier.path(), path)) {
                    String found = "'" + Wording.quote(earlier.path()) + "' as well";
                    report(path, "paths of which none is part of another", found, Optional.empty());
                }
            }
        }
    }

    private static boolean isBelow(String path, String upper) {
        return path.startsWith(upper + ".");
    }

    private <T> Optional<T> report(String path, String expected, String found, Optional<String> hint) {
        Location at = new Location("--vary " + Wording.quote(path), 1, 1);
        reading.report(at, path, "expected " + expected + ", but found " + found, hint);
        return Optional.empty();
    }
}
