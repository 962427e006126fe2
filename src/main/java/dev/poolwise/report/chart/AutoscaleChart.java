package dev.poolwise.report.chart;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.outcome.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;

/** What a formula wanted of its pool, and what that was, in the first part of replication 1. */
final class AutoscaleChart {
    private static final String DESCRIPTION =
            "Two plots over the same time: pending and running tasks of the pool, and below them the nodes that the "
                    + "formula wanted, those allocated and those ready, averaged over short intervals of replication 1, from its start.";

    private final String name;
    private final Timeline.FormulaLevels levels;

    private AutoscaleChart(String name, Timeline.FormulaLevels levels) {
        this.name = name;
        this.levels = levels;
    }

    /** Returns a chart for each pool that a formula scales. */
    static List<Picture> of(Analysis analysis) {
        List<String> names = new Names(analysis).quoted(36);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            AlternativeAnalysis alternative = analysis.alternatives().get(i);
            Optional<Timeline> timeline = alternative.timeline();
            if (timeline.isPresent()) {
                add(pictures, names.get(i), alternative.alternative().pools().size() > 1, timeline.get());
            }
        }
        return pictures;
    }

    private static void add(List<Picture> pictures, String alternative, boolean several, Timeline timeline) {
        for (Timeline.Nodes nodes : timeline.places()) {
            if (nodes.scaling().isPresent() && nodes.scaling().get().ready().length > 1) {
                String name = several ? alternative + ", pool " + nodes.place() : alternative;
                AutoscaleChart chart = new AutoscaleChart(name, nodes.scaling().get());
                String file = "autoscale-" + (pictures.size() + 1);
                pictures.add(new Picture(file, chart.finding(), DESCRIPTION, chart::draw));
            }
        }
    }

    private String finding() {
        double ready = mean(levels.ready());
        return ready == 0
                ? name + ": no node is ready in the first " + Ticks.Labels.near(end())
                : "%s: of %s ready nodes on average, %s are needed"
                        .formatted(name, Ticks.Labels.rough(ready), Ticks.Labels.rough(mean(levels.running())));
    }

    private double end() {
        return levels.binSeconds() * levels.ready().length;
    }

    private static double mean(double[] level) {
        return DoubleStream.of(level).average().orElse(0);
    }

    private JFreeChart draw(Layout layout) {
        TimePlots plots = new TimePlots(end());
        plots.add(plots.levels("tasks", 0)
                .area("pending tasks", levels.pending(), Theme.VERMILION, true)
                .area("running tasks", levels.running(), Theme.SKY, true));
        plots.add(plots.levels("nodes", 0)
                .area("ready nodes", levels.ready(), Theme.GREEN, true)
                .line("allocated nodes", levels.allocated(), Theme.BLUE, Theme.dashed(1.6f))
                .line("target", levels.target(), Theme.ORANGE, Theme.dashed(1.8f, 4, 3)));
        double bin = end() / TimePlots.thinned(levels.ready()).length;
        String measured = "Tasks and nodes of the pool · replication 1, its first " + Ticks.Labels.near(end())
                + ", averaged over " + Ticks.Labels.near(bin) + " each";
        return Theme.chart(finding(), measured, plots.plot(), Theme.Key.SHOWN);
    }
}
