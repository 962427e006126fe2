package dev.poolwise.report;

import dev.poolwise.selection.Rules;
import dev.poolwise.sizing.Sizing;
import java.util.List;

/** The summary of a sizing for a terminal: the answer first, then the candidates. */
final class SizingText {
    private static final int MOST_ROWS = 40;

    private final SizingReport report;
    private final Sizing sizing;
    private final TextFormat format;
    private final TerminalLines lines;

    private SizingText(SizingReport report, TextFormat format) {
        this.report = report;
        this.sizing = report.sizing();
        this.format = format;
        this.lines = new TerminalLines(format);
    }

    /** Returns the summary; every line ends with a line feed and fits the width where its words allow. */
    static String of(SizingReport report, TextFormat format) {
        SizingText summary = new SizingText(report, format);
        summary.lines.answer(
                report.sizing().scenario().name(),
                report.answer().headline(),
                report.answer().reasons());
        summary.candidates();
        summary.closing();
        return summary.lines.text();
    }

    private void candidates() {
        SizingTable table = new SizingTable(sizing);
        List<Integer> shown = table.shown(MOST_ROWS);
        int all = sizing.candidates().size();
        lines.heading(shown.size() == all ? "Candidates" : "Candidates that were confirmed (of " + all + ")");
        TextTable text = new TextTable(table.header().stream().map(lines::clean).toList());
        List<List<String>> rows = table.rows(shown).stream()
                .map(row -> row.stream().map(lines::clean).toList())
                .toList();
        rows.forEach(text::add);
        text.lines(format.width()).ifPresentOrElse(lines::addAll, () -> blocks(table.header(), rows));
        lines.add("");
        lines.wrapped("", "", caption(sizing), TerminalLines.Emphasis.MUTED);
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
                lines.wrapped(indent, indent, header.get(i) + ": " + row.get(i), TerminalLines.Emphasis.NONE);
            }
        }
    }

    private void closing() {
        report.command().ifPresent(command -> {
            lines.add("");
            lines.add("To simulate the best setting in full:");
            lines.add("  " + lines.clean(command));
        });
    }
}
