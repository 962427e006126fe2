package dev.poolwise.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Charts of curves that are given by their points. */
public final class Curves {
    private static final int MOST_POINTS = 400;

    private Curves() {}

    /**
     * A curve.
     *
     * @param name for the legend
     * @param x ascending
     * @param y as many
     */
    public record Curve(String name, double[] x, double[] y) {}

    /**
     * What is said about a chart.
     *
     * @param name of the file, without its ending: lower-case letters, digits and hyphens
     * @param finding what it shows, in one sentence
     * @param measured what was measured
     * @param description what is drawn, for those who cannot see it
     */
    public record Words(String name, String finding, String measured, String description) {}

    /** Returns the curve of the share of values that do not exceed a value, in percent. */
    public static Curve distribution(String name, double[] sorted) {
        int points = Math.min(MOST_POINTS, sorted.length);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            int rank = (int) ((long) (i + 1) * sorted.length / points);
            x[i] = sorted[rank - 1];
            y[i] = 100.0 * rank / sorted.length;
        }
        return new Curve(name, x, y);
    }

    /** Returns a chart of distributions of durations in seconds: shares in percent. */
    public static Picture distributions(Words words, List<Curve> curves, String label) {
        Scale scale = Scale.durations(curves.stream().flatMapToDouble(curve -> DoubleStream.of(curve.x())));
        return drawn(words, curves, scale, label, Scale.even(0, 100, Ticks.AMOUNTS), "% of the jobs", false);
    }

    /** Returns a chart of durations against durations, both in seconds. */
    public static Picture durations(Words words, List<Curve> curves, String label, String other) {
        Scale scale = Scale.durations(curves.stream()
                .flatMapToDouble(curve -> DoubleStream.concat(DoubleStream.of(curve.x()), DoubleStream.of(curve.y()))));
        return drawn(words, curves, scale, label, scale, other, false);
    }

    /** Returns a chart of steps, each from its x on, over a time in seconds. */
    public static Picture steps(Words words, List<Curve> curves, String label, String other) {
        double last = curves.stream()
                .flatMapToDouble(curve -> DoubleStream.of(curve.x()))
                .max()
                .orElse(1);
        double most = curves.stream()
                .flatMapToDouble(curve -> DoubleStream.of(curve.y()))
                .max()
                .orElse(1);
        Scale time = Scale.even(0, last, Ticks.DURATIONS);
        return drawn(words, curves, time, label, Scale.even(0, most, Ticks.AMOUNTS), other, true);
    }

    private static Picture drawn(
            Words words, List<Curve> curves, Scale x, String xLabel, Scale y, String yLabel, boolean steps) {
        return new Picture(words.name(), words.finding(), words.description(), layout -> {
            XYSeriesCollection data = new XYSeriesCollection();
            XYItemRenderer renderer = steps ? new XYStepRenderer() : new XYLineAndShapeRenderer(true, false);
            for (int i = 0; i < curves.size(); i++) {
                data.addSeries(series(curves.get(i), x, y));
                renderer.setSeriesPaint(i, Theme.colour(i));
                renderer.setSeriesStroke(i, Theme.line(i));
            }
            XYPlot plot = new XYPlot(data, new ScaleAxis(x, xLabel), new ScaleAxis(y, yLabel), renderer);
            Theme.style(plot);
            plot.setDomainGridlinesVisible(true);
            return Theme.chart(words.finding(), words.measured(), plot, Theme.Key.SHOWN);
        });
    }

    private static XYSeries series(Curve curve, Scale x, Scale y) {
        XYSeries series = new XYSeries(Names.drawable(curve.name()), false);
        IntStream.range(0, curve.x().length)
                .forEach(i -> series.add(x.position(curve.x()[i]), y.position(curve.y()[i])));
        return series;
    }
}
