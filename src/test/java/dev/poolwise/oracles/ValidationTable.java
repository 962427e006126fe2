package dev.poolwise.oracles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.statistics.ConfidenceInterval;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of exact and simulated values in {@code docs/validation.md}: one line for each value, by its id. */
final class ValidationTable {
    private static final Path DOCUMENT = Path.of("docs", "validation.md");
    private static final String BEGIN = "<!-- oracles: written by OraclesTest -->\n";
    private static final String END = "<!-- end of oracles -->";

    private ValidationTable() {}

    /**
     * Asserts that the table holds what was found; with {@code -Dgolden.update} the lines of what was found are
     * rewritten instead, and those of other values stay.
     */
    static void assertHolds(Map<String, ConfidenceInterval> found) throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        Map<String, String> lines = lines(document.substring(begin, end));
        Map<String, String> rewritten = new LinkedHashMap<>(lines);
        Row.ALL.stream()
                .filter(row -> found.containsKey(row.id()))
                .forEach(row -> rewritten.put(row.id(), line(row, Objects.requireNonNull(found.get(row.id())))));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table(rewritten) + document.substring(end));
        } else {
            assertEquals(
                    table(lines),
                    table(rewritten),
                    "the table of docs/validation.md differs; if that is meant, rewrite it with -Dgolden.update");
        }
    }

    private static Map<String, String> lines(String table) {
        return Pattern.compile("\n")
                .splitAsStream(table)
                .filter(line -> line.startsWith("| ") && line.contains("."))
                .collect(Collectors.toMap(line -> line.substring(2, line.indexOf(' ', 2)), line -> line));
    }

    private static String table(Map<String, String> lines) {
        List<String> known = Row.ALL.stream()
                .map(Row::id)
                .filter(lines::containsKey)
                .map(lines::get)
                .toList();
        return "\n| Value | Figure | Exact | Simulated | Standard errors apart |\n|---|---|---|---|---|\n"
                + String.join("\n", known) + "\n\n";
    }

    private static String line(Row row, ConfidenceInterval found) {
        return "| %s | %s | %s | %s ± %s | %s |"
                .formatted(
                        row.id(),
                        row.title(),
                        rounded(row.exact(), 6),
                        rounded(found.mean(), 6),
                        rounded(found.halfWidth(), 2),
                        new BigDecimal(row.standardErrorsFrom(found)).setScale(1, RoundingMode.HALF_UP));
    }

    private static String rounded(double value, int digits) {
        return new BigDecimal(value, new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }
}
