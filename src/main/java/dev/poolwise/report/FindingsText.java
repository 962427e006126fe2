package dev.poolwise.report;

import dev.poolwise.report.Findings.Figures;
import dev.poolwise.report.Findings.Part;
import java.util.List;

/** The findings of a study for a terminal: the answer first, then the figures. */
final class FindingsText {
    private final TextFormat format;
    private final TerminalLines lines;

    private FindingsText(TextFormat format) {
        this.format = format;
        this.lines = new TerminalLines(format);
    }

    /** Returns the summary; every line ends with a line feed and fits the width where its words allow. */
    static String of(Findings findings, TextFormat format) {
        FindingsText text = new FindingsText(format);
        text.lines.answer(findings.scenario().name(), findings.headline(), findings.reasons());
        findings.parts().forEach(text::part);
        text.lines.add("");
        text.lines.wrapped("", "", findings.certainty(), TerminalLines.Emphasis.MUTED);
        return text.lines.text();
    }

    private void part(Part part) {
        lines.heading(part.heading());
        Figures figures = part.figures();
        TextTable table =
                new TextTable(figures.header().stream().map(lines::clean).toList());
        figures.rows().forEach(row -> table.add(row.stream().map(lines::clean).toList()));
        table.lines(format.width()).ifPresentOrElse(lines::addAll, () -> blocks(figures));
    }

    /** Where a table has no room, each row gets lines of its own. */
    private void blocks(Figures figures) {
        for (List<String> row : figures.rows()) {
            lines.wrapped("", "", row.get(0), TerminalLines.Emphasis.NONE);
            for (int i = 1; i < row.size(); i++) {
                lines.wrapped("  ", "    ", figures.header().get(i) + ": " + row.get(i), TerminalLines.Emphasis.NONE);
            }
        }
    }
}
