package dev.poolwise.report.chart;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.report.chart.Charts.Interval;
import dev.poolwise.scenario.Objective;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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
        List<String> names = new Names(analysis).quoted(26);
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

    /** Draws names beside the points where all of them have room there, else a key below. */
    private JFreeChart draw(Layout layout) {
        List<String> names = new Names(analysis).within(layout.nameLength());
        PointLabels labels = new PointLabels(labels(names), verticals(), horizontals());
        JFreeChart labelled = draw(names, Optional.of(labels));
        BufferedImage trial = new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = trial.createGraphics();
        labelled.draw(g2, new Rectangle2D.Double(0, 0, layout.width(), layout.height()));
        g2.dispose();
        return labels.isClear() ? labelled : draw(names, Optional.empty());
    }

    private double[] verticals() {
        return limits(WAIT).stream().mapToDouble(o -> waits.position(o.limit())).toArray();
    }

    private double[] horizontals() {
        return limits("cost").stream()
                .mapToDouble(o -> costs.position(o.limit()))
                .toArray();
    }

    private JFreeChart draw(List<String> names, Optional<PointLabels> labels) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setCapLength(0);
        renderer.setErrorStroke(Theme.dashed(1.4f));
        for (Point point : points) {
            int row = data.getSeriesCount();
            data.addSeries(series(point, names.get(point.index)));
            renderer.setSeriesPaint(row, Theme.colour(point.index));
            renderer.setSeriesShape(row, Theme.mark(point.index));
        }
        String currency = analysis.scenario().currency().getCurrencyCode();
        ScaleAxis x = new ScaleAxis(waits, "95th percentile of the waiting time");
        ScaleAxis y = new ScaleAxis(costs, "cost (" + currency + ")");
        XYPlot plot = new XYPlot(data, x, y, renderer);
        Theme.style(plot);
        plot.setDomainGridlinesVisible(true);
        for (double at : verticals()) {
            plot.addDomainMarker(marker(at));
        }
        for (double at : horizontals()) {
            plot.addRangeMarker(marker(at));
        }
        labels.ifPresent(plot::addAnnotation);
        boolean limited = verticals().length + horizontals().length > 0;
        String measured =
                "Down and left is better · " + Charts.level(analysis) + (limited ? " · dashed: objectives" : "");
        return Theme.chart(finding(), measured, plot, labels.isPresent() ? Theme.Key.HIDDEN : Theme.Key.SHOWN);
    }

    private List<PointLabels.Label> labels(List<String> names) {
        return points.stream()
                .map(p -> new PointLabels.Label(
                        names.get(p.index),
                        waits.position(p.delay.value()),
                        costs.position(p.cost.value()),
                        waits.position(Math.max(0, p.delay.low())),
                        waits.position(p.delay.high()),
                        costs.position(Math.max(0, p.cost.low())),
                        costs.position(p.cost.high())))
                .toList();
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
