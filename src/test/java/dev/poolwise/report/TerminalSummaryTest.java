package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSummaryTest {
    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {40, 60, 80, 120, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        for (Report report :
                new Report[] {Samples.everyday(), Samples.single(), Samples.awkward(), Samples.crowded()}) {
            for (String line : report.text(width).lines().toList()) {
                assertTrue(Printable.width(line) <= width, line);
            }
        }
    }

    @Test
    void noControlCharacterReachesTheTerminal() {
        String text = Samples.awkward().text(80);
        assertEquals(
                0,
                text.chars()
                        .filter(c -> c != '\n')
                        .filter(c -> Character.isISOControl(c) || c == '\u202e')
                        .count());
    }

    @Test
    void anAsciiTerminalGetsAsciiOnly() {
        TextFormat format = new TextFormat(80, Glyphs.of(StandardCharsets.US_ASCII), Style.PLAIN, Optional.of("out/é"));
        String text = Samples.awkward().text(format);
        assertEquals(0, text.chars().filter(c -> c > 126).count());
        assertTrue(text.contains("+/-"), text);
    }

    @Test
    void theAnswerStandsBeforeTheFigures() {
        String text = Samples.everyday().text(80);
        assertTrue(text.indexOf("Choose “pool of four”") < text.indexOf("p95 wait"));
        assertTrue(text.indexOf("Choose") > 0);
    }
}
