package dev.poolwise.scenario.file;

import dev.poolwise.scenario.file.Node.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of single values.
 *
 * @param parse returns the value of a text, empty if it is none
 * @param hint guesses from a wrong text what was meant
 * @param standIn a harmless value
 * @param choices all values, if they can be listed
 */
record ScalarType<T>(
        String word,
        String expected,
        Function<Scalar, Optional<T>> parse,
        Function<String, Optional<String>> hint,
        T standIn,
        List<String> choices)
        implements Type<T> {
    @Override
    public Optional<T> read(Found found) {
        Optional<Scalar> scalar = found.scalar();
        if (scalar.isEmpty()) {
            return found.expected(expected);
        }
        String text = scalar.get().text();
        Optional<T> value = scalar.flatMap(parse);
        return value.isPresent() ? value : found.expected(expected, hint.apply(text));
    }
}
