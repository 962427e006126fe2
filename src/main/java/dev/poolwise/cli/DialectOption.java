package dev.poolwise.cli;

import dev.poolwise.formula.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One option of a dialect, under the name that it has in docs/autoscale.md; letter case does not matter.
 *
 * @param name such as {@code Rounding}
 * @param value such as {@code UP}
 */
record DialectOption(String name, String value) {
    private static final String SAMPLE_PERCENT = "defaultSamplePercent";
    private static final List<Enum<?>> DEFAULTS = List.of(
            Dialect.DEFAULT.rounding(),
            Dialect.DEFAULT.unusableTarget(),
            Dialect.DEFAULT.negativeTarget(),
            Dialect.DEFAULT.division(),
            Dialect.DEFAULT.percentile(),
            Dialect.DEFAULT.comparisons(),
            Dialect.DEFAULT.lowPriority());

    /** What {@code --dialect} says. */
    static final class Converter implements ITypeConverter<DialectOption> {
        @Override
        public DialectOption convert(String text) {
            int equals = text.indexOf('=');
            DialectOption option = new DialectOption(
                    text.substring(0, Math.max(0, equals)).strip(),
                    text.substring(equals + 1).strip());
            List<Enum<?>> named = DEFAULTS.stream().filter(option::isFor).toList();
            if (named.isEmpty() && !option.isSamplePercent()) {
                throw expected(
                        Stream.concat(DEFAULTS.stream().map(DialectOption::nameOf), Stream.of(SAMPLE_PERCENT))
                                .collect(Collectors.joining(", ", "one of ", ", and a value such as Rounding=UP")),
                        text);
            } else if (option.isSamplePercent() && option.percent().isEmpty()) {
                throw expected(SAMPLE_PERCENT + "= a number from 0 to 100", text);
            }
            for (Enum<?> fallback : named) {
                if (constants(fallback).noneMatch(option::chooses)) {
                    throw expected(nameOf(fallback) + "=" + values(fallback), text);
                }
            }
            return option;
        }

        private static TypeConversionException expected(String what, String found) {
            return new TypeConversionException("expected " + what + ", but found '" + found + "'");
        }

        private static String values(Enum<?> one) {
            return constants(one).map(Enum::name).collect(Collectors.joining(" or "));
        }
    }

    /** Returns the dialect that a command line asks for; the last choice of an option holds. */
    static Dialect dialect(List<DialectOption> options) {
        Dialect usual = Dialect.DEFAULT;
        return new Dialect(
                choice(options, usual.rounding()),
                choice(options, usual.unusableTarget()),
                choice(options, usual.negativeTarget()),
                choice(options, usual.division()),
                choice(options, usual.percentile()),
                choice(options, usual.comparisons()),
                options.stream()
                        .flatMap(option -> option.percent().stream())
                        .reduce(usual.defaultSamplePercent(), (a, b) -> b),
                choice(options, usual.lowPriority()));
    }

    private static <E extends Enum<E>> E choice(List<DialectOption> options, E usual) {
        E chosen = usual;
        for (DialectOption option : options) {
            for (E constant : usual.getDeclaringClass().getEnumConstants()) {
                chosen = option.chooses(constant) ? constant : chosen;
            }
        }
        return chosen;
    }

    private static String nameOf(Enum<?> one) {
        return one.getDeclaringClass().getSimpleName();
    }

    private boolean isFor(Enum<?> one) {
        return name.equalsIgnoreCase(nameOf(one));
    }

    private boolean isSamplePercent() {
        return name.equalsIgnoreCase(SAMPLE_PERCENT);
    }

    private boolean chooses(Enum<?> constant) {
        return isFor(constant)
                && constant.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Stream<? extends Enum<?>> constants(Enum<?> one) {
        return Stream.of(one.getDeclaringClass().getEnumConstants());
    }

    private Optional<Double> percent() {
        return isSamplePercent()
                ? MetricLevel.number(value).filter(percent -> percent >= 0 && percent <= 100)
                : Optional.empty();
    }
}
