package dev.poolwise.report.chart;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Plots of levels over the same time, one below the other: areas behind lines, all in steps. */
final class TimePlots {
    private static final int MOST_BINS = 400;

    private final double end;
    private final CombinedDomainXYPlot plot;

    /**
     * Starts without plots.
     *
     * @param end of the time that is shown, seconds
     */
    TimePlots(double end) {
        this.end = end;
        Scale scale = Scale.even(0, end, Ticks.DURATIONS);
        plot = new CombinedDomainXYPlot(new ScaleAxis(new Scale(scale.ticks(), 0, 0, 0, end), "time since the start"));
        Theme.style(plot);
        plot.setGap(14);
    }

    /** Adds a plot below those that there are. */
    void add(Levels levels) {
        plot.add(levels.plot, 1);
    }

    CombinedDomainXYPlot plot() {
        return plot;
    }

    /** Returns an empty plot that reaches at least so high. */
    Levels levels(String label, double atLeast) {
        return new Levels(label, atLeast);
    }

    /** One plot. */
    final class Levels {
        private final XYPlot plot;
        private final String label;
        private final XYSeriesCollection areas = new XYSeriesCollection();
        private final XYAreaRenderer areaRenderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        private final XYSeriesCollection lines = new XYSeriesCollection();
        private final XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
        private double most;

        private Levels(String label, double atLeast) {
            this.label = label;
            most = atLeast;
            areaRenderer.setLegendArea(new Rectangle2D.Double(-5, -5, 10, 10));
            areaRenderer.setOutline(false);
            lineRenderer.setDrawSeriesLineAsPath(true);
            lineRenderer.setLegendLine(new Line2D.Double(-12, 0, 12, 0));
            plot = new XYPlot(areas, null, axis(), areaRenderer);
            plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
            plot.setDataset(1, lines);
            plot.setRenderer(1, lineRenderer);
            Theme.style(plot);
        }

        private ScaleAxis axis() {
            return new ScaleAxis(Scale.even(0, most, Ticks.AMOUNTS), label);
        }

        /** Adds an area in front of the earlier ones. */
        Levels area(String name, double[] level, Color colour, boolean inLegend) {
            int row = areas.getSeriesCount();
            areas.addSeries(series(name, level));
            areaRenderer.setSeriesPaint(row, colour);
            areaRenderer.setSeriesVisibleInLegend(row, inLegend);
            return this;
        }

        /** Adds a line. */
        Levels line(String name, double[] level, Color colour, Stroke stroke) {
            int row = lines.getSeriesCount();
            lines.addSeries(series(name, level));
            lineRenderer.setSeriesPaint(row, colour);
            lineRenderer.setSeriesStroke(row, stroke);
            return this;
        }

        private XYSeries series(String name, double[] level) {
            XYSeries series = steps(name, thinned(level));
            most = Math.max(most, series.getMaxY());
            plot.setRangeAxis(axis());
            Theme.style(plot);
            return series;
        }
    }

    private XYSeries steps(String name, double[] level) {
        XYSeries series = new XYSeries(name, false);
        double width = end / level.length;
        for (int i = 0; i < level.length; i++) {
            boolean changes = i == 0 || level[i] != level[i - 1];
            if (changes && i > 0) {
                series.add(i * width, level[i - 1]);
            }
            if (changes) {
                series.add(i * width, level[i]);
            }
        }
        series.add(end, level[level.length - 1]);
        return series;
    }

    /** Returns a level averaged over as few bins as can be told apart. */
    static double[] thinned(double[] bins) {
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

    static double largest(double[] levels) {
        return DoubleStream.of(levels).max().orElse(0);
    }
}
