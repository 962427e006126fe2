package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Legible;
import dev.poolwise.billing.LineItem;
import dev.poolwise.decision.ObjectiveVerdict;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Recommendation.RuleOfThumb;
import dev.poolwise.decision.Verdict;
import dev.poolwise.scenario.Objective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The summary for a terminal: the answer first, then the figures behind it. */
final class TerminalSummary {
    private static final Map<String, String> COMPARED = new LinkedHashMap<>();

    static {
        COMPARED.put("cost", "cost");
        COMPARED.put("totalCost", "bill and waiting");
        COMPARED.put("waitingTime.mean", "mean wait");
        COMPARED.put("waitingTime.p95", "p95 wait");
        COMPARED.put("throughput", "throughput");
    }

    private static final int LONGEST_LABEL = 24;

    private final Analysis analysis;
    private final Recommendation recommendation;
    private final TextFormat format;
    private final Legible legible;
    private final TerminalLines lines;

    private TerminalSummary(Analysis analysis, Recommendation recommendation, TextFormat format) {
        this.analysis = analysis;
        this.recommendation = recommendation;
        this.format = format;
        this.lines = new TerminalLines(format);
        this.legible = new Legible(analysis.scenario().currency());
    }

    /** Returns the summary; every line ends with a line feed and fits the width. */
    static String of(Analysis analysis, Recommendation recommendation, TextFormat format) {
        TerminalSummary summary = new TerminalSummary(analysis, recommendation, format);
        summary.lines.answer(analysis.scenario().name(), recommendation.headline(), recommendation.reasons());
        summary.figures();
        summary.queues();
        summary.differences();
        summary.bills();
        FurtherTables.of(analysis).forEach(summary::further);
        summary.ruleOfThumb();
        summary.diagnostics();
        return summary.lines.text();
    }

    private void figures() {
        List<String> names = analysis.alternatives().stream()
                .map(a -> lines.clean(a.alternative().name()))
                .toList();
        lines.heading("Alternatives");
        table(names, rows());
        lines.add("");
        lines.wrapped("", "", Caption.intervals(analysis), TerminalLines.Emphasis.MUTED);
    }

    private void table(List<String> names, List<List<String>> rows) {
        lines.addAll(new SummaryTable(names, rows, this::painted).lines(format.width()));
    }

    private String painted(String cell) {
        return cell.equals(told(Verdict.MET))
                ? format.style().good(cell)
                : cell.equals(told(Verdict.MISSED))
                        ? format.style().bad(cell)
                        : cell.equals(told(Verdict.UNDECIDED)) ? format.style().doubtful(cell) : cell;
    }

    /** The queue of each alternative over the run, all to one scale. */
    private void queues() {
        List<AlternativeAnalysis> shown = analysis.alternatives().stream()
                .filter(analysed -> analysed.timeline().isPresent())
                .toList();
        double top = shown.stream()
                .flatMap(analysed -> analysed.timeline().stream())
                .flatMapToDouble(timeline -> DoubleStream.of(timeline.waiting()))
                .max()
                .orElse(0);
        if (top == 0) {
            return;
        }
        lines.heading("Jobs waiting over the run");
        int label = Math.min(
                LONGEST_LABEL,
                shown.stream()
                        .mapToInt(
                                a -> Printable.width(lines.clean(a.alternative().name())))
                        .max()
                        .orElse(0));
        shown.forEach(analysed -> queue(analysed, top, label));
        lines.add("");
        lines.wrapped(
                "",
                "",
                "Replication 1; the highest bar is " + legible.number(top) + " jobs.",
                TerminalLines.Emphasis.MUTED);
    }

    private void queue(AlternativeAnalysis analysed, double top, int label) {
        List<String> name = Paragraph.wrap(lines.clean(analysed.alternative().name()), label);
        lines.addAll(name.subList(0, name.size() - 1));
        String last = name.get(name.size() - 1);
        double[] waiting = analysed.timeline().orElseThrow().waiting();
        String bars = Sparkline.of(
                waiting, top, format.width() - label - 2, format.glyphs().bars());
        lines.add(last + " ".repeat(label - Printable.width(last) + 2) + bars);
    }

    /** Every further alternative against the first; a difference that may be chance says so. */
    private void differences() {
        List<AlternativeAnalysis> others =
                analysis.alternatives().stream().skip(1).toList();
        if (analysis.comparisons().isEmpty() || others.isEmpty()) {
            return;
        }
        String baseline = analysis.alternatives().get(0).alternative().name();
        lines.heading("Differences to '" + baseline + "', paired by replication");
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, String> metric : COMPARED.entrySet()) {
            if (analysis.comparisons().stream().noneMatch(c -> c.metric().name().equals(metric.getKey()))) {
                continue;
            }
            List<String> cells = others.stream()
                    .map(other -> difference(other.alternative().name(), metric.getKey()))
                    .toList();
            rows.add(row(metric.getValue(), cells));
        }
        table(others.stream().map(a -> lines.clean(a.alternative().name())).toList(), rows);
    }

    private String difference(String alternative, String metric) {
        return analysis.comparisons().stream()
                .filter(c ->
                        c.alternative().equals(alternative) && c.metric().name().equals(metric))
                .findFirst()
                .map(c -> legible.difference(c)
                        + (c.significant() || c.halfWidth().isEmpty() ? "" : " (noise)"))
                .orElse(format.glyphs().none());
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (SummaryRow row : SummaryRow.of(analysis)) {
            rows.add(row(row.label(), row.cells()));
        }
        List<Objective> objectives = analysis.scenario().objectives();
        for (int i = 0; i < objectives.size(); i++) {
            int index = i;
            List<String> cells =
                    analysis.alternatives().stream().map(a -> verdict(a, index)).toList();
            rows.add(row(objectives.get(i).text(), cells));
        }
        return rows;
    }

    private List<String> row(String label, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(lines.clean(label)));
        cells.forEach(cell -> row.add(lines.clean(cell)));
        return row;
    }

    private String verdict(AlternativeAnalysis analysed, int objective) {
        List<ObjectiveVerdict> verdicts =
                recommendation.objectives().getOrDefault(analysed.alternative().name(), List.of());
        if (objective >= verdicts.size()) {
            return format.glyphs().none();
        }
        return told(verdicts.get(objective).verdict());
    }

    private String told(Verdict verdict) {
        return sign(verdict) + " " + verdict.word();
    }

    private String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> format.glyphs().met();
            case MISSED -> format.glyphs().missed();
            case UNDECIDED -> format.glyphs().undecided();
        };
    }

    private void bills() {
        lines.heading("Bill of the whole run, mean of the replications");
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            lines.wrapped("", "", analysed.alternative().name(), TerminalLines.Emphasis.NONE);
            for (LineItem line : analysed.bill().lines()) {
                spread("  " + lines.clean(line.description()), lines.clean(Caption.line(line, legible)));
            }
            spread("  total", lines.clean(legible.money(analysed.bill().total())));
        }
    }

    private void spread(String left, String right) {
        int room = format.width() - Printable.width(right) - 2;
        if (Printable.width(left) <= room) {
            lines.add(left + " ".repeat(format.width() - Printable.width(left) - Printable.width(right)) + right);
            return;
        }
        lines.wrapped("  ", "    ", left.strip(), TerminalLines.Emphasis.NONE);
        if (Printable.width(right) <= format.width()) {
            lines.add(" ".repeat(format.width() - Printable.width(right)) + right);
        } else {
            lines.wrapped("    ", "    ", right, TerminalLines.Emphasis.NONE);
        }
    }

    private void further(FurtherTable shown) {
        lines.heading(shown.title());
        for (String alternative : shown.alternatives()) {
            lines.wrapped("", "", alternative, TerminalLines.Emphasis.NONE);
            List<List<String>> rows = shown.rowsOf(alternative).stream()
                    .map(cells -> row("  " + cells.get(0), cells.subList(1, cells.size())))
                    .toList();
            List<String> columns = shown.header().stream().skip(1).toList();
            table(columns, rows);
        }
        lines.wrapped("", "", shown.note(), TerminalLines.Emphasis.MUTED);
    }

    private void ruleOfThumb() {
        if (recommendation.ruleOfThumb().isEmpty()) {
            return;
        }
        lines.heading("Rule of thumb");
        for (RuleOfThumb rule : recommendation.ruleOfThumb()) {
            String sign = rule.met() ? format.glyphs().met() : format.glyphs().missed();
            String text = "for " + rule.favours() + ": " + rule.condition() + " (" + rule.numbers() + ")";
            lines.wrapped("  " + sign + " ", "    ", text, TerminalLines.Emphasis.NONE);
        }
    }

    private void diagnostics() {
        boolean titled = false;
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            for (Diagnostic diagnostic : analysed.diagnostics()) {
                if (!titled) {
                    lines.heading("Handle with care");
                    titled = true;
                }
                String name = analysed.alternative().name();
                lines.wrapped(
                        "  " + format.style().doubtful("!") + " ",
                        "    ",
                        name + ": " + diagnostic.message(),
                        TerminalLines.Emphasis.NONE);
                lines.wrapped("    ", "    ", diagnostic.advice(), TerminalLines.Emphasis.MUTED);
            }
        }
    }
}
