package dev.poolwise.report;

import java.util.ArrayList;
import java.util.List;

/** The lines of a summary for a terminal, as they are written. */
final class TerminalLines {
    private final TextFormat format;
    private final List<String> lines = new ArrayList<>();

    TerminalLines(TextFormat format) {
        this.format = format;
    }

    /** How a text is set off. */
    enum Emphasis {
        NONE,
        ANSWER,
        MUTED
    }

    /** Adds a line as it is. */
    void add(String line) {
        lines.add(line);
    }

    /** Adds lines as they are. */
    void addAll(List<String> further) {
        lines.addAll(further);
    }

    /** Adds the question, the answer in one sentence, and its reasons. */
    void answer(String question, String headline, List<String> reasons) {
        wrapped("", "", question, Emphasis.MUTED);
        wrapped("", "", headline, Emphasis.ANSWER);
        for (String reason : reasons) {
            wrapped("  " + format.glyphs().bullet() + " ", "    ", reason, Emphasis.NONE);
        }
    }

    /** Adds a heading with a rule below, after an empty line. */
    void heading(String text) {
        String heading = clean(text);
        add("");
        Paragraph.wrap(heading, format.width())
                .forEach(line -> add(format.style().heading(line)));
        add(format.glyphs().rule().repeat(Math.min(format.width(), Printable.width(heading))));
    }

    /**
     * Adds a text in lines that fit the width.
     *
     * @param first what stands before its first line
     * @param next what stands before the others
     */
    void wrapped(String first, String next, String text, Emphasis emphasis) {
        String indent = first;
        for (String line : Paragraph.wrap(clean(text), format.width() - next.length())) {
            add(indent
                    + switch (emphasis) {
                        case NONE -> line;
                        case ANSWER -> format.style().answer(line);
                        case MUTED -> format.style().muted(line);
                    });
            indent = next;
        }
    }

    /** Returns a text that a terminal may show. */
    String clean(String text) {
        return format.glyphs().fit(Printable.line(text));
    }

    /** Returns all lines, and where the report is if it was written; every line ends with a line feed. */
    String text() {
        format.written().ifPresent(place -> {
            add("");
            add("Report: " + clean(place));
        });
        return String.join("\n", lines) + "\n";
    }
}
