package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href|url|action)\\s*[=(]\\s*\"?([^\"\\s>)]*)");

    @Test
    void thePageReachesForNothingOutsideItself() {
        Matcher references = REFERENCE.matcher(Samples.everyday().html());
        int found = 0;
        while (references.find()) {
            String target = references.group(1);
            assertTrue(target.startsWith("#") || target.startsWith("data:font/woff2;base64,"), target);
            found++;
        }
        assertTrue(found > 20, found + " references");
        assertFalse(Samples.everyday().html().contains("http://"));
        assertTrue(Samples.everyday().html().contains("default-src 'none'"));
    }

    @Test
    void everyLinkHasItsTargetAndEveryIdIsUnique() {
        String html = Samples.crowded().html();
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile("\\sid=\"([^\"]*)\"").matcher(html);
        while (id.find()) {
            assertTrue(ids.add(id.group(1)), "twice: " + id.group(1));
        }
        Matcher link = Pattern.compile("(?:href=\"|url\\()#([^\")]*)").matcher(html);
        while (link.find()) {
            assertTrue(ids.contains(link.group(1)), "no target: " + link.group(1));
        }
    }

    @Test
    void aScriptInANameIsShownAndNotRun() {
        String html = Samples.awkward().html();
        assertFalse(html.contains("<script"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertEquals(-1, html.indexOf('\u001b'));
        assertEquals(-1, html.indexOf('\u202e'));
    }

    @Test
    void thePageIsTheSameEachTime() {
        assertEquals(Samples.everyday().html(), Samples.everyday().html());
    }

    @Test
    void oneAlternativeHasNoComparison() {
        String html = Samples.single().html();
        assertFalse(html.contains("id=\"comparisons\""));
        assertFalse(html.contains("trade-off"));
    }

    @Test
    void everyChartHasItsTableAndItsWords() {
        for (Report report : List.of(Samples.everyday(), Samples.crowded())) {
            String html = report.html();
            int figures = 0;
            for (String figure : html.split("<figure>", -1)) {
                if (figures++ > 0) {
                    String own = figure.substring(0, figure.indexOf("</figure>"));
                    assertEquals(2, own.split("<title id=", -1).length - 1);
                    assertEquals(2, own.split("<desc id=", -1).length - 1);
                    assertEquals(1, own.split("<table>", -1).length - 1);
                }
            }
            assertTrue(figures > 10, figures + " figures");
        }
    }

    @Test
    void headingsAreInOrder() {
        Matcher headings = Pattern.compile("<h(\\d)").matcher(Samples.crowded().html());
        StringBuilder levels = new StringBuilder();
        while (headings.find()) {
            levels.append(headings.group(1));
        }
        assertTrue(levels.toString().matches("12+"), levels.toString());
    }

    @Test
    void theChartsOfFourAlternativesAreOpenAndTheRecommendedOneIsAmongThem() {
        String html = Samples.crowded().html();
        String time = html.substring(html.indexOf("<section id=\"time\""), html.indexOf("<section id=\"week\""));
        String open = time.substring(0, time.indexOf("<details class=\"more\">"));
        String folded = time.substring(open.length());

        for (String name : List.of("timeline-1-w", "timeline-2-w", "timeline-3-w", "timeline-9-w")) {
            assertTrue(open.contains("\"" + name + "-title\""), name);
        }
        assertTrue(folded.contains("5 more of these charts"));
        assertTrue(folded.contains("\"timeline-4-w-title\""));
        assertFalse(Samples.everyday().html().contains("class=\"more\""));
    }

    @Test
    void theReportTellsHowToMakeItAgain() {
        assertTrue(Samples.everyday().html().contains("poolwise run nightly.yaml --seed 7"));
    }
}
