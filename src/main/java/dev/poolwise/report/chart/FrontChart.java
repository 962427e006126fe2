package dev.poolwise.report.chart;

import dev.poolwise.report.chart.Charts.Interval;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Objective;
import dev.poolwise.study.Candidate;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.Setting;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What every candidate of a sweep costs against how long its jobs wait, and the front. */
final class FrontChart {
    private static final int MOST_LABELS = 12;
    private static final int FAINT = 90;

    private final Sweep sweep;
    private final SweepAnswer answer;
    private final List<Dot> dots;
    private final Scale waits;
    private final Scale costs;

    private record Dot(int alternative, Candidate candidate, boolean onFront, Interval delay, Interval cost) {}

    private FrontChart(Sweep sweep, SweepAnswer answer, List<Dot> dots) {
        this.sweep = sweep;
        this.answer = answer;
        this.dots = dots;
        this.waits = Scale.durations(
                DoubleStream.concat(limits(SweepMetric.WAIT), dots.stream().flatMapToDouble(dot -> ends(dot.delay))));
        this.costs = Scale.amounts(
                DoubleStream.concat(limits(SweepMetric.COST), dots.stream().flatMapToDouble(dot -> ends(dot.cost))));
    }

    private static DoubleStream ends(Interval interval) {
        return DoubleStream.of(Math.max(0, interval.low()), interval.value(), interval.high());
    }

    private DoubleStream limits(SweepMetric metric) {
        return sweep.scenario().objectives().stream()
                .filter(o -> o.metric().name().equals(metric.metric())
                        && o.jobClass().isEmpty())
                .mapToDouble(Objective::limit);
    }

    /** Returns the picture, unless fewer than two candidates have both a cost and a wait. */
    static Optional<Picture> of(Sweep sweep, SweepAnswer answer) {
        List<String> alternatives =
                sweep.scenario().alternatives().stream().map(Alternative::name).toList();
        List<Dot> dots = new ArrayList<>();
        for (Candidate candidate : Candidate.of(sweep)) {
            Optional<Interval> delay = Charts.interval(candidate.metric(SweepMetric.WAIT.metric()));
            Optional<Interval> cost = Charts.interval(candidate.metric(SweepMetric.COST.metric()));
            if (delay.isPresent() && cost.isPresent()) {
                int alternative = alternatives.indexOf(candidate.result().name());
                boolean onFront = answer.front().contains(candidate);
                dots.add(new Dot(alternative, candidate, onFront, delay.get(), cost.get()));
            }
        }
        if (dots.size() < 2) {
            return Optional.empty();
        }
        FrontChart chart = new FrontChart(sweep, answer, dots);
        String description = "Each candidate is a point: the 95th percentile of its waiting times against its cost, "
                + "with interval bars. Those on the front are joined by a line. The table holds the same figures.";
        return Optional.of(new Picture("front", chart.finding(), description, chart::draw));
    }

    private String finding() {
        List<Dot> front = front();
        if (front.stream().map(dot -> dot.candidate.circumstances()).distinct().count() != 1) {
            return "What shorter waits cost, in each of the circumstances";
        }
        if (front.size() == 1) {
            return Names.shortened(label(front.get(0)), 40) + " costs least and waits least";
        }
        return "On the front, waits fall from %s to %s as costs rise from %s to %s"
                .formatted(
                        SweepMetric.WAIT.brief(front.get(0).delay.value()),
                        SweepMetric.WAIT.brief(front.get(front.size() - 1).delay.value()),
                        SweepMetric.COST.brief(front.get(0).cost.value()),
                        SweepMetric.COST.brief(front.get(front.size() - 1).cost.value()));
    }

    private List<Dot> front() {
        return dots.stream()
                .filter(Dot::onFront)
                .sorted(Comparator.comparingInt(dot -> answer.front().indexOf(dot.candidate)))
                .toList();
    }

    private String label(Dot dot) {
        String settings = dot.candidate.described(new PathNames(sweep.variations()));
        return Names.drawable(settings.isEmpty() ? dot.candidate.result().name() : settings);
    }

    /** Draws labels beside the points of the front where all of them have room. */
    private JFreeChart draw(Layout layout) {
        List<Dot> front = front();
        PointLabels labels = new PointLabels(
                front.stream().map(dot -> label(dot, layout)).toList(),
                limits(SweepMetric.WAIT).map(waits::position).toArray(),
                limits(SweepMetric.COST).map(costs::position).toArray());
        if (front.size() > MOST_LABELS) {
            return draw(Optional.empty(), layout);
        }
        JFreeChart labelled = draw(Optional.of(labels), layout);
        BufferedImage trial = new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = trial.createGraphics();
        labelled.draw(g2, new Rectangle2D.Double(0, 0, layout.width(), layout.height()));
        g2.dispose();
        return labels.isClear() ? labelled : draw(Optional.empty(), layout);
    }

    private PointLabels.Label label(Dot dot, Layout layout) {
        return new PointLabels.Label(
                Names.shortened(label(dot), layout.nameLength()),
                waits.position(dot.delay.value()),
                costs.position(dot.cost.value()),
                waits.position(Math.max(0, dot.delay.low())),
                waits.position(dot.delay.high()),
                costs.position(Math.max(0, dot.cost.low())),
                costs.position(dot.cost.high()));
    }

    private JFreeChart draw(Optional<PointLabels> labels, Layout layout) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setCapLength(0);
        renderer.setErrorStroke(Theme.dashed(1.2f));
        List<Alternative> alternatives = sweep.scenario().alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            String name = Names.shortened(alternatives.get(i).name(), layout.nameLength());
            addSeries(data, renderer, i, true, name);
            addSeries(data, renderer, i, false, name);
        }
        String currency = sweep.scenario().currency().getCurrencyCode();
        ScaleAxis x = new ScaleAxis(waits, "95th percentile of the waiting time");
        ScaleAxis y = new ScaleAxis(costs, "cost (" + currency + ")");
        XYPlot plot = new XYPlot(data, x, y, renderer);
        plot.setDataset(1, steps());
        plot.setRenderer(1, line());
        Theme.style(plot);
        plot.setDomainGridlinesVisible(true);
        limits(SweepMetric.WAIT).forEach(limit -> plot.addDomainMarker(marker(waits.position(limit))));
        limits(SweepMetric.COST).forEach(limit -> plot.addRangeMarker(marker(costs.position(limit))));
        labels.ifPresent(plot::addAnnotation);
        boolean limited =
                limits(SweepMetric.WAIT).count() + limits(SweepMetric.COST).count() > 0;
        String measured = "Down and left is better · " + SweepCharts.level(sweep)
                + (answer.front().isEmpty() ? "" : " · faint: not on the front")
                + (limited ? " · dashed: objectives" : "");
        return Theme.chart(finding(), measured, plot, alternatives.size() > 1 ? Theme.Key.SHOWN : Theme.Key.HIDDEN);
    }

    private void addSeries(
            XYIntervalSeriesCollection data, XYErrorRenderer renderer, int alternative, boolean onFront, String name) {
        XYIntervalSeries series = new XYIntervalSeries(name);
        for (Dot dot : dots) {
            if (dot.alternative == alternative && dot.onFront == onFront) {
                series.add(
                        waits.position(dot.delay.value()),
                        waits.position(Math.max(0, dot.delay.low())),
                        waits.position(dot.delay.high()),
                        costs.position(dot.cost.value()),
                        costs.position(Math.max(0, dot.cost.low())),
                        costs.position(dot.cost.high()));
            }
        }
        int row = data.getSeriesCount();
        data.addSeries(series);
        var colour = Theme.colour(alternative);
        renderer.setSeriesPaint(
                row, onFront ? colour : new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT));
        renderer.setSeriesShape(row, Theme.mark(alternative));
        renderer.setSeriesVisibleInLegend(row, onFront);
    }

    /**
     * The borders of what can be had in equal circumstances: from each point of a front to the next, along the axes.
     */
    private XYSeriesCollection steps() {
        Map<List<Setting>, XYSeries> borders = new LinkedHashMap<>();
        Map<List<Setting>, Double> last = new HashMap<>();
        for (Dot dot : front()) {
            List<Setting> circumstances = dot.candidate.circumstances();
            XYSeries border = borders.computeIfAbsent(circumstances, c -> new XYSeries(borders.size(), false));
            double wait = waits.position(dot.delay.value());
            double cost = costs.position(dot.cost.value());
            Double before = last.put(circumstances, wait);
            if (before != null) {
                border.add(before.doubleValue(), cost);
            }
            border.add(wait, cost);
        }
        XYSeriesCollection collection = new XYSeriesCollection();
        borders.values().forEach(collection::addSeries);
        return collection;
    }

    private static XYLineAndShapeRenderer line() {
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setDefaultPaint(Theme.AXIS);
        line.setAutoPopulateSeriesPaint(false);
        line.setDefaultStroke(Theme.dashed(1.2f));
        line.setAutoPopulateSeriesStroke(false);
        line.setDefaultSeriesVisibleInLegend(false);
        return line;
    }

    private static ValueMarker marker(double position) {
        return new ValueMarker(position, Theme.MUTED, Theme.dashed(1f, 4, 3));
    }
}
