package dev.poolwise.report;

import java.util.ArrayList;
import java.util.List;

/** Words broken into lines. */
final class Paragraph {
    private Paragraph() {}

    /** Returns the text in lines of at most so many columns; a longer word is broken. At least one line. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            for (String piece : pieces(word, width)) {
                int needed = Printable.width(line.toString()) + 1 + Printable.width(piece);
                if (!line.isEmpty() && needed > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String word, int width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int columns = 0;
        for (int c : word.codePoints().toArray()) {
            if (columns + Printable.columns(c) > width && columns > 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
                columns = 0;
            }
            piece.appendCodePoint(c);
            columns += Printable.columns(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
