package dev.poolwise.report;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Legible;
import dev.poolwise.analysis.VerificationLine;
import dev.poolwise.report.page.Page.Cell;
import dev.poolwise.report.page.Page.Chart;
import dev.poolwise.report.page.Page.Heading;
import dev.poolwise.report.page.Page.Section;
import dev.poolwise.report.page.Page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Why to believe the numbers: what theory and identities say beside what was simulated. */
final class VerificationSection {
    private VerificationSection() {}

    /** Returns the section, with the charts that go with it. */
    static Section of(Analysis analysis, List<Chart> charts) {
        Legible legible = new Legible(analysis.scenario().currency());
        List<List<Cell>> rows = new ArrayList<>();
        for (AlternativeAnalysis alternative : analysis.alternatives()) {
            alternative.verification().forEach(line -> rows.add(row(alternative, line, legible)));
        }
        List<Heading> header = List.of(
                ChartTables.heading("alternative", "alternative"),
                ChartTables.heading("quantity"),
                ChartTables.heading("known from"),
                ChartTables.heading("known"),
                ChartTables.heading("simulated"),
                ChartTables.heading("verdict"));
        List<Table> tables = rows.isEmpty()
                ? List.of()
                : List.of(new Table("Values known from elsewhere beside the simulated ones", header, rows));
        return new Section(
                "verification",
                "Why to believe the numbers",
                List.of(
                        "A known value agrees if it lies within two half-widths of the simulated one. In every replication "
                                + "poolwise also checks that jobs are conserved, that the area under the queue is the sum of the "
                                + "waits, that tasks never hold more slots than there are and that nodes work only while ready; "
                                + "a run that breaks a rule is no result."),
                List.of(),
                tables,
                charts,
                List.of());
    }

    private static List<Cell> row(AlternativeAnalysis alternative, VerificationLine line, Legible legible) {
        String known = legible.of(line.unit(), line.known(), OptionalDouble.empty());
        String simulated = legible.of(line.unit(), line.simulated(), line.halfWidth());
        String verdict =
                switch (line.verdict()) {
                    case AGREES -> "met";
                    case DIFFERS -> "missed";
                    case NOT_COMPARABLE -> "text";
                };
        return List.of(
                ChartTables.text(alternative.alternative().name()),
                ChartTables.text(line.quantity()),
                ChartTables.text(line.source()),
                ChartTables.number(known),
                ChartTables.number(simulated),
                new Cell(sign(line) + line.verdict().word(), verdict));
    }

    private static String sign(VerificationLine line) {
        return switch (line.verdict()) {
            case AGREES -> "✓ ";
            case DIFFERS -> "✗ ";
            case NOT_COMPARABLE -> "";
        };
    }
}
