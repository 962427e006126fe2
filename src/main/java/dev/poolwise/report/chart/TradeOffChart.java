package dev.poolwise.report.chart;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.report.chart.Charts.Interval;
import dev.poolwise.scenario.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** What each alternative costs against how long its jobs wait. */
final class TradeOffChart {
    private static final String WAIT = "waitingTime.p95";

    private final Analysis analysis;
    private final List<Point> points;
    private final Scale waits;
    private final Scale costs;

    private record Point(int index, Interval delay, Interval cost) {}

    private TradeOffChart(Analysis analysis, List<Point> points) {
        this.analysis = analysis;
        this.points = points;
        DoubleStream waitLimits = limits(WAIT).stream().mapToDouble(Objective::limit);
        DoubleStream costLimits = limits("cost").stream().mapToDouble(Objective::limit);
        waits = Scale.durations(DoubleStream.concat(
                waitLimits, ends(points.stream().map(Point::delay).toList())));
        costs = Scale.amounts(DoubleStream.concat(
                costLimits, ends(points.stream().map(Point::cost).toList())));
    }

    private static DoubleStream ends(List<Interval> intervals) {
        return intervals.stream().flatMapToDouble(i -> DoubleStream.of(Math.max(0, i.low()), i.value(), i.high()));
    }

    private List<Objective> limits(String metric) {
        return analysis.scenario().objectives().stream()
                .filter(o -> o.metric().name().equals(metric) && o.jobClass().isEmpty())
                .toList();
    }

    /** Returns the chart, unless fewer than two alternatives have both a cost and a wait. */
    static Optional<Picture> of(Analysis analysis) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < analysis.alternatives().size(); i++) {
            AlternativeAnalysis alternative = analysis.alternatives().get(i);
            Optional<Interval> wait = Charts.interval(alternative.metrics().get(WAIT));
            Optional<Interval> cost = Charts.interval(alternative.cost());
            if (wait.isPresent() && cost.isPresent()) {
                points.add(new Point(i, wait.get(), cost.get()));
            }
        }
        if (points.size() < 2) {
            return Optional.empty();
        }
        TradeOffChart chart = new TradeOffChart(analysis, points);
        String description = "Each alternative is a point: the 95th percentile of its waiting times against its cost, "
                + "with interval bars. Down and left is better. The table holds the same figures.";
        return Optional.of(new Picture("trade-off", chart.finding(), description, chart::draw));
    }

    private String finding() {
        List<String> names = new Names(analysis).within(26);
        Point cheapest = points.stream()
                .min(Comparator.comparingDouble(p -> p.cost.value()))
                .orElseThrow();
        Point fastest = points.stream()
                .min(Comparator.comparingDouble(p -> p.delay.value()))
                .orElseThrow();
        if (points.stream().allMatch(p -> p.cost.value() == cheapest.cost.value())) {
            return "All cost the same; waits are shortest with " + names.get(fastest.index);
        }
        if (cheapest.index == fastest.index) {
            return names.get(cheapest.index) + " costs least and waits least";
        }
        return names.get(cheapest.index) + " costs least, " + names.get(fastest.index) + " waits least";
    }

    private JFreeChart draw(Layout layout) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setCapLength(0);
        renderer.setDefaultItemLabelsVisible(false);
        List<String> names = new Names(analysis).within(layout.nameLength());
        for (Point point : points) {
            int row = data.getSeriesCount();
            data.addSeries(series(point, names.get(point.index)));
            renderer.setSeriesPaint(row, Theme.colour(point.index));
            renderer.setSeriesShape(row, Theme.mark(point.index));
            renderer.setSeriesStroke(row, Theme.dashed(1.4f));
        }
        renderer.setErrorStroke(Theme.dashed(1.4f));
        String currency = analysis.scenario().currency().getCurrencyCode();
        ScaleAxis x = new ScaleAxis(waits, "95th percentile of the waiting time");
        ScaleAxis y = new ScaleAxis(costs, "cost (" + currency + ")");
        XYPlot plot = new XYPlot(data, x, y, renderer);
        Theme.style(plot);
        plot.setDomainGridlinesVisible(true);
        limits(WAIT).forEach(o -> plot.addDomainMarker(marker(waits.position(o.limit()))));
        limits("cost").forEach(o -> plot.addRangeMarker(marker(costs.position(o.limit()))));
        plot.addAnnotation(new PointLabels(labels(data, names)));
        boolean limited = !limits(WAIT).isEmpty() || !limits("cost").isEmpty();
        String measured =
                "Down and left is better · " + Charts.level(analysis) + (limited ? " · dashed: objectives" : "");
        return Theme.chart(finding(), measured, plot, Theme.Key.HIDDEN);
    }

    private List<PointLabels.Label> labels(XYIntervalSeriesCollection data, List<String> names) {
        List<PointLabels.Label> labels = new ArrayList<>();
        for (int row = 0; row < points.size(); row++) {
            labels.add(new PointLabels.Label(
                    names.get(points.get(row).index),
                    data.getXValue(row, 0),
                    data.getYValue(row, 0),
                    data.getStartXValue(row, 0),
                    data.getEndXValue(row, 0),
                    data.getStartYValue(row, 0),
                    data.getEndYValue(row, 0)));
        }
        return labels;
    }

    private XYIntervalSeries series(Point point, String name) {
        XYIntervalSeries series = new XYIntervalSeries(name);
        series.add(
                waits.position(point.delay.value()),
                waits.position(Math.max(0, point.delay.low())),
                waits.position(point.delay.high()),
                costs.position(point.cost.value()),
                costs.position(Math.max(0, point.cost.low())),
                costs.position(point.cost.high()));
        return series;
    }

    private static ValueMarker marker(double position) {
        return new ValueMarker(position, Theme.MUTED, Theme.dashed(1f, 4, 3));
    }
}
