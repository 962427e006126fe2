package dev.poolwise.report;

import dev.poolwise.report.Findings.Figures;
import dev.poolwise.report.Findings.Part;
import java.util.ArrayList;
import java.util.List;

/** The findings of a study for a terminal: the answer first, then the figures. */
final class FindingsText {
    private final Findings findings;
    private final TextFormat format;
    private final List<String> lines = new ArrayList<>();

    private FindingsText(Findings findings, TextFormat format) {
        this.findings = findings;
        this.format = format;
    }

    /** Returns the summary; every line ends with a line feed and fits the width where its words allow. */
    static String of(Findings findings, TextFormat format) {
        FindingsText text = new FindingsText(findings, format);
        text.answer();
        findings.parts().forEach(text::part);
        text.lines.add("");
        text.wrap("", findings.certainty())
                .forEach(line -> text.lines.add(format.style().muted(line)));
        format.written().ifPresent(place -> {
            text.lines.add("");
            text.lines.add("Report: " + text.clean(place));
        });
        return String.join("\n", text.lines) + "\n";
    }

    private void answer() {
        wrap("", findings.scenario().name())
                .forEach(line -> lines.add(format.style().muted(line)));
        wrap("", findings.headline()).forEach(line -> lines.add(format.style().answer(line)));
        for (String reason : findings.reasons()) {
            String bullet = "  " + format.glyphs().bullet() + " ";
            for (String line : wrap("    ", reason)) {
                lines.add(bullet + line);
                bullet = "    ";
            }
        }
    }

    private void part(Part part) {
        lines.add("");
        String heading = clean(part.heading());
        lines.add(format.style().heading(heading));
        lines.add(format.glyphs().rule().repeat(Math.min(format.width(), Printable.width(heading))));
        Figures figures = part.figures();
        TextTable table =
                new TextTable(figures.header().stream().map(this::clean).toList());
        figures.rows().forEach(row -> table.add(row.stream().map(this::clean).toList()));
        table.lines(format.width()).ifPresentOrElse(lines::addAll, () -> blocks(figures));
    }

    /** Where a table has no room, each row gets lines of its own. */
    private void blocks(Figures figures) {
        for (List<String> row : figures.rows()) {
            lines.addAll(wrap("", row.get(0)));
            for (int i = 1; i < row.size(); i++) {
                String indent = "  ";
                for (String line : wrap("    ", figures.header().get(i) + ": " + row.get(i))) {
                    lines.add(indent + line);
                    indent = "    ";
                }
            }
        }
    }

    private List<String> wrap(String indent, String text) {
        return Paragraph.wrap(clean(text), format.width() - indent.length());
    }

    private String clean(String text) {
        return format.glyphs().fit(Printable.line(text));
    }
}
