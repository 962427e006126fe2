package dev.poolwise.report;

import dev.poolwise.selection.Rules;
import dev.poolwise.sizing.Sizing;
import java.util.ArrayList;
import java.util.List;

/** The summary of a sizing for a terminal: the answer first, then the candidates. */
final class SizingText {
    private static final int MOST_ROWS = 40;

    private final SizingReport report;
    private final Sizing sizing;
    private final TextFormat format;
    private final List<String> lines = new ArrayList<>();

    private SizingText(SizingReport report, TextFormat format) {
        this.report = report;
        this.sizing = report.sizing();
        this.format = format;
    }

    /** Returns the summary; every line ends with a line feed and fits the width where its words allow. */
    static String of(SizingReport report, TextFormat format) {
        SizingText summary = new SizingText(report, format);
        summary.answer();
        summary.candidates();
        summary.closing();
        return String.join("\n", summary.lines) + "\n";
    }

    private void answer() {
        wrap("", sizing.scenario().name())
                .forEach(line -> lines.add(format.style().muted(line)));
        wrap("", report.answer().headline())
                .forEach(line -> lines.add(format.style().answer(line)));
        for (String reason : report.answer().reasons()) {
            String bullet = "  " + format.glyphs().bullet() + " ";
            for (String line : wrap("    ", reason)) {
                lines.add(bullet + line);
                bullet = "    ";
            }
        }
    }

    private void candidates() {
        SizingTable table = new SizingTable(sizing);
        List<Integer> shown = table.shown(MOST_ROWS);
        int all = sizing.candidates().size();
        heading(shown.size() == all ? "Candidates" : "Candidates that were confirmed (of " + all + ")");
        TextTable text = new TextTable(table.header().stream().map(this::clean).toList());
        List<List<String>> rows = table.rows(shown).stream()
                .map(row -> row.stream().map(this::clean).toList())
                .toList();
        rows.forEach(text::add);
        text.lines(format.width()).ifPresentOrElse(lines::addAll, () -> blocks(table.header(), rows));
        lines.add("");
        wrap("", caption(sizing)).forEach(line -> lines.add(format.style().muted(line)));
    }

    /** Returns what the figures and verdicts rest on. */
    static String caption(Sizing sizing) {
        Rules rules = sizing.task().rules();
        String level = Caption.level(sizing.scenario().experiment());
        return "Values are means ± half-widths of " + level + " confidence intervals. Verdicts are judged on stricter "
                + "limits, so that with " + level + " confidence all of them are right. " + rules.screening()
                + " replications screened every candidate; fresh ones confirmed the best, its neighbours and whatever might "
                + "be better.";
    }

    private void blocks(List<String> header, List<List<String>> rows) {
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String indent = i == 0 ? "" : "  ";
                for (String line : wrap(indent, header.get(i) + ": " + row.get(i))) {
                    lines.add(indent + line);
                }
            }
        }
    }

    private void closing() {
        report.command().ifPresent(command -> {
            lines.add("");
            lines.add("To simulate the best setting in full:");
            lines.add("  " + clean(command));
        });
        format.written().ifPresent(place -> {
            lines.add("");
            lines.add("Report: " + clean(place));
        });
    }

    private List<String> wrap(String indent, String text) {
        return Paragraph.wrap(clean(text), format.width() - indent.length());
    }

    private void heading(String text) {
        lines.add("");
        lines.add(format.style().heading(text));
        lines.add(format.glyphs().rule().repeat(Math.min(format.width(), Printable.width(text))));
    }

    private String clean(String text) {
        return format.glyphs().fit(Printable.line(text));
    }
}
