package dev.poolwise.report.chart;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.outcome.Timeline;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The queue over the nodes of one alternative, as they were in replication 1. */
final class TimelineChart {
    private static final int MOST_BINS = 400;
    private static final double SIMILAR = 5;

    private final String name;
    private final Timeline timeline;
    private final double[] waiting;
    private final double longestQueue;

    private TimelineChart(String name, Timeline timeline, double longestQueue) {
        this.name = name;
        this.timeline = timeline;
        this.waiting = thinned(timeline.waiting());
        double own = largest(waiting);
        this.longestQueue = own > 0 && own * SIMILAR < longestQueue ? own : longestQueue;
    }

    /** Returns a chart for each alternative that has levels over time; queues share a scale where they are alike. */
    static List<Picture> of(Analysis analysis) {
        double longest = analysis.alternatives().stream()
                .flatMap(a -> a.timeline().stream())
                .mapToDouble(t -> largest(thinned(t.waiting())))
                .max()
                .orElse(0);
        List<String> names = new Names(analysis).quoted(36);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<Timeline> timeline = analysis.alternatives().get(i).timeline();
            if (timeline.isPresent() && timeline.get().waiting().length > 1) {
                TimelineChart chart = new TimelineChart(names.get(i), timeline.get(), longest);
                String description =
                        "Two plots over the same time: jobs that wait, and below them the capacity in use, "
                                + "averaged over short intervals of replication 1.";
                pictures.add(new Picture("timeline-" + (i + 1), chart.finding(), description, chart::draw));
            }
        }
        return pictures;
    }

    private String finding() {
        double own = largest(waiting);
        if (own == 0) {
            return name + ": no job waits";
        }
        int peak = 0;
        while (waiting[peak] < own) {
            peak++;
        }
        String after = Ticks.Labels.near(peak * binSeconds());
        return name + ": the queue peaks near " + Ticks.Labels.rough(own) + " jobs after " + after;
    }

    private double binSeconds() {
        return timeline.binSeconds() * timeline.waiting().length / waiting.length;
    }

    private JFreeChart draw(Layout layout) {
        double end = timeline.binSeconds() * timeline.waiting().length;
        Scale scale = Scale.even(0, end, Ticks.DURATIONS);
        Scale trimmed = new Scale(scale.ticks(), 0, 0, 0, end);
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(new ScaleAxis(trimmed, "time since the start"));
        Theme.style(plot);
        plot.setGap(14);
        plot.add(queue(), 1);
        plot.add(capacity(), 1);
        String measured = "Jobs waiting, and capacity · replication 1, averaged over " + Ticks.Labels.near(binSeconds())
                + " each";
        return Theme.chart(finding(), measured, plot, Theme.Key.SHOWN);
    }

    private XYPlot queue() {
        XYSeriesCollection data = new XYSeriesCollection(series("jobs waiting", waiting));
        XYPlot plot = subplot(data, Scale.even(0, longestQueue, Ticks.AMOUNTS), "jobs waiting", area(Theme.VERMILION));
        plot.getRenderer().setSeriesVisibleInLegend(0, false);
        return plot;
    }

    private XYPlot capacity() {
        List<Timeline.Nodes> pools =
                timeline.places().stream().filter(n -> n.ready().length > 0).toList();
        double[] busy = pools.isEmpty() ? timeline.running() : sum(pools, Level.BUSY);
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setLegendLine(new Line2D.Double(-12, 0, 12, 0));
        if (!pools.isEmpty()) {
            add(lines, renderer, "ready nodes", sum(pools, Level.READY), Theme.BLUE, Theme.dashed(1.8f));
            add(
                    lines,
                    renderer,
                    "in provisioning",
                    sum(pools, Level.REQUESTED),
                    Theme.ORANGE,
                    Theme.dashed(1.6f, 3, 2));
        }
        XYSeries used = series(pools.isEmpty() ? "your tasks running" : "busy nodes", thinned(busy));
        double most = used.getMaxY();
        for (int i = 0; i < lines.getSeriesCount(); i++) {
            most = Math.max(most, lines.getSeries(i).getMaxY());
        }
        String label = pools.isEmpty() ? "tasks" : "nodes";
        XYPlot plot = subplot(new XYSeriesCollection(used), Scale.even(0, most, Ticks.AMOUNTS), label, area(Theme.SKY));
        plot.setDataset(1, lines);
        plot.setRenderer(1, renderer);
        return plot;
    }

    private static XYAreaRenderer area(Color colour) {
        XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
        area.setSeriesPaint(0, colour);
        area.setLegendArea(new Rectangle2D.Double(-5, -5, 10, 10));
        area.setOutline(false);
        return area;
    }

    private static XYPlot subplot(XYSeriesCollection data, Scale scale, String label, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(data, null, new ScaleAxis(scale, label), renderer);
        Theme.style(plot);
        return plot;
    }

    private void add(
            XYSeriesCollection data,
            XYLineAndShapeRenderer renderer,
            String series,
            double[] level,
            Color colour,
            Stroke line) {
        int row = data.getSeriesCount();
        data.addSeries(series(series, thinned(level)));
        renderer.setSeriesPaint(row, colour);
        renderer.setSeriesStroke(row, line);
    }

    private enum Level {
        REQUESTED,
        READY,
        BUSY
    }

    private double[] sum(List<Timeline.Nodes> pools, Level level) {
        double[] sum = new double[timeline.waiting().length];
        for (Timeline.Nodes pool : pools) {
            double[] bins =
                    switch (level) {
                        case REQUESTED -> pool.requested();
                        case READY -> pool.ready();
                        case BUSY -> pool.busy();
                    };
            for (int i = 0; i < Math.min(sum.length, bins.length); i++) {
                sum[i] += bins[i];
            }
        }
        return sum;
    }

    private XYSeries series(String label, double[] level) {
        XYSeries series = new XYSeries(label, false);
        double width = timeline.binSeconds() * timeline.waiting().length / level.length;
        for (int i = 0; i < level.length; i++) {
            boolean changes = i == 0 || level[i] != level[i - 1];
            if (changes && i > 0) {
                series.add(i * width, level[i - 1]);
            }
            if (changes) {
                series.add(i * width, level[i]);
            }
        }
        series.add(level.length * width, level[level.length - 1]);
        return series;
    }

    private static double[] thinned(double[] bins) {
        int group = (bins.length + MOST_BINS - 1) / MOST_BINS;
        if (group <= 1) {
            return bins;
        }
        double[] thinned = new double[bins.length / group];
        for (int i = 0; i < thinned.length; i++) {
            thinned[i] = DoubleStream.of(bins)
                    .skip((long) i * group)
                    .limit(group)
                    .average()
                    .orElse(0);
        }
        return thinned;
    }

    private static double largest(double[] levels) {
        return DoubleStream.of(levels).max().orElse(0);
    }
}
