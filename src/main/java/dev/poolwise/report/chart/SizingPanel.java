package dev.poolwise.report.chart;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.report.chart.Charts.Interval;
import dev.poolwise.scenario.Unit;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * One figure of every candidate of a sizing, with its interval.
 *
 * @param unit of the figure
 * @param label of its axis
 * @param estimate of a candidate, by its index
 * @param limit drawn as a dashed line, in the unit
 */
record SizingPanel(Unit unit, String label, IntFunction<Estimate> estimate, OptionalDouble limit) {
    /**
     * Candidates that stand alike.
     *
     * @param name of the group, for the key
     * @param colour of its marks
     * @param candidates by their index
     */
    record Group(String name, Color colour, List<Integer> candidates) {}

    /** Returns the plot; its x axis, the index of the candidate, is that of the chart. */
    XYPlot plot(List<Group> groups, boolean inKey) {
        Scale scale = scale(groups);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setCapLength(0);
        renderer.setDrawXError(false);
        renderer.setDefaultSeriesVisibleInLegend(inKey);
        for (Group group : groups) {
            int row = data.getSeriesCount();
            data.addSeries(series(group, scale));
            renderer.setSeriesPaint(row, group.colour);
            renderer.setSeriesShape(row, Theme.mark(row));
        }
        XYPlot plot = new XYPlot(data, null, new ScaleAxis(scale, label), renderer);
        Theme.style(plot);
        limit.ifPresent(at ->
                plot.addRangeMarker(new ValueMarker(scale.position(shown(at)), Theme.MUTED, Theme.dashed(1.2f, 4, 3))));
        return plot;
    }

    private Scale scale(List<Group> groups) {
        DoubleStream values = groups.stream()
                .flatMap(group -> group.candidates.stream())
                .flatMap(candidate -> interval(candidate).stream())
                .flatMapToDouble(i -> DoubleStream.of(Math.max(0, i.low()), i.value(), i.high()));
        DoubleStream all = DoubleStream.concat(values, limit.stream().map(this::shown));
        return unit == Unit.SECONDS ? Scale.durations(all) : Scale.amounts(all);
    }

    private Optional<Interval> interval(int candidate) {
        return Charts.interval(estimate.apply(candidate))
                .map(found -> new Interval(shown(found.value()), shown(found.halfWidth())));
    }

    /** Fractions are shown as percentages. */
    private double shown(double value) {
        return unit == Unit.FRACTION ? 100 * value : value;
    }

    private XYIntervalSeries series(Group group, Scale scale) {
        XYIntervalSeries series = new XYIntervalSeries(group.name);
        for (int candidate : group.candidates) {
            interval(candidate)
                    .ifPresent(found -> series.add(
                            candidate,
                            candidate,
                            candidate,
                            scale.position(found.value()),
                            scale.position(Math.max(0, found.low())),
                            scale.position(found.high())));
        }
        return series;
    }
}
