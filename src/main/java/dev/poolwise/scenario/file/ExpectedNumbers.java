package dev.poolwise.scenario.file;

import dev.poolwise.units.Durations;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The numbers under {@code expect:} of a scenario file. */
public final class ExpectedNumbers {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern PER_TIME = Pattern.compile(".*/[a-z]+");

    private ExpectedNumbers() {}

    /**
     * Writes other numbers in place of some of the expected ones, each in the form of the old one: a duration in
     * seconds, a percentage, a rate per hour or a plain number. Everything else stays byte for byte.
     *
     * @param file a valid scenario
     * @param numbers the new numbers, in the unit of their metric, by the index of the expectation in the scenario
     */
    public static void rewrite(Path file, Map<Integer, BigDecimal> numbers) throws IOException {
        String raw = Files.readString(file);
        String mark = raw.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        Files.writeString(file, mark + replaced(raw.substring(mark.length()), numbers));
    }

    private static String replaced(String text, Map<Integer, BigDecimal> numbers) {
        List<Node.Scalar> expected = expected(text);
        StringBuilder edited = new StringBuilder(text);
        Map<Integer, BigDecimal> lastFirst = new TreeMap<>(Collections.reverseOrder());
        lastFirst.putAll(numbers);
        lastFirst.forEach((index, number) -> {
            Node.Scalar old = expected.get(index);
            int start = offset(text, old);
            edited.replace(start, start + old.text().length(), inTheFormOf(old.text(), number));
        });
        return edited.toString();
    }

    private static List<Node.Scalar> expected(String text) {
        List<Node.Scalar> numbers = new ArrayList<>();
        NodeTree.of(text, "", new Reading("", Path.of("")))
                .map(scenario -> child(scenario, "expect"))
                .ifPresent(expect -> children(expect).forEach(alternative -> children(alternative)
                        .forEach(quantity -> numbers.add(number(quantity)))));
        return numbers;
    }

    private static Node.Scalar number(Node quantity) {
        Node value = quantity instanceof Node.Mapping ? child(quantity, "value") : quantity;
        if (value instanceof Node.Scalar scalar) {
            return scalar;
        }
        throw new IllegalArgumentException("an expectation must be a number, but was " + value);
    }

    private static Node child(Node mapping, String key) {
        Node.Entry entry = mapping instanceof Node.Mapping m ? m.entries().get(key) : null;
        if (entry == null) {
            throw new IllegalArgumentException("there must be a key '" + key + "'");
        }
        return entry.value();
    }

    private static List<Node> children(Node node) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().values().stream().map(Node.Entry::value).toList()
                : List.of();
    }

    private static int offset(String text, Node.Scalar scalar) {
        int start = 0;
        for (int line = 1; line < scalar.location().line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        start = text.offsetByCodePoints(start, scalar.location().column() - 1) + (scalar.quoted() ? 1 : 0);
        if (!text.startsWith(scalar.text(), start)) {
            throw new IllegalStateException("'" + scalar.text() + "' must stand at " + scalar.location());
        }
        return start;
    }

    private static String inTheFormOf(String old, BigDecimal number) {
        if (old.endsWith("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        if (PER_TIME.matcher(old).matches()) {
            return plain(number) + "/h";
        }
        return plain(number) + (Durations.parse(old).isPresent() ? "s" : "");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
