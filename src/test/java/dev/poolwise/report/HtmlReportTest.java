package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
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
}
