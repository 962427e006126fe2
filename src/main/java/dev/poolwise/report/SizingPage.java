package dev.poolwise.report;

import dev.poolwise.decision.Recommendation;
import dev.poolwise.report.chart.Layout;
import dev.poolwise.report.chart.Picture;
import dev.poolwise.report.page.Page;
import dev.poolwise.report.page.Page.Answer;
import dev.poolwise.report.page.Page.Cell;
import dev.poolwise.report.page.Page.Chart;
import dev.poolwise.report.page.Page.Fact;
import dev.poolwise.report.page.Page.Heading;
import dev.poolwise.report.page.Page.Section;
import dev.poolwise.report.page.Page.Table;
import dev.poolwise.selection.Rules;
import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.selection.Selected.Standing;
import dev.poolwise.sizing.SizedCandidate;
import dev.poolwise.sizing.Sizing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The report of a sizing as one HTML file, in the form of the report of a run. */
final class SizingPage {
    private static final int MOST_ROWS = 300;

    private final SizingReport report;
    private final Sizing sizing;
    private final Optional<Picture> chart;

    private SizingPage(SizingReport report, Optional<Picture> chart) {
        this.report = report;
        this.sizing = report.sizing();
        this.chart = chart;
    }

    /** Returns the file's text. */
    static String of(SizingReport report, Optional<Picture> chart) {
        return HtmlReport.rendered(new SizingPage(report, chart).page());
    }

    private Page page() {
        List<Section> sections = new ArrayList<>(List.of(candidates(), method()));
        sections.removeIf(HtmlReport::isEmpty);
        return new Page(
                Printable.line(sizing.scenario().name()),
                Printable.line(sizing.scenario().description()),
                HtmlReport.style(),
                answer(),
                sections,
                Glossary.TERMS,
                Version.CURRENT);
    }

    private Answer answer() {
        String verdict = report.answer().verdict();
        String tone = verdict.equals(Recommendation.CHOSEN)
                ? "met"
                : verdict.equals(Recommendation.NOTHING_MEETS) ? "missed" : "undecided";
        String label =
                switch (tone) {
                    case "met" -> "✓ The cheapest that meets the objectives";
                    case "missed" -> "✗ Nothing meets the objectives";
                    default -> "? Undecided";
                };
        List<String> reasons =
                report.answer().reasons().stream().map(Printable::line).toList();
        return new Answer(
                tone, label, Printable.line(report.answer().headline()), reasons, SizingText.caption(sizing), facts());
    }

    private List<Fact> facts() {
        if (sizing.best().isEmpty()) {
            return List.of();
        }
        SizingTable table = new SizingTable(sizing);
        List<String> header = table.header();
        List<String> row = table.rows(List.of(sizing.best().getAsInt())).get(0);
        int figures = sizing.task().variations().size()
                + 1
                + sizing.scenario().objectives().size();
        return IntStream.range(0, figures)
                .mapToObj(i -> new Fact(Printable.line(header.get(i)), Printable.line(row.get(i))))
                .toList();
    }

    private Section candidates() {
        Table table = table();
        List<Chart> charts = chart.stream()
                .map(p -> new Chart(p.svgElement(Layout.WIDE), p.svgElement(Layout.NARROW), table))
                .toList();
        return new Section(
                "candidates",
                "The candidates",
                List.of(),
                List.of(),
                charts.isEmpty() ? List.of(table) : List.of(),
                charts,
                List.of());
    }

    private Table table() {
        SizingTable table = new SizingTable(sizing);
        List<Integer> shown = table.shown(MOST_ROWS);
        List<Heading> header = table.header().stream()
                .map(text -> ChartTables.heading(Printable.line(text)))
                .toList();
        List<List<String>> rows = table.rows(shown);
        List<List<Cell>> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            body.add(cells(rows.get(i), sizing.candidates().get(shown.get(i))));
        }
        return new Table("What was found of each candidate", header, body);
    }

    private static List<Cell> cells(List<String> row, SizedCandidate candidate) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean verdict = i == row.size() - 2;
            cells.add(new Cell(Printable.line(row.get(i)), verdict ? tone(candidate) : i == 0 ? "text" : "number"));
        }
        return cells;
    }

    private static String tone(SizedCandidate candidate) {
        Standing standing = candidate.judged().map(Judged::standing).orElse(Standing.MISSES);
        return switch (standing) {
            case BEST, AS_GOOD -> "met";
            case MISSES -> "missed";
            case DEARER -> "text";
            case OPEN -> "undecided";
        };
    }

    private Section method() {
        Rules rules = sizing.task().rules();
        List<String> points = new ArrayList<>(List.of(
                "Settings that cannot keep up with their load are told by the offered load, and are not simulated. Nor are "
                        + "those that Erlang's C formula proves to miss an objective, unless they are one step from one "
                        + "that may meet all.",
                "Screening: " + rules.screening()
                        + " replications of every other candidate, all with the same jobs. What "
                        + "clearly misses an objective is ruled out. No order is assumed: a larger setting may be worse.",
                "Confirmation: fresh random numbers for what may be the best, cheapest first, from " + rules.first()
                        + " replications on, which double until the best is known, up to " + rules.most()
                        + ". The best and its neighbours are always among them.",
                "Every decision is made on a one-sided Student limit. The error that the confidence allows is divided "
                        + "among all decisions that may be made, so that all of them together keep it.",
                "Costs are compared replication by replication. A setting that costs at most "
                        + Decimal.of(100 * rules.indifference()) + " % more than another is as good."));
        report.command().ifPresent(command -> points.add("To simulate the best setting in full: " + command));
        return new Section(
                "method",
                "Method",
                List.of("Seed " + sizing.scenario().experiment().seed() + ", alternative "
                        + Printable.line(sizing.alternative()) + "."),
                List.of(),
                List.of(),
                List.of(),
                points);
    }
}
