package dev.poolwise.report.chart;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.outcome.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;

/** The queue over the nodes of one alternative, as they were in replication 1. */
final class TimelineChart {
    private static final double SIMILAR = 5;

    private final String name;
    private final Timeline timeline;
    private final double[] waiting;
    private final double longestQueue;

    private TimelineChart(String name, Timeline timeline, double longestQueue) {
        this.name = name;
        this.timeline = timeline;
        this.waiting = TimePlots.thinned(timeline.waiting());
        double own = TimePlots.largest(waiting);
        this.longestQueue = own > 0 && own * SIMILAR < longestQueue ? own : longestQueue;
    }

    /** Returns a chart for each alternative that has levels over time; queues share a scale where they are alike. */
    static List<Picture> of(Analysis analysis) {
        double longest = analysis.alternatives().stream()
                .flatMap(a -> a.timeline().stream())
                .mapToDouble(t -> TimePlots.largest(TimePlots.thinned(t.waiting())))
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
        double own = TimePlots.largest(waiting);
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
        TimePlots plots = new TimePlots(timeline.binSeconds() * timeline.waiting().length);
        plots.add(plots.levels("jobs waiting", longestQueue)
                .area("jobs waiting", timeline.waiting(), Theme.VERMILION, false));
        plots.add(capacity(plots));
        String measured = "Jobs waiting, and capacity · replication 1, averaged over " + Ticks.Labels.near(binSeconds())
                + " each";
        return Theme.chart(finding(), measured, plots.plot(), Theme.Key.SHOWN);
    }

    private TimePlots.Levels capacity(TimePlots plots) {
        List<Timeline.Nodes> pools =
                timeline.places().stream().filter(n -> n.ready().length > 0).toList();
        if (pools.isEmpty()) {
            return plots.levels("tasks", 0).area("your tasks running", timeline.running(), Theme.SKY, true);
        }
        return plots.levels("nodes", 0)
                .area("busy nodes", sum(pools, Timeline.Nodes::busy), Theme.SKY, true)
                .line("ready nodes", sum(pools, Timeline.Nodes::ready), Theme.BLUE, Theme.dashed(1.8f))
                .line("in provisioning", sum(pools, Timeline.Nodes::requested), Theme.ORANGE, Theme.dashed(1.6f, 3, 2));
    }

    private double[] sum(List<Timeline.Nodes> pools, Function<Timeline.Nodes, double[]> level) {
        double[] sum = new double[timeline.waiting().length];
        for (Timeline.Nodes pool : pools) {
            double[] bins = level.apply(pool);
            for (int i = 0; i < Math.min(sum.length, bins.length); i++) {
                sum[i] += bins[i];
            }
        }
        return sum;
    }
}
