package dev.poolwise.report.chart;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.scenario.Unit;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What changes from the baseline to each alternative, replication by replication. */
final class DifferenceChart {
    private static final int FEWEST_ROWS = 4;
    private static final int MOST_DOTS = 200;

    private final Analysis analysis;
    private final List<Panel> panels;
    private final List<String> compared;

    private record Panel(String label, Unit unit, List<Comparison> comparisons) {}

    private DifferenceChart(Analysis analysis, List<Panel> panels) {
        this.analysis = analysis;
        this.panels = panels;
        this.compared = panels.stream()
                .flatMap(p -> p.comparisons.stream())
                .map(Comparison::alternative)
                .distinct()
                .toList();
    }

    /** Returns the chart, unless there is no difference to show. */
    static Optional<Picture> of(Analysis analysis) {
        String currency = analysis.scenario().currency().getCurrencyCode();
        List<Panel> panels = new ArrayList<>();
        add(panels, analysis, "cost", "cost (" + currency + ")");
        if (!add(panels, analysis, "waitingTime.p95", "p95 wait")) {
            add(panels, analysis, "waitingTime.mean", "mean wait");
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        DifferenceChart chart = new DifferenceChart(analysis, panels);
        String description = "For each alternative its difference to the baseline: small dots are replications, the "
                + "large dot their mean with its interval. An interval across the zero line is no difference shown.";
        return Optional.of(new Picture("differences", chart.finding(), description, chart::draw));
    }

    private static boolean add(List<Panel> panels, Analysis analysis, String metric, String label) {
        List<Comparison> comparisons = analysis.comparisons().stream()
                .filter(c -> c.metric().name().equals(metric))
                .filter(c -> c.difference().isPresent())
                .filter(c -> Double.isFinite(c.difference().getAsDouble()))
                .toList();
        if (!comparisons.isEmpty()) {
            panels.add(new Panel(label, comparisons.get(0).metric().unit(), comparisons));
        }
        return !comparisons.isEmpty();
    }

    private String finding() {
        String baseline = Names.quote(panels.get(0).comparisons.get(0).baseline(), 30);
        List<Comparison> first = panels.get(0).comparisons;
        long cheaper = first.stream()
                .filter(c -> c.significant() && c.difference().orElse(0) < 0)
                .count();
        String what = panels.get(0).unit == Unit.MONEY ? "cheaper than" : "shorter waits than";
        if (first.size() == 1) {
            String name = Names.quote(first.get(0).alternative(), 30);
            String verb = panels.get(0).unit == Unit.MONEY ? " is " : " has ";
            return cheaper == 1
                    ? name + verb + what + " " + baseline
                    : name + verb + "not shown to be " + what + " " + baseline;
        }
        return cheaper + " of " + first.size() + " alternatives are shown to be " + what + " " + baseline;
    }

    private JFreeChart draw(Layout layout) {
        ScaleAxis rows = new ScaleAxis(rows(layout), "");
        rows.setInverted(true);
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(rows);
        Theme.style(plot);
        plot.setGap(layout == Layout.WIDE ? 26 : 12);
        for (Panel panel : panels) {
            plot.add(draw(panel), 1);
        }
        String baseline = Names.quote(panels.get(0).comparisons.get(0).baseline(), layout.nameLength());
        boolean every = panels.stream()
                .flatMap(p -> p.comparisons.stream())
                .allMatch(c -> c.observations().size() <= MOST_DOTS);
        String measured = "Difference to " + baseline + ", same jobs · " + Charts.level(analysis) + " · dots: "
                + (every ? "replications" : MOST_DOTS + " replications, from least to most");
        return Theme.chart(finding(), measured, plot, Theme.Key.HIDDEN);
    }

    private Scale rows(Layout layout) {
        List<String> all = new Names(analysis).within(layout.nameLength() - 4);
        List<Scale.Tick> ticks = new ArrayList<>();
        for (String name : compared) {
            ticks.add(new Scale.Tick(ticks.size(), all.get(index(name))));
        }
        double room = Math.max(0, FEWEST_ROWS - compared.size()) / 2.0;
        return new Scale(ticks, 0, 0, -0.7 - room, compared.size() - 0.3 + room);
    }

    private int index(String alternative) {
        for (int i = 0; i < analysis.alternatives().size(); i++) {
            if (analysis.alternatives().get(i).alternative().name().equals(alternative)) {
                return i;
            }
        }
        throw new IllegalStateException("a comparison names the unknown alternative " + alternative);
    }

    private XYPlot draw(Panel panel) {
        XYSeriesCollection dots = new XYSeriesCollection();
        XYIntervalSeriesCollection means = new XYIntervalSeriesCollection();
        XYLineAndShapeRenderer small = new XYLineAndShapeRenderer(false, true);
        XYErrorRenderer large = new XYErrorRenderer();
        large.setDrawYError(false);
        large.setCapLength(0);
        large.setErrorStroke(Theme.dashed(2.2f));
        for (Comparison comparison : panel.comparisons) {
            int row = means.getSeriesCount();
            int index = index(comparison.alternative());
            int line = compared.indexOf(comparison.alternative());
            dots.addSeries(dots(comparison, line));
            means.addSeries(mean(comparison, line));
            small.setSeriesPaint(row, Theme.faint(Theme.colour(index)));
            small.setSeriesShape(row, new Ellipse2D.Double(-2, -2, 4, 4));
            large.setSeriesPaint(row, Theme.colour(index));
            large.setSeriesShape(row, Theme.mark(index));
        }
        XYPlot plot = new XYPlot(means, new ScaleAxis(scale(panel), panel.label), null, large);
        plot.setDataset(1, dots);
        plot.setRenderer(1, small);
        Theme.styleRows(plot);
        return plot;
    }

    private static Scale scale(Panel panel) {
        double low = values(panel).min().orElse(0);
        double high = values(panel).max().orElse(0);
        boolean duration = panel.unit == Unit.SECONDS;
        Scale even = Scale.even(low, high, duration ? Ticks.DURATIONS : Ticks.AMOUNTS);
        double margin = (even.upper() - even.lower()) * 0.06;
        return new Scale(even.ticks(), 0, 0, even.lower() - margin, even.upper() + margin);
    }

    private static DoubleStream values(Panel panel) {
        return panel.comparisons.stream()
                .flatMapToDouble(c -> {
                    double mean = c.difference().orElse(0);
                    double half = c.halfWidth().orElse(0);
                    DoubleStream ends = DoubleStream.of(mean - half, mean + half);
                    return DoubleStream.concat(ends, c.observations().stream().mapToDouble(Double::doubleValue));
                })
                .filter(Double::isFinite);
    }

    private static XYSeries dots(Comparison comparison, int line) {
        XYSeries series = new XYSeries(comparison.alternative(), false);
        int i = 0;
        for (double observation : shown(comparison)) {
            series.add(observation, line + 0.12 + 0.05 * (i++ % 5));
        }
        return series;
    }

    /**
     * Returns the difference in each replication; where there are many, as many as can be told apart, evenly by rank.
     */
    private static double[] shown(Comparison comparison) {
        double[] all = comparison.observations().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        if (all.length <= MOST_DOTS) {
            return all;
        }
        Arrays.sort(all);
        return IntStream.range(0, MOST_DOTS)
                .mapToDouble(i -> all[(int) Math.round(i * (all.length - 1) / (MOST_DOTS - 1.0))])
                .toArray();
    }

    private static XYIntervalSeries mean(Comparison comparison, int line) {
        XYIntervalSeries series = new XYIntervalSeries(comparison.alternative());
        double mean = comparison.difference().orElse(0);
        double half = comparison.halfWidth().orElse(0);
        series.add(mean, mean - half, mean + half, line, line, line);
        return series;
    }
}
