package dev.poolwise.report;

import dev.poolwise.analysis.Legible;
import dev.poolwise.report.chart.Slice;
import dev.poolwise.report.chart.SweepMetric;
import dev.poolwise.report.page.Page.Cell;
import dev.poolwise.report.page.Page.Heading;
import dev.poolwise.report.page.Page.Table;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.study.Candidate;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import dev.poolwise.study.Setting;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures of a sweep as tables of a page. */
final class SweepTables {
    private final Sweep sweep;
    private final SweepAnswer answer;
    private final PathNames names;
    private final Legible legible;

    SweepTables(Sweep sweep, SweepAnswer answer) {
        this.sweep = sweep;
        this.answer = answer;
        this.names = new PathNames(sweep.variations());
        this.legible = new Legible(sweep.scenario().currency());
    }

    /** Returns candidates with their settings and figures. */
    Table candidates(String caption, List<Candidate> candidates) {
        List<Heading> header = new ArrayList<>(List.of(ChartTables.heading("alternative", "alternative")));
        sweep.variations().forEach(variation -> header.add(ChartTables.heading(names.of(variation.path()))));
        header.add(ChartTables.heading("objectives", "objective"));
        header.add(ChartTables.heading("front", "front"));
        header.add(ChartTables.heading("cost", "cost"));
        header.add(ChartTables.heading("p95 wait", "percentile"));
        header.add(ChartTables.heading("utilisation", "utilisation"));
        return new Table(
                caption, header, candidates.stream().map(this::candidate).toList());
    }

    private List<Cell> candidate(Candidate candidate) {
        List<Cell> row =
                new ArrayList<>(List.of(ChartTables.text(candidate.result().name())));
        for (Variation variation : sweep.variations()) {
            String value = candidate.settings().stream()
                    .filter(setting -> setting.path().equals(variation.path()))
                    .findFirst()
                    .map(setting -> setting.value().text())
                    .orElse("any");
            row.add(ChartTables.text(value));
        }
        row.add(verdict(candidate.result()));
        row.add(ChartTables.text(answer.front().contains(candidate) ? "on it" : ""));
        row.add(figure(Optional.of(candidate.result()), SweepMetric.COST));
        row.add(figure(Optional.of(candidate.result()), SweepMetric.WAIT));
        row.add(ChartTables.number(legible.estimate(candidate.metric("utilisation"))));
        return row;
    }

    private static Cell verdict(AlternativeResult result) {
        if (result.objectives().isEmpty()) {
            return ChartTables.text(Legible.NONE);
        }
        String word = result.verdict().word();
        return new Cell(Signs.of(result.verdict()) + " " + word, word);
    }

    private Cell figure(Optional<AlternativeResult> result, SweepMetric metric) {
        if (result.isEmpty()) {
            return ChartTables.number("none");
        }
        boolean unstable = metric == SweepMetric.WAIT && result.get().isUnstable();
        return unstable
                ? ChartTables.number("unstable")
                : ChartTables.number(
                        legible.estimate(SummaryRow.find(result.get().metrics(), metric.metric())));
    }

    /** Returns a metric over a slice, the rows from top to bottom as in its chart. */
    Table slice(Slice slice, SweepMetric metric) {
        List<Heading> header = new ArrayList<>();
        header.add(ChartTables.heading(names.of(slice.up().path())));
        slice.across()
                .values()
                .forEach(value ->
                        header.add(ChartTables.heading(names.of(slice.across().path()) + " " + value.text())));
        List<List<Cell>> rows = new ArrayList<>();
        for (int y = slice.rows().size() - 1; y >= 0; y--) {
            List<Cell> row = new ArrayList<>(
                    List.of(ChartTables.text(slice.up().values().get(y).text())));
            slice.rows().get(y).forEach(result -> row.add(figure(result, metric)));
            rows.add(row);
        }
        return new Table(caption(metric) + " of " + slice.alternative() + fixed(slice) + " as a table", header, rows);
    }

    private static String caption(SweepMetric metric) {
        return metric == SweepMetric.COST ? "Cost" : "95th percentile of the wait";
    }

    private String fixed(Slice slice) {
        return slice.fixed().isEmpty()
                ? ""
                : " at " + slice.fixed().stream().map(this::described).collect(Collectors.joining(", "));
    }

    private String described(Setting setting) {
        return names.of(setting.path()) + " " + setting.value().text();
    }

    /**
     * Returns a metric of every alternative by a path.
     *
     * @param path its number, from 0
     */
    Table response(int path, SweepMetric metric) {
        List<Heading> header = new ArrayList<>();
        header.add(ChartTables.heading(names.of(sweep.variations().get(path).path())));
        List<String> alternatives =
                sweep.scenario().alternatives().stream().map(Alternative::name).toList();
        alternatives.forEach(name -> header.add(ChartTables.heading(Printable.line(name))));
        List<List<Cell>> rows = new ArrayList<>();
        for (PointResult result : sweep.results()) {
            VariedValue value = sweep.point(result.point()).settings().get(path).value();
            List<Cell> row = new ArrayList<>(List.of(ChartTables.text(value.text())));
            result.alternatives().forEach(alternative -> row.add(figure(Optional.of(alternative), metric)));
            rows.add(row);
        }
        return new Table(caption(metric) + " as a table", header, rows);
    }

    /** Returns what the sweep was made from. */
    Table experiment() {
        var design = sweep.scenario().experiment();
        var source = sweep.scenario().source();
        List<List<Cell>> rows = new ArrayList<>(List.of(
                List.of(ChartTables.text("scenario file"), ChartTables.text(source.file())),
                List.of(ChartTables.text("SHA-256"), ChartTables.text(source.sha256())),
                List.of(ChartTables.text("poolwise"), ChartTables.text(Version.CURRENT)),
                List.of(ChartTables.text("seed"), ChartTables.text(Long.toString(design.seed()))),
                List.of(ChartTables.text("horizon"), ChartTables.text(Caption.horizon(design, legible))),
                List.of(ChartTables.text("confidence"), ChartTables.text(Caption.level(design))),
                List.of(ChartTables.text("points"), ChartTables.text(points()))));
        for (Variation variation : sweep.variations()) {
            rows.add(List.of(ChartTables.text(variation.path()), ChartTables.text(values(variation))));
        }
        return new Table(
                "What this report was made from",
                List.of(ChartTables.heading("setting"), ChartTables.heading("value")),
                rows);
    }

    private String points() {
        String shape = sweep.shape() == Sweep.Shape.GRID ? ", every combination" : ", a Latin hypercube";
        return sweep.points().size() + shape;
    }

    private static String values(Variation variation) {
        String join = variation.continuous() ? " to " : ", ";
        String all = variation.values().stream().map(VariedValue::text).collect(Collectors.joining(join));
        return Printable.abbreviated(all, 200);
    }
}
