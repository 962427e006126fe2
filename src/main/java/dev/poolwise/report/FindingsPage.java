package dev.poolwise.report;

import dev.poolwise.analysis.Legible;
import dev.poolwise.report.Findings.Figures;
import dev.poolwise.report.Findings.Part;
import dev.poolwise.report.chart.Layout;
import dev.poolwise.report.page.Page;
import dev.poolwise.report.page.Page.Answer;
import dev.poolwise.report.page.Page.Cell;
import dev.poolwise.report.page.Page.Chart;
import dev.poolwise.report.page.Page.Heading;
import dev.poolwise.report.page.Page.Section;
import dev.poolwise.report.page.Page.Table;
import dev.poolwise.scenario.ExperimentDesign;
import java.util.ArrayList;
import java.util.List;

/** The findings of a study as one HTML file, in the form of the report of a run. */
final class FindingsPage {
    private FindingsPage() {}

    /** Returns the file's text. */
    static String of(Findings findings) {
        List<Section> sections = new ArrayList<>();
        findings.parts().forEach(part -> sections.add(section(part)));
        sections.add(method(findings));
        sections.removeIf(HtmlReport::isEmpty);
        Answer answer = new Answer(
                findings.tone(),
                findings.label(),
                Printable.line(findings.headline()),
                findings.reasons().stream().map(Printable::line).toList(),
                findings.certainty(),
                List.of());
        return HtmlReport.rendered(new Page(
                Printable.line(findings.scenario().name()),
                Printable.line(findings.scenario().description()),
                HtmlReport.style(),
                answer,
                sections,
                Glossary.OF_ROBUSTNESS,
                Version.CURRENT));
    }

    private static Section section(Part part) {
        Table table = table(part.figures());
        List<Chart> charts = part.chart().stream()
                .map(p -> new Chart(p.svgElement(Layout.WIDE), p.svgElement(Layout.NARROW), table))
                .toList();
        List<Table> tables = charts.isEmpty() ? List.of(table) : List.of();
        return new Section(part.id(), part.heading(), List.of(part.paragraph()), List.of(), tables, charts, List.of());
    }

    private static Table table(Figures figures) {
        List<Heading> header = figures.header().stream()
                .map(label -> ChartTables.heading(Printable.line(label)))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> row : figures.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(ChartTables.text(row.get(0))));
            for (int column = 1; column < row.size(); column++) {
                String text = row.get(column);
                cells.add(isNumeric(figures, column) ? ChartTables.number(text) : ChartTables.text(text));
            }
            rows.add(cells);
        }
        return new Table(Printable.line(figures.caption()), header, rows);
    }

    private static boolean isNumeric(Figures figures, int column) {
        return figures.rows().stream()
                .map(row -> row.get(column))
                .allMatch(text ->
                        text.equals(Legible.NONE) || (!text.isEmpty() && "0123456789+−".indexOf(text.charAt(0)) >= 0));
    }

    private static Section method(Findings findings) {
        ExperimentDesign design = findings.scenario().experiment();
        var source = findings.scenario().source();
        Figures figures = new Figures(
                "What this report was made from",
                List.of("setting", "value"),
                List.of(
                        List.of("scenario file", source.file()),
                        List.of("SHA-256", source.sha256()),
                        List.of("poolwise", Version.CURRENT),
                        List.of("seed", Long.toString(design.seed())),
                        List.of("replications", Integer.toString(design.replications())),
                        List.of("confidence", Caption.level(design))));
        return new Section(
                "method",
                "How this was computed",
                List.of("Every value is simulated with the same random numbers, so that differences come from what is "
                        + "varied and not from chance."),
                List.of(),
                List.of(table(figures)),
                List.of(),
                List.of());
    }
}
