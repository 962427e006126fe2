package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "a|b~a\\|b",
                "`rm`~\\`rm\\`",
                "[x](http://e.org)~\\[x\\](http&#58;//e.org)",
                "www.e.org~www&#46;e.org",
                "<b>~&lt;b&gt;",
                "&amp;~&amp;amp;",
                "@you #1~&#64;you \\#1",
                "a\\b~a\\\\b",
            })
    void markUpInANameIsShownAndNotObeyed(String raw, String escaped) {
        assertEquals(escaped, MarkdownReport.escaped(raw));
    }
}
