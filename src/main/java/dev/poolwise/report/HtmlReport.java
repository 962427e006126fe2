package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.decision.ObjectiveVerdict;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Verdict;
import dev.poolwise.report.chart.Picture;
import dev.poolwise.report.page.Page;
import dev.poolwise.report.page.Page.Answer;
import dev.poolwise.report.page.Page.Cell;
import dev.poolwise.report.page.Page.Chart;
import dev.poolwise.report.page.Page.Fact;
import dev.poolwise.report.page.Page.Heading;
import dev.poolwise.report.page.Page.Note;
import dev.poolwise.report.page.Page.Section;
import dev.poolwise.report.page.Page.Table;
import dev.poolwise.scenario.Objective;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The report as one HTML file that needs nothing else: style, font and charts are inside. */
final class HtmlReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader());

    private static final int MOST_COLUMNS = 4;

    private final Report report;
    private final Analysis analysis;
    private final Recommendation recommendation;
    private final ChartTables tables;
    private final ChartSections charts;

    private HtmlReport(Report report, List<Picture> pictures) {
        this.report = report;
        this.analysis = report.analysis();
        this.recommendation = report.recommendation();
        this.tables = new ChartTables(analysis);
        this.charts = new ChartSections(analysis, recommendation.choose(), pictures);
    }

    /** Returns the file's text. */
    static String of(Report report, List<Picture> pictures) {
        return rendered(new HtmlReport(report, pictures).page());
    }

    /** Returns a page as a file. */
    static String rendered(Page page) {
        StringOutput out = new StringOutput();
        TEMPLATES.render("report.jte", page, out);
        return out.toString();
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(alternatives());
        sections.add(objectives());
        sections.add(charts.cost());
        FurtherTables.of(analysis).forEach(shown -> sections.add(further(shown)));
        sections.add(charts.waiting());
        sections.add(charts.time());
        sections.add(charts.week());
        sections.add(comparisons());
        sections.add(ruleOfThumb());
        sections.add(diagnostics());
        sections.add(VerificationSection.of(analysis, charts.convergence()));
        sections.add(Method.section(analysis, tables, report.command()));
        sections.removeIf(HtmlReport::isEmpty);
        return new Page(
                clean(analysis.scenario().name()),
                clean(analysis.scenario().description()),
                style(),
                answer(),
                sections,
                Glossary.TERMS,
                Version.CURRENT);
    }

    /** Returns whether a section has nothing to show. */
    static boolean isEmpty(Section section) {
        return section.tables().isEmpty()
                && section.charts().isEmpty()
                && section.notes().isEmpty()
                && section.points().isEmpty();
    }

    private Answer answer() {
        String tone =
                switch (recommendation.verdict()) {
                    case "chosen" -> "met";
                    case "nothing-meets" -> "missed";
                    default -> "undecided";
                };
        String label =
                switch (tone) {
                    case "met" -> "✓ Recommended";
                    case "missed" -> "✗ No alternative meets the objectives";
                    default -> "? Undecided";
                };
        List<String> reasons =
                recommendation.reasons().stream().map(HtmlReport::clean).toList();
        return new Answer(tone, label, clean(recommendation.headline()), reasons, certainty(), facts());
    }

    private String certainty() {
        List<Verdict> verdicts = recommendation.objectives().values().stream()
                .flatMap(List::stream)
                .map(ObjectiveVerdict::verdict)
                .toList();
        long undecided = verdicts.stream().filter(v -> v == Verdict.UNDECIDED).count();
        String judged = verdicts.isEmpty()
                ? ""
                : " An objective counts as met only if its whole interval is on the good side of the limit; "
                        + (undecided == 0
                                ? "none of the " + verdicts.size() + " verdicts is undecided."
                                : undecided + " of the " + verdicts.size() + " verdicts cannot be decided yet.");
        return Caption.intervals(analysis) + judged;
    }

    private List<Fact> facts() {
        Optional<AlternativeAnalysis> chosen = analysis.alternatives().stream()
                .filter(a -> recommendation
                        .choose()
                        .filter(a.alternative().name()::equals)
                        .isPresent())
                .findFirst();
        if (chosen.isEmpty()) {
            return List.of();
        }
        Analysis alone = new Analysis(analysis.scenario(), List.of(chosen.get()), List.of());
        return SummaryRow.of(alone).stream()
                .filter(row -> List.of("cost", "cost per job", "p95 wait", "utilisation")
                        .contains(row.label()))
                .map(row -> new Fact(
                        row.label(),
                        Glossary.id(row.term()),
                        ChartTables.number(row.cells().get(0)).text()))
                .toList();
    }

    private Section alternatives() {
        Table table = analysis.alternatives().size() <= MOST_COLUMNS ? inColumns() : inRows();
        return new Section(
                "alternatives",
                "The alternatives side by side",
                List.of(),
                List.of(),
                List.of(table),
                charts.named("trade-off", tables.tradeOff()),
                List.of());
    }

    private Table inColumns() {
        List<Heading> header = new ArrayList<>(List.of(ChartTables.heading("metric")));
        analysis.alternatives()
                .forEach(a ->
                        header.add(ChartTables.heading(clean(a.alternative().name()))));
        List<List<Cell>> body = new ArrayList<>();
        for (SummaryRow row : SummaryRow.of(analysis)) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(row.label(), "text", Glossary.id(row.term())));
            row.cells().forEach(cell -> cells.add(ChartTables.number(cell)));
            body.add(cells);
        }
        return new Table(Caption.intervals(analysis), header, body);
    }

    private Table inRows() {
        List<SummaryRow> rows = SummaryRow.of(analysis);
        List<Heading> header = new ArrayList<>(List.of(ChartTables.heading("alternative", "alternative")));
        rows.forEach(row -> header.add(ChartTables.heading(row.label(), row.term())));
        List<List<Cell>> body = new ArrayList<>();
        for (int i = 0; i < analysis.alternatives().size(); i++) {
            int column = i;
            List<Cell> cells = new ArrayList<>();
            cells.add(ChartTables.text(
                    analysis.alternatives().get(i).alternative().name()));
            rows.forEach(row -> cells.add(ChartTables.number(row.cells().get(column))));
            body.add(cells);
        }
        return new Table(Caption.intervals(analysis), header, body);
    }

    private Section objectives() {
        List<Objective> objectives = analysis.scenario().objectives();
        List<Heading> header = new ArrayList<>(List.of(ChartTables.heading("alternative")));
        objectives.forEach(o -> header.add(new Heading(clean(o.text()), Glossary.id("objective"))));
        List<List<Cell>> rows = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            List<Cell> row = new ArrayList<>();
            row.add(ChartTables.text(analysed.alternative().name()));
            for (ObjectiveVerdict verdict : recommendation
                    .objectives()
                    .getOrDefault(analysed.alternative().name(), List.of())) {
                String word = verdict.verdict().word();
                row.add(new Cell(Signs.of(verdict.verdict()) + " " + word, word));
            }
            rows.add(row);
        }
        List<Table> shown = objectives.isEmpty()
                ? List.of()
                : List.of(new Table("Judged on the bound of the confidence interval", header, rows));
        return new Section("objectives", "Objectives", List.of(), List.of(), shown, List.of(), List.of());
    }

    private static Section further(FurtherTable shown) {
        List<Heading> header =
                shown.fullHeader().stream().map(ChartTables::heading).toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (FurtherTable.Row row : shown.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    ChartTables.text(row.alternative()),
                    ChartTables.text(row.cells().get(0))));
            row.cells().stream().skip(1).forEach(cell -> cells.add(ChartTables.number(cell)));
            rows.add(cells);
        }
        return new Section(
                shown.id(),
                shown.title(),
                List.of(shown.note()),
                List.of(),
                List.of(new Table(shown.title(), header, rows)),
                List.of(),
                List.of());
    }

    private Section comparisons() {
        List<Chart> drawn = charts.named("differences", tables.differences());
        boolean none = analysis.comparisons().isEmpty();
        List<Table> shown = none || !drawn.isEmpty() ? List.of() : List.of(tables.differences());
        return new Section(
                "comparisons",
                "Differences to the baseline",
                List.of("All alternatives meet the same jobs, so chance that strikes both sides cancels out."),
                List.of(),
                shown,
                drawn,
                List.of());
    }

    private Section ruleOfThumb() {
        List<Heading> header = List.of(
                ChartTables.heading("condition"),
                ChartTables.heading("favours"),
                ChartTables.heading("holds"),
                ChartTables.heading("numbers"));
        List<List<Cell>> rows = recommendation.ruleOfThumb().stream()
                .map(rule -> List.of(
                        ChartTables.text(rule.condition()),
                        ChartTables.text(rule.favours()),
                        new Cell(rule.met() ? "✓ yes" : "✗ no", "text"),
                        ChartTables.text(rule.numbers())))
                .toList();
        List<Table> shown = rows.isEmpty()
                ? List.of()
                : List.of(new Table("Conditions and how this workload compares", header, rows));
        return new Section(
                "rule-of-thumb",
                "The rule of thumb",
                List.of(
                        "What the service's documentation advises, next to the numbers of this workload. The simulation "
                                + "above decides; the rule is a plausibility check."),
                List.of(),
                shown,
                List.of(),
                List.of());
    }

    private Section diagnostics() {
        List<Note> notes = new ArrayList<>();
        for (AlternativeAnalysis analysed : analysis.alternatives()) {
            analysed.diagnostics()
                    .forEach(d -> notes.add(new Note(
                            clean(analysed.alternative().name()) + ":", clean(d.message()), clean(d.advice()))));
        }
        return new Section("diagnostics", "Handle with care", List.of(), notes, List.of(), List.of(), List.of());
    }

    private static String clean(String text) {
        return Printable.line(text);
    }

    /** Returns the style sheet of every page, with its font. */
    static String style() {
        String font = Base64.getEncoder().encodeToString(resource("/fonts/Inter-Latin.woff2"));
        String css = new String(resource("/report/report.css"), StandardCharsets.UTF_8);
        return "<style>\n@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64," + font
                + ") format(\"woff2\"); }\n" + css + "</style>";
    }

    private static byte[] resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
