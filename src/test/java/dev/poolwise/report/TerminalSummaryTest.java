package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @Test
    void colourSetsVerdictsOffAndChangesNoWord() {
        Style marked = new Style() {
            @Override
            public String good(String text) {
                return "\u0001" + text + "\u0002";
            }

            @Override
            public String bad(String text) {
                return "\u0003" + text + "\u0002";
            }

            @Override
            public String doubtful(String text) {
                return "\u0004" + text + "\u0002";
            }
        };
        for (Report report : new Report[] {Samples.everyday(), Samples.awkward(), Samples.crowded()}) {
            TextFormat format = new TextFormat(80, Glyphs.UNICODE, marked, Optional.empty());
            String text = report.text(format);
            assertEquals(report.text(80), text.replaceAll("[\u0001-\u0004]", ""));
        }
        String text = Samples.everyday().text(new TextFormat(80, Glyphs.UNICODE, marked, Optional.empty()));
        assertTrue(text.contains("\u0001✓ met\u0002"), text);
    }

    @Test
    void threeAlternativesStandSideBySideAsSoonAsTheUnitsMoveToTheLabels() {
        List<String> names = List.of("classic", "pool of six", "pool of two to ten");
        List<List<String>> rows = List.of(
                List.of("cost per job", "0.6640 ± 0.0076 USD/job", "0.9974 ± 0.0085 USD/job", "– USD/job 1 USD/job"),
                List.of("p95(waitingTime) <= 15m", "✗ missed", "✓ met", "✓ met"),
                List.of("mean wait", "12.4 ± 0.8 min", "3 ± 1 s", "1.268 ± 0.040 min"));
        SummaryTable table = new SummaryTable(names, rows, cell -> cell);

        List<String> lines = table.lines(80);

        assertEquals(4, lines.size());
        assertTrue(lines.get(1).startsWith("cost per job, USD/job"), lines.get(1));
        assertTrue(lines.get(3).contains("12.4 ± 0.8 min"), "units that differ stay with their cells");
        assertTrue(table.lines(120).get(1).contains("0.6640 ± 0.0076 USD/job"));
    }

    @Test
    void moreAlternativesThanFitMakeSeveralTables() {
        List<String> names = List.of("a", "b", "c", "d");
        List<List<String>> rows = List.of(List.of("cost", "1,234,567.89 ± 0.12 USD", "2 USD", "3 USD", "4 USD"));
        SummaryTable table = new SummaryTable(names, rows, cell -> cell);

        List<String> lines = table.lines(36);

        assertEquals(
                List.of("                             a  b", "cost, USD  1,234,567.89 ± 0.12  2"), lines.subList(0, 2));
        assertEquals(List.of("", "           c  d", "cost, USD  3  4"), lines.subList(2, 5));
    }
}
