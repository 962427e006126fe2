package dev.poolwise.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The table in {@code docs/validation.md} that the studies fill: one row for each figure. With {@code -Dgolden.update}
 * a study writes its rows, else it compares them.
 */
final class QualityPage {
    private static final Path PAGE = Path.of("docs", "validation.md");
    private static final String BEGIN = "<!-- quality: written by the studies -->\n";
    private static final String END = "<!-- end of quality -->\n";

    private QualityPage() {}

    /** Prints a row and asserts that the page has it. */
    static void assertShows(String study, String... cells) {
        String row = "| " + study + " | " + String.join(" | ", cells) + " |";
        System.out.println(row);
        try {
            if (System.getProperty("golden.update") != null) {
                Files.writeString(PAGE, with(Files.readString(PAGE), study, row));
            }
            assertTrue(
                    Files.readString(PAGE).contains("\n" + row + "\n"),
                    () -> PAGE + " has no row " + row + "; if that is meant, run with -Dgolden.update");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the page with the row of a study in its place, or at the end of the table if it is new. */
    private static String with(String page, String study, String row) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        List<String> rows = new ArrayList<>(page.substring(begin, end).lines().toList());
        rows.replaceAll(line -> line.startsWith("| " + study + " |") ? row : line);
        if (!rows.contains(row)) {
            rows.add(row);
        }
        return page.substring(0, begin) + String.join("\n", rows) + "\n" + page.substring(end);
    }
}
