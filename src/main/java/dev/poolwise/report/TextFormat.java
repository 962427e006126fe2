package dev.poolwise.report;

import java.util.Optional;

/**
 * How the summary is set for a terminal.
 *
 * @param width columns; fewer than 40 count as 40
 * @param glyphs the characters that may be used
 * @param style how parts are set off
 * @param written where the full report is, for the last line; empty if none was written
 */
public record TextFormat(int width, Glyphs glyphs, Style style, Optional<String> written) {
    private static final int NARROWEST = 40;

    public TextFormat {
        width = Math.max(NARROWEST, width);
    }

    /** Returns a text on one line of the terminal, cut where the next column would be the last. */
    public String line(String text) {
        return Paragraph.wrap(glyphs.fit(Printable.line(text)), width - 1).get(0);
    }

    /** Returns a text in lines of the terminal. */
    public String paragraph(String text) {
        return String.join("\n", Paragraph.wrap(glyphs.fit(Printable.line(text)), width));
    }

    /** Returns a plain summary of so many columns. */
    public static TextFormat ofWidth(int width) {
        return new TextFormat(width, Glyphs.UNICODE, Style.PLAIN, Optional.empty());
    }
}
