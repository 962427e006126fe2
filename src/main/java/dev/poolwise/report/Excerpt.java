package dev.poolwise.report;

import java.util.List;

/** A line of a file with a caret under one of its characters. */
public final class Excerpt {
    private static final int BEFORE = 12;

    private Excerpt() {}

    /**
     * Returns the line with its number, and under it a caret; of a line that is too wide, the part around the
     * character. Nothing of a blank line.
     *
     * @param text the line as it stands in the file
     * @param number of the line, from 1
     * @param column of the character, in code points from 1; beyond the end, the caret stands behind the last
     */
    public static List<String> of(String text, int number, int column, TextFormat format) {
        int[] characters = text.codePoints().toArray();
        if (text.isBlank()) {
            return List.of();
        }
        String margin = "%6s | ".formatted(number);
        int room = format.width() - margin.length();
        int at = Math.max(0, Math.min(column - 1, characters.length));
        int from = width(characters, 0, at) < room ? 0 : Math.max(0, at - room / 2 - BEFORE);
        while (width(characters, from, at) >= room) {
            from++;
        }
        int to = at;
        while (to < characters.length && width(characters, from, to + 1) <= room) {
            to++;
        }
        String line = format.glyphs().fit(shown(characters, from, to)).stripTrailing();
        String before = format.glyphs().fit(shown(characters, from, at));
        return List.of(
                format.style().muted(margin) + line,
                format.style().muted(" ".repeat(margin.length() - 2) + "| ")
                        + " ".repeat(Printable.width(before))
                        + format.style().bad("^"));
    }

    private static int width(int[] characters, int from, int to) {
        return Printable.width(shown(characters, from, to));
    }

    private static String shown(int[] characters, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to; i++) {
            shown.append(Printable.shown(characters[i]));
        }
        return shown.toString();
    }
}
