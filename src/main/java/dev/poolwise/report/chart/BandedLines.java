package dev.poolwise.report.chart;

import dev.poolwise.report.chart.Charts.Interval;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * A line with a band for each alternative, and marks across all of them.
 *
 * @param finding the title
 * @param measured what stands below the title
 * @param across the label and scale of the one axis
 * @param up of the other
 */
record BandedLines(String finding, String measured, Measure across, Measure up, List<Line> lines, List<Mark> marks) {
    private static final double BESIDE = 0.04;

    /** What an axis shows. */
    record Measure(String label, Kind kind) {
        Scale scale(DoubleStream values) {
            return switch (kind) {
                case DURATION -> Scale.durations(values);
                case AMOUNT -> Scale.amounts(values);
                case COUNTED -> counted((int) values.max().orElse(1));
            };
        }

        private static Scale counted(int most) {
            List<Scale.Tick> ticks = IntStream.rangeClosed(1, most)
                    .mapToObj(number -> new Scale.Tick(number, Integer.toString(number)))
                    .toList();
            double margin = (most - 1) * BESIDE;
            return new Scale(ticks, 0, 0, 1 - margin, most + margin);
        }
    }

    /** What values of an axis are: seconds, amounts, or numbers of things in a row, from 1. */
    enum Kind {
        DURATION,
        AMOUNT,
        COUNTED
    }

    /** One alternative. */
    record Line(int alternative, String name, List<Spot> spots) {}

    /** One value of an alternative; without an interval where it has none. */
    record Spot(double x, Optional<Interval> interval) {}

    /** A value that is marked, with its interval. */
    record Mark(double x, double from, double until) {}

    JFreeChart draw(Layout layout) {
        Scale x =
                across.scale(lines.stream().flatMap(line -> line.spots.stream()).mapToDouble(Spot::x));
        Scale y = up.scale(lines.stream()
                .flatMap(line -> line.spots.stream())
                .flatMap(spot -> spot.interval.stream())
                .flatMapToDouble(i -> DoubleStream.of(Math.max(0, i.low()), i.value(), Math.max(0, i.high()))));
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(0.2f);
        for (Line line : lines) {
            add(data, renderer, line, layout, x, y);
        }
        XYPlot plot = new XYPlot(data, new ScaleAxis(x, across.label), new ScaleAxis(y, up.label), renderer);
        Theme.style(plot);
        for (Mark mark : marks) {
            plot.addDomainMarker(strip(x.position(mark.from), x.position(mark.until)), Layer.BACKGROUND);
            plot.addDomainMarker(new ValueMarker(x.position(mark.x), Theme.INK, Theme.dashed(1.2f, 5, 3)));
        }
        return Theme.chart(finding, measured, plot, Theme.Key.SHOWN);
    }

    private static IntervalMarker strip(double from, double until) {
        IntervalMarker strip = new IntervalMarker(from, until);
        Color grey = Theme.GRID;
        strip.setPaint(grey);
        strip.setAlpha(0.9f);
        return strip;
    }

    private static void add(
            YIntervalSeriesCollection data, DeviationRenderer renderer, Line line, Layout layout, Scale x, Scale y) {
        YIntervalSeries series = new YIntervalSeries(Names.shortened(line.name, layout.nameLength()));
        for (Spot spot : line.spots) {
            spot.interval.ifPresent(interval -> series.add(
                    x.position(spot.x),
                    y.position(interval.value()),
                    y.position(Math.max(0, interval.low())),
                    y.position(Math.max(0, interval.high()))));
        }
        int row = data.getSeriesCount();
        data.addSeries(series);
        Theme.styleBand(renderer, row, line.alternative);
    }
}
