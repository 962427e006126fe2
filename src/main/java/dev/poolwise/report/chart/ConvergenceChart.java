package dev.poolwise.report.chart;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Convergence;
import dev.poolwise.analysis.Convergence.Step;
import dev.poolwise.analysis.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Whether the estimates have settled: the running mean and its interval, against what they are in the end. */
public final class ConvergenceChart {
    private static final int FEWEST = 4;
    private static final int CALM_AFTER = 5;

    private final Analysis analysis;
    private final Metric metric;
    private final List<Curve> curves;

    /** What is looked at: the first of these that any alternative has. */
    private enum Metric {
        P95("waitingTime.p95", "p95 wait"),
        COST("cost", "cost");

        private final String key;
        private final String label;

        Metric(String key, String label) {
            this.key = key;
            this.label = label;
        }
    }

    private record Curve(int index, List<Step> steps) {
        double end() {
            return steps.get(steps.size() - 1).mean();
        }

        double percent(double value) {
            return 100 * value / end();
        }

        double lastHalfWidth() {
            return percent(steps.get(steps.size() - 1).halfWidth());
        }
    }

    private ConvergenceChart(Analysis analysis, Metric metric, List<Curve> curves) {
        this.analysis = analysis;
        this.metric = metric;
        this.curves = curves;
    }

    /** Returns the chart, unless there are too few replications, or none of the metrics varies. */
    static Optional<Picture> of(Analysis analysis) {
        for (Metric metric : Metric.values()) {
            List<Curve> curves = curves(analysis, metric);
            if (!curves.isEmpty()) {
                ConvergenceChart chart = new ConvergenceChart(analysis, metric, curves);
                String description =
                        "A curve for each alternative over the number of replications: how far the mean so "
                                + "far is from the final one, with a band for its interval, which narrows.";
                return Optional.of(new Picture("convergence", chart.finding(), description, chart::draw));
            }
        }
        return Optional.empty();
    }

    /** Returns the metric that the chart is about, as a key of the analysis; empty if there is no chart. */
    public static Optional<String> metric(Analysis analysis) {
        for (Metric metric : Metric.values()) {
            if (!curves(analysis, metric).isEmpty()) {
                return Optional.of(metric.key);
            }
        }
        return Optional.empty();
    }

    private static List<Curve> curves(Analysis analysis, Metric metric) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < analysis.alternatives().size(); i++) {
            Estimate estimate = analysis.alternatives().get(i).metrics().get(metric.key);
            if (estimate != null) {
                List<Step> steps = Convergence.of(
                        estimate, analysis.scenario().experiment().confidence());
                Curve curve = new Curve(i, steps);
                if (steps.size() >= FEWEST - 1 && curve.end() > 0 && curve.lastHalfWidth() > 0) {
                    curves.add(curve);
                }
            }
        }
        return curves;
    }

    private String finding() {
        Curve worst = curves.stream()
                .max(Comparator.comparingDouble(Curve::lastHalfWidth))
                .orElseThrow();
        int replications = worst.steps.get(worst.steps.size() - 1).replications();
        String of = analysis.alternatives().size() == 1
                ? ""
                : " of " + new Names(analysis).quoted(24).get(worst.index);
        return "After %s replications, the %s%s is known to ± %s %%%s"
                .formatted(replications, metric.label, of, Ticks.Labels.rough(worst.lastHalfWidth()), others(worst));
    }

    private String others(Curve worst) {
        if (curves.size() == 1) {
            return "";
        }
        boolean tied = curves.stream()
                .anyMatch(curve -> curve.index != worst.index && curve.lastHalfWidth() >= worst.lastHalfWidth());
        return tied ? ", no other worse" : ", the others better";
    }

    private JFreeChart draw(Layout layout) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(0.14f);
        List<String> names = new Names(analysis).within(layout.nameLength() + 6);
        for (Curve curve : curves) {
            int row = data.getSeriesCount();
            data.addSeries(series(curve, names.get(curve.index)));
            Theme.styleBand(renderer, row, curve.index);
        }
        double reach = reach();
        Scale percent = new Scale(Ticks.AMOUNTS.even(-reach, reach), 0, 0, -reach, reach);
        XYPlot plot = new XYPlot(
                data,
                new ScaleAxis(replications(), "replications"),
                new ScaleAxis(percent, "from the final mean (%)"),
                renderer);
        Theme.style(plot);
        plot.addRangeMarker(new ValueMarker(0, Theme.MUTED, Theme.dashed(1f)));
        String level = Charts.level(analysis);
        String measured = "Mean " + metric.label + " so far, and its interval · " + level;
        return Theme.chart(finding(), measured, plot, Theme.Key.SHOWN);
    }

    private Scale replications() {
        int most = curves.stream()
                .mapToInt(c -> c.steps.get(c.steps.size() - 1).replications())
                .max()
                .orElseThrow();
        return new Scale(
                Ticks.AMOUNTS.even(0, most).stream()
                        .filter(tick -> tick.value() == Math.rint(tick.value()))
                        .toList(),
                0,
                0,
                Math.min(2, most - 1),
                most);
    }

    /** The first few intervals, which are very wide, may leave the plot. */
    private double reach() {
        return curves.stream().mapToDouble(this::reach).max().orElseThrow();
    }

    private double reach(Curve curve) {
        int calm = Math.min(CALM_AFTER, curve.steps.get(curve.steps.size() - 1).replications());
        return curve.steps.stream()
                .filter(step -> step.replications() >= calm)
                .mapToDouble(step -> curve.percent(Math.abs(step.mean() - curve.end()) + step.halfWidth()))
                .max()
                .orElseThrow();
    }

    private static YIntervalSeries series(Curve curve, String name) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (Step step : curve.steps) {
            double off = curve.percent(step.mean() - curve.end());
            double half = curve.percent(step.halfWidth());
            series.add(step.replications(), off, off - half, off + half);
        }
        return series;
    }
}
