package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    private static final TextFormat NARROW = TextFormat.ofWidth(40);

    @Test
    void theCaretStandsUnderTheColumn() {
        assertEquals(
                List.of("     7 |     servise: 20m", "       |     ^"),
                Excerpt.of("    servise: 20m", 7, 5, TextFormat.ofWidth(80)));
    }

    @ParameterizedTest
    @CsvSource({"1", "20", "33", "150", "300", "301"})
    void ofALongLineThePartAroundTheCaretIsShown(int column) {
        String text = "x".repeat(column - 1) + "Y" + "z".repeat(Math.max(0, 300 - column));
        List<String> excerpt = Excerpt.of(text, 1, column, NARROW);
        assertEquals('Y', excerpt.get(0).charAt(excerpt.get(1).indexOf('^')));
        excerpt.forEach(line -> assertTrue(line.length() <= 40, line));
    }

    @Test
    void wideAndUnprintableCharactersCountAsTheyAreShown() {
        assertEquals(List.of("     1 | \ufffd名前: 5", "       |        ^"), Excerpt.of("\u001b名前: 5", 1, 6, NARROW));
    }

    @Test
    void anAsciiTerminalGetsAsciiWithTheCaretInPlace() {
        TextFormat ascii = new TextFormat(80, Glyphs.of(StandardCharsets.US_ASCII), Style.PLAIN, Optional.empty());
        assertEquals(List.of("     1 | a ... b: 1", "       |       ^"), Excerpt.of("a … b: 1", 1, 5, ascii));
    }

    @Test
    void beyondTheEndTheCaretStandsBehindTheLine() {
        assertEquals("       |   ^", Excerpt.of("ab", 1, 9, NARROW).get(1));
        assertEquals(List.of(), Excerpt.of("  ", 1, 1, NARROW));
    }
}
