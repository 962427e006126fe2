package dev.poolwise.report.chart;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.report.chart.Charts.Interval;
import dev.poolwise.scenario.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** How many jobs start within which time, for each alternative. */
final class WaitingChart {
    private static final int SHOWN_PERCENTILE = 95;
    private static final Scale PERCENT = new Scale(
            List.of(
                    new Scale.Tick(0, "0 %"),
                    new Scale.Tick(25, "25 %"),
                    new Scale.Tick(50, "50 %"),
                    new Scale.Tick(75, "75 %"),
                    new Scale.Tick(SHOWN_PERCENTILE, "95 %")),
            0,
            0,
            0,
            101);

    private final Analysis analysis;
    private final List<Curve> curves;
    private final Scale scale;

    private record Curve(int index, List<Interval> percentiles) {
        double p95() {
            return percentiles
                    .get(Math.min(SHOWN_PERCENTILE, percentiles.size() - 1))
                    .value();
        }
    }

    private WaitingChart(Analysis analysis, List<Curve> curves) {
        this.analysis = analysis;
        this.curves = curves;
        DoubleStream waits = curves.stream()
                .flatMap(c -> c.percentiles.stream())
                .flatMapToDouble(i -> DoubleStream.of(i.value(), i.high()));
        scale = Scale.durations(
                DoubleStream.concat(waits, limits(analysis).stream().mapToDouble(Objective::limit)));
    }

    private static List<Objective> limits(Analysis analysis) {
        return analysis.scenario().objectives().stream()
                .filter(o -> o.metric().name().startsWith("waitingTime.p9"))
                .filter(o -> o.jobClass().isEmpty())
                .toList();
    }

    /** Returns the chart, unless no alternative has waits to show or no job ever waits. */
    static Optional<Picture> of(Analysis analysis) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < analysis.alternatives().size(); i++) {
            List<Interval> percentiles = percentiles(analysis.alternatives().get(i));
            if (!percentiles.isEmpty()) {
                curves.add(new Curve(i, percentiles));
            }
        }
        boolean anyWait = curves.stream().flatMap(c -> c.percentiles.stream()).anyMatch(p -> p.value() > 0);
        if (!anyWait) {
            return Optional.empty();
        }
        WaitingChart chart = new WaitingChart(analysis, curves);
        String description = "A rising curve for each alternative: the share of jobs that start within a time, with a "
                + "band for its interval. Further left is better. The table holds the percentiles.";
        return Optional.of(new Picture("waiting", chart.finding(), description, chart::draw));
    }

    private static List<Interval> percentiles(AlternativeAnalysis alternative) {
        List<Interval> percentiles = new ArrayList<>();
        for (Estimate estimate : alternative.waitingPercentiles()) {
            Optional<Interval> interval = Charts.interval(estimate);
            if (interval.isEmpty()) {
                return List.of();
            }
            percentiles.add(interval.get());
        }
        return percentiles;
    }

    private String finding() {
        List<String> names = new Names(analysis).quoted(20);
        Curve best = curves.stream().min(Comparator.comparingDouble(Curve::p95)).orElseThrow();
        Curve worst =
                curves.stream().max(Comparator.comparingDouble(Curve::p95)).orElseThrow();
        String finding =
                "95 % of jobs start within " + Ticks.Labels.near(best.p95()) + " with " + names.get(best.index);
        return best.p95() == worst.p95()
                ? finding
                : finding + ", " + Ticks.Labels.near(worst.p95()) + " with " + names.get(worst.index);
    }

    private JFreeChart draw(Layout layout) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(0.18f);
        List<String> names = new Names(analysis).within(layout.nameLength() + 6);
        for (Curve curve : curves) {
            int row = data.getSeriesCount();
            data.addSeries(series(curve, names.get(curve.index)));
            Theme.styleBand(renderer, row, curve.index);
        }
        ScaleAxis percent = new ScaleAxis(PERCENT, "jobs started");
        ScaleAxis waits = new ScaleAxis(scale, "waiting time");
        XYPlot plot = new XYPlot(data, percent, waits, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        Theme.style(plot);
        plot.setDomainGridlinesVisible(true);
        limits(analysis)
                .forEach(o -> plot.addRangeMarker(
                        new ValueMarker(scale.position(o.limit()), Theme.MUTED, Theme.dashed(1f, 4, 3))));
        String limited = limits(analysis).isEmpty() ? "" : " · dashed: objectives";
        String measured = "Share of jobs that start within a time · " + Charts.level(analysis) + limited;
        return Theme.chart(finding(), measured, plot, Theme.Key.SHOWN);
    }

    private YIntervalSeries series(Curve curve, String name) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (int p = 0; p < curve.percentiles.size(); p++) {
            Interval wait = curve.percentiles.get(p);
            series.add(
                    p,
                    scale.position(wait.value()),
                    scale.position(Math.max(0, wait.low())),
                    scale.position(wait.high()));
        }
        return series;
    }
}
