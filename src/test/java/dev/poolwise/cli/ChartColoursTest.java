package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alternative has one colour, and one line, in every chart of every command. */
class ChartColoursTest {
    private static final Pattern CHART = Pattern.compile("<svg.*?</svg\\s*>", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile(">([^<>]+)</text");
    private static final Pattern COLOUR = Pattern.compile("var\\(--chart-(\\d)\\)");
    private static final Pattern DASHES = Pattern.compile("stroke-dasharray=\"([0-9,]+)\"[^>]*stroke-width=\"1.8\"");

    /** The dashes of the lines, in the order of the alternatives. */
    private static final List<String> LINES = List.of("", "7,3", "2,3");

    /** What stands in the key of a chart. */
    private record Key(int alternative, Set<String> colours, boolean line, String dashes) {}

    static Stream<String> names() {
        return StudyReports.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anAlternativeLooksTheSameInEveryChart(String name) {
        for (Key key : keys(StudyReports.page(name))) {
            assertEquals(Set.of(String.valueOf(key.alternative + 1)), key.colours, name);
            if (key.line) {
                assertEquals(LINES.get(key.alternative), key.dashes, name);
            }
        }
    }

    @Test
    void thereAreKeysToLookAt() {
        assertEquals(3 * 2 * 3, keys(StudyReports.page("one path")).size(), "three charts, wide and narrow");
        assertEquals(2 * 2, keys(StudyReports.page("between")).size(), "the first is left out");
        assertTrue(keys(StudyReports.page("risk")).size() >= 6);
    }

    /** In the key of a chart, a mark or a line stands before the name of each alternative. */
    private static List<Key> keys(String page) {
        return CHART.matcher(page)
                .results()
                .map(MatchResult::group)
                .flatMap(ChartColoursTest::keysOf)
                .toList();
    }

    private static Stream<Key> keysOf(String chart) {
        List<MatchResult> labels = LABEL.matcher(chart).results().toList();
        return IntStream.range(1, labels.size())
                .mapToObj(i -> key(
                        labels.get(i).group(1),
                        chart.substring(labels.get(i - 1).end(), labels.get(i).start())))
                .dropWhile(Optional::isEmpty)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static Optional<Key> key(String label, String drawn) {
        Set<String> colours = new TreeSet<>();
        COLOUR.matcher(drawn).results().forEach(found -> colours.add(found.group(1)));
        Matcher dashes = DASHES.matcher(drawn);
        String found = dashes.find() ? dashes.group(1) : "";
        return StudyReports.ALTERNATIVES.stream()
                .filter(name -> isShortFor(label, name) && !colours.isEmpty())
                .findFirst()
                .map(name -> new Key(
                        StudyReports.ALTERNATIVES.indexOf(name),
                        colours,
                        drawn.contains("stroke-width=\"1.8\""),
                        found));
    }

    private static boolean isShortFor(String label, String name) {
        String[] ends = label.split("…", 2);
        return label.equals(name) || (ends.length == 2 && name.startsWith(ends[0]) && name.endsWith(ends[1]));
    }
}
