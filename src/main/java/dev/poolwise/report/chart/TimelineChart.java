package dev.poolwise.report.chart;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.outcome.Timeline;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The queue over the nodes of one alternative, as they were in replication 1. */
final class TimelineChart {
    private static final int MOST_BINS = 400;
    private static final double SIMILAR = 20;

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
        List<String> names = new Names(analysis).within(36);
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
        return name + ": the queue peaks at " + Ticks.Labels.rough(own) + " jobs after " + after;
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
        XYStepAreaRenderer renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
        renderer.setSeriesPaint(0, Theme.VERMILION);
        renderer.setSeriesVisibleInLegend(0, false);
        return subplot(data, new ScaleAxis(Scale.even(0, longestQueue, Ticks.AMOUNTS), "jobs waiting"), renderer);
    }

    private XYPlot capacity() {
        List<Timeline.Nodes> pools =
                timeline.places().stream().filter(n -> n.ready().length > 0).toList();
        XYSeriesCollection data = new XYSeriesCollection();
        XYStepRenderer renderer = new XYStepRenderer();
        if (pools.isEmpty()) {
            add(data, renderer, "your tasks running", timeline.running(), Theme.BLUE, Theme.dashed(1.6f));
        } else {
            add(data, renderer, "ready", sum(pools, Level.READY), Theme.SKY, Theme.dashed(2.2f));
            add(data, renderer, "busy", sum(pools, Level.BUSY), Theme.BLUE, Theme.dashed(1.4f));
            add(data, renderer, "in provisioning", sum(pools, Level.REQUESTED), Theme.ORANGE, Theme.dashed(1.4f, 3, 2));
        }
        double most = 0;
        for (int i = 0; i < data.getSeriesCount(); i++) {
            most = Math.max(most, data.getSeries(i).getMaxY());
        }
        String label = pools.isEmpty() ? "running" : "nodes";
        return subplot(data, new ScaleAxis(Scale.even(0, most, Ticks.AMOUNTS), label), renderer);
    }

    private static XYPlot subplot(
            XYSeriesCollection data, ScaleAxis axis, org.jfree.chart.renderer.xy.XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(data, null, axis, renderer);
        Theme.style(plot);
        return plot;
    }

    private void add(
            XYSeriesCollection data, XYStepRenderer renderer, String name, double[] level, Color colour, Stroke line) {
        int row = data.getSeriesCount();
        data.addSeries(series(name, thinned(level)));
        renderer.setSeriesPaint(row, colour);
        renderer.setSeriesStroke(row, line);
        renderer.setLegendLine(new java.awt.geom.Line2D.Double(-12, 0, 12, 0));
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
            series.add(i * width, level[i]);
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
