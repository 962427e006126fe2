package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Diagnostic;
import dev.poolwise.analysis.Legible;
import dev.poolwise.billing.LineItem;
import dev.poolwise.decision.ObjectiveVerdict;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Recommendation.RuleOfThumb;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Objective;
import java.util.ArrayList;
import java.util.List;

/** The report in Markdown with tables as GitHub shows them. */
final class MarkdownReport {
    private final Analysis analysis;
    private final Recommendation recommendation;
    private final Legible legible;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(Analysis analysis, Recommendation recommendation) {
        this.analysis = analysis;
        this.recommendation = recommendation;
        this.legible = new Legible(analysis.scenario().currency());
    }

    /** Returns the report. */
    static String of(Analysis analysis, Recommendation recommendation) {
        MarkdownReport report = new MarkdownReport(analysis, recommendation);
        report.answer();
        report.figures();
        report.objectives();
        report.bills();
        FurtherTables.of(analysis).forEach(report::further);
        report.comparisons();
        report.ruleOfThumb();
        report.diagnostics();
        report.manifest();
        return report.text.toString();
    }

    private void answer() {
        text.append("# ").append(escaped(analysis.scenario().name())).append("\n\n");
        text.append("**").append(escaped(recommendation.headline())).append("**\n");
        if (!recommendation.reasons().isEmpty()) {
            text.append('\n');
        }
        recommendation
                .reasons()
                .forEach(reason -> text.append("- ").append(escaped(reason)).append('\n'));
    }

    private void figures() {
        heading("Alternatives");
        List<String> header = new ArrayList<>(List.of(""));
        names().forEach(header::add);
        List<List<String>> rows = new ArrayList<>();
        for (SummaryRow row : SummaryRow.of(analysis)) {
            rows.add(row(row.label(), row.cells()));
        }
        table(header, rows);
        text.append('\n').append(Caption.intervals(analysis)).append('\n');
    }

    private void objectives() {
        List<Objective> objectives = analysis.scenario().objectives();
        if (objectives.isEmpty()) {
            return;
        }
        heading("Objectives");
        List<String> header = new ArrayList<>(List.of("objective"));
        names().forEach(header::add);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            int index = i;
            List<String> cells = analysis.alternatives().stream()
                    .map(a -> verdict(a.alternative().name(), index))
                    .toList();
            rows.add(row(objectives.get(i).text(), cells));
        }
        table(header, rows);
    }

    private String verdict(String alternative, int objective) {
        List<ObjectiveVerdict> verdicts = recommendation.objectives().getOrDefault(alternative, List.of());
        if (objective >= verdicts.size()) {
            return Legible.NONE;
        }
        return Signs.of(verdicts.get(objective).verdict())
                + " "
                + verdicts.get(objective).verdict().word();
    }

    private void bills() {
        heading("Bill of the whole run");
        List<List<String>> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            String name = analysed.alternative().name();
            for (LineItem line : analysed.bill().lines()) {
                rows.add(List.of(
                        name,
                        line.description(),
                        legible.quantity(line.quantity()),
                        line.unit(),
                        legible.rate(line.rate()),
                        legible.money(line.amount())));
            }
            rows.add(List.of(
                    name, "total", "", "", "", legible.money(analysed.bill().total())));
        }
        table(List.of("alternative", "item", "quantity", "unit", "rate", "amount"), rows);
    }

    private void further(FurtherTable shown) {
        heading(shown.title());
        table(
                shown.fullHeader(),
                shown.rows().stream().map(FurtherTable.Row::full).toList());
        text.append('\n').append(escaped(shown.note())).append('\n');
    }

    private void comparisons() {
        if (analysis.comparisons().isEmpty()) {
            return;
        }
        heading("Differences, replication by replication");
        List<List<String>> rows = new ArrayList<>();
        for (Comparison comparison : analysis.comparisons()) {
            rows.add(List.of(
                    comparison.alternative() + " − " + comparison.baseline(),
                    comparison.metric().name(),
                    legible.difference(comparison),
                    Signs.significance(comparison)));
        }
        table(List.of("difference", "metric", "value", "significant"), rows);
    }

    private void ruleOfThumb() {
        if (recommendation.ruleOfThumb().isEmpty()) {
            return;
        }
        heading("Rule of thumb");
        List<List<String>> rows = new ArrayList<>();
        for (RuleOfThumb rule : recommendation.ruleOfThumb()) {
            rows.add(List.of(rule.favours(), rule.condition(), rule.met() ? "yes" : "no", rule.numbers()));
        }
        table(List.of("favours", "if", "holds", "numbers"), rows);
    }

    private void diagnostics() {
        boolean any =
                analysis.alternatives().stream().anyMatch(a -> !a.diagnostics().isEmpty());
        if (!any) {
            return;
        }
        heading("Handle with care");
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            for (Diagnostic diagnostic : analysed.diagnostics()) {
                text.append("- **")
                        .append(escaped(analysed.alternative().name()))
                        .append("**: ");
                text.append(escaped(diagnostic.message())).append("; ").append(escaped(diagnostic.advice()));
                text.append('\n');
            }
        }
    }

    private void manifest() {
        ExperimentDesign design = analysis.scenario().experiment();
        heading("Method");
        List<List<String>> rows = List.of(
                List.of("scenario", analysis.scenario().source().file()),
                List.of("sha256", analysis.scenario().source().sha256()),
                List.of("seed", Long.toString(design.seed())),
                List.of("replications", Caption.replications(analysis)),
                List.of("horizon", Caption.horizon(design, legible)),
                List.of("warm-up", Caption.warmUp(design, legible)),
                List.of("confidence", Caption.level(design)),
                List.of("poolwise", Version.CURRENT));
        table(List.of("what", "value"), rows);
    }

    private List<String> names() {
        return analysis.alternatives().stream().map(a -> a.alternative().name()).toList();
    }

    private static List<String> row(String label, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(label));
        row.addAll(cells);
        return row;
    }

    private void heading(String title) {
        text.append("\n## ").append(title).append("\n\n");
    }

    private void table(List<String> header, List<List<String>> rows) {
        line(header);
        text.append("|---|").append("---:|".repeat(header.size() - 1)).append('\n');
        rows.forEach(this::line);
    }

    private void line(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
        text.append('\n');
    }

    /** Returns the text as it should be read: no mark-up, no table cell, no link, no mention comes of it. */
    static String escaped(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length());
        for (char c : Printable.line(raw).toCharArray()) {
            switch (c) {
                case '\\', '|', '`', '*', '_', '[', ']', '#', '~' ->
                    escaped.append('\\').append(c);
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append("&#64;");
                case '$' -> escaped.append("&#36;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString().replace("://", "&#58;//").replace("www.", "www&#46;");
    }
}
