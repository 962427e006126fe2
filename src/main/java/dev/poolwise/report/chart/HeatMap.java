package dev.poolwise.report.chart;

import dev.poolwise.decision.Verdict;
import dev.poolwise.report.chart.Charts.Interval;
import dev.poolwise.scenario.Unit;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.PointResult.AlternativeResult;
import dev.poolwise.study.Setting;
import dev.poolwise.study.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** A metric of one alternative over two varied paths: the darker a cell, the more. */
final class HeatMap {
    private final Sweep sweep;
    private final Slice slice;
    private final SweepMetric metric;
    private final PathNames names;
    private final Scale scale;

    private record Placed(int column, int row, AlternativeResult result, double value) {}

    private HeatMap(Sweep sweep, Slice slice, SweepMetric metric) {
        this.sweep = sweep;
        this.slice = slice;
        this.metric = metric;
        this.names = new PathNames(sweep.variations());
        this.scale = metric.scale(values().stream().mapToDouble(Placed::value));
    }

    /** Returns the picture, unless fewer than two cells have a value. */
    static Optional<Picture> of(Sweep sweep, Slice slice, SweepMetric metric) {
        HeatMap map = new HeatMap(sweep, slice, metric);
        if (map.values().size() < 2) {
            return Optional.empty();
        }
        String description = "A grid of cells, " + map.label(slice.across()) + " from left to right and "
                + map.label(slice.up()) + " from bottom to top, each darker the larger the " + metric.label()
                + ". The table holds the same figures.";
        String name = "map-" + metric.word() + "-" + slice.number();
        return Optional.of(new Picture(name, map.finding(), description, map::draw));
    }

    private List<Placed> values() {
        List<Placed> values = new ArrayList<>();
        for (int y = 0; y < slice.rows().size(); y++) {
            for (int x = 0; x < slice.rows().get(y).size(); x++) {
                Optional<AlternativeResult> result = slice.rows().get(y).get(x);
                Optional<Interval> value =
                        result.flatMap(r -> Charts.interval(r.metrics().get(metric.metric())));
                if (result.isPresent() && value.isPresent()) {
                    values.add(new Placed(x, y, result.get(), value.get().value()));
                }
            }
        }
        return values;
    }

    private String finding() {
        Comparator<Placed> byValue = Comparator.comparingDouble(Placed::value);
        Placed least = values().stream().min(byValue).orElseThrow();
        Placed most = values().stream().max(byValue).orElseThrow();
        return "%s of %s: from %s at %s to %s at %s"
                .formatted(
                        metric.title(),
                        Names.quote(slice.alternative(), 30),
                        metric.brief(least.value),
                        at(least),
                        metric.brief(most.value),
                        at(most));
    }

    private String at(Placed cell) {
        return label(slice.across()) + " "
                + slice.across().values().get(cell.column).text() + ", " + label(slice.up()) + " "
                + slice.up().values().get(cell.row).text();
    }

    private String label(Variation variation) {
        return Names.drawable(names.of(variation.path()));
    }

    private JFreeChart draw(Layout layout) {
        ScaleAxis x = new ScaleAxis(categories(slice.across()), label(slice.across()));
        ScaleAxis y = new ScaleAxis(categories(slice.up()), label(slice.up()));
        XYPlot plot = new XYPlot(null, x, y, null);
        Theme.style(plot);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new HeatCells(cells()));
        return Theme.chart(finding(), measured(), plot, Theme.Key.HIDDEN);
    }

    private static Scale categories(Variation variation) {
        List<Scale.Tick> ticks = new ArrayList<>();
        variation.values().forEach(value -> ticks.add(new Scale.Tick(ticks.size(), Names.shortened(value.text(), 14))));
        return new Scale(ticks, 0, 0, -0.5, ticks.size() - 0.5);
    }

    private List<HeatCells.Cell> cells() {
        DoubleStream positions = values().stream().mapToDouble(placed -> scale.position(placed.value));
        var span = positions.summaryStatistics();
        List<HeatCells.Cell> cells = new ArrayList<>();
        for (Placed placed : values()) {
            double width = span.getMax() - span.getMin();
            double shade = width == 0 ? 0.5 : (scale.position(placed.value) - span.getMin()) / width;
            cells.add(new HeatCells.Cell(
                    placed.column, placed.row, metric.brief(placed.value), shade, isFramed(placed.result)));
        }
        for (int y = 0; y < slice.rows().size(); y++) {
            for (int x = 0; x < slice.rows().get(y).size(); x++) {
                int column = x;
                int row = y;
                if (cells.stream().noneMatch(cell -> cell.column() == column && cell.row() == row)) {
                    String text = slice.rows().get(y).get(x).isPresent() ? "unstable" : "none";
                    cells.add(new HeatCells.Cell(column, row, text, Double.NaN, false));
                }
            }
        }
        return cells;
    }

    private static boolean isFramed(AlternativeResult result) {
        return !result.objectives().isEmpty() && result.verdict() == Verdict.MET;
    }

    private String measured() {
        String fixed = slice.fixed().isEmpty()
                ? ""
                : "at " + slice.fixed().stream().map(this::described).collect(Collectors.joining(", ")) + " · ";
        boolean gaps = values().size()
                < slice.across().values().size() * slice.up().values().size();
        boolean framed = values().stream().anyMatch(cell -> isFramed(cell.result));
        String unit = metric.unit() == Unit.MONEY ? sweep.scenario().currency().getCurrencyCode() + " · " : "";
        return fixed + unit + "darker is more" + (gaps ? " · hatched: no value" : "")
                + (framed ? " · framed: meets the objectives" : "");
    }

    private String described(Setting setting) {
        return names.of(setting.path()) + " " + setting.value().text();
    }
}
