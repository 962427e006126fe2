package dev.poolwise.report.chart;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.robustness.Sensitivity;
import dev.poolwise.robustness.Swing;
import java.awt.BasicStroke;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How far each driver moves the cost and the 95th percentile of the wait: a bar to each side, the widest on top. */
final class Tornado {
    private static final Stroke BAR = new BasicStroke(11, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    private static final int FEWEST_ROWS = 4;

    private final Sensitivity answer;
    private final String level;

    private Tornado(Sensitivity answer, String level) {
        this.answer = answer;
        this.level = level;
    }

    /** A bar from no change to a change, with the interval of the change. */
    private record Bar(int row, double change, double halfWidth, boolean low) {}

    static Optional<Picture> of(Sensitivity answer, String level) {
        if (answer.swings().isEmpty()) {
            return Optional.empty();
        }
        Tornado tornado = new Tornado(answer, level);
        String description =
                "For each driver two bars: how the figure changes when the driver is lowered and raised by "
                        + "the same share. The line at the end of a bar is its interval. The table holds the same figures.";
        return Optional.of(new Picture("tornado", tornado.finding(), description, tornado::draw));
    }

    private String finding() {
        return Names.capitalised(Names.drawable(answer.swings().get(0).driver().name())) + " moves the cost of "
                + Names.quote(answer.subject(), 30) + " most";
    }

    private JFreeChart draw(Layout layout) {
        ScaleAxis rows = new ScaleAxis(rows(layout), "");
        rows.setInverted(true);
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(rows);
        Theme.style(plot);
        plot.setGap(layout == Layout.WIDE ? 26 : 12);
        String currency = answer.contest().scenario().currency().getCurrencyCode();
        plot.add(panel("cost", "change of cost (" + currency + ")", Ticks.AMOUNTS), 1);
        if (!bars("waitingTime.p95").isEmpty()) {
            plot.add(panel("waitingTime.p95", "change of p95 wait", Ticks.DURATIONS), 1);
        }
        String percent = Ticks.Labels.amount(100 * answer.range());
        boolean all = bars("waitingTime.p95").size() == 2 * answer.swings().size();
        return Theme.chart(
                finding(),
                "blue: " + percent + " % less, orange: " + percent + " % more · " + level
                        + (all ? "" : " · no bar: no value"),
                plot,
                Theme.Key.HIDDEN);
    }

    private Scale rows(Layout layout) {
        List<Scale.Tick> ticks = new ArrayList<>();
        for (Swing swing : answer.swings()) {
            ticks.add(
                    new Scale.Tick(ticks.size(), Names.shortened(swing.driver().name(), layout.nameLength())));
        }
        double room = Math.max(0, FEWEST_ROWS - ticks.size()) / 2.0;
        return new Scale(ticks, 0, 0, -0.7 - room, ticks.size() - 0.3 + room);
    }

    private List<Bar> bars(String metric) {
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < answer.swings().size(); row++) {
            Swing swing = answer.swings().get(row);
            bar(row, answer.atLow(swing, metric), true).ifPresent(bars::add);
            bar(row, answer.atHigh(swing, metric), false).ifPresent(bars::add);
        }
        return bars;
    }

    private static Optional<Bar> bar(int row, Comparison change, boolean low) {
        double size = change.difference().orElse(Double.NaN);
        return Double.isFinite(size)
                ? Optional.of(new Bar(row, size, change.halfWidth().orElse(0), low))
                : Optional.empty();
    }

    private XYPlot panel(String metric, String label, Ticks ticks) {
        List<Bar> bars = bars(metric);
        XYIntervalSeriesCollection shown = new XYIntervalSeriesCollection();
        XYErrorRenderer thick = renderer(BAR);
        XYIntervalSeriesCollection certainty = new XYIntervalSeriesCollection();
        XYErrorRenderer thin = renderer(Theme.dashed(1.6f));
        for (Bar bar : bars) {
            double at = bar.row + (bar.low ? -0.17 : 0.17);
            thick.setSeriesPaint(shown.getSeriesCount(), bar.low ? Theme.BLUE : Theme.ORANGE);
            shown.addSeries(
                    series(shown.getSeriesCount(), bar.change, Math.min(0, bar.change), Math.max(0, bar.change), at));
            thin.setSeriesPaint(certainty.getSeriesCount(), Theme.INK);
            certainty.addSeries(series(
                    certainty.getSeriesCount(),
                    bar.change,
                    bar.change - bar.halfWidth,
                    bar.change + bar.halfWidth,
                    at));
        }
        XYPlot plot = new XYPlot(certainty, new ScaleAxis(scale(bars, ticks), label), null, thin);
        plot.setDataset(1, shown);
        plot.setRenderer(1, thick);
        Theme.styleRows(plot);
        return plot;
    }

    private static XYErrorRenderer renderer(Stroke stroke) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(stroke);
        renderer.setDefaultShape(new Ellipse2D.Double(0, 0, 0, 0));
        renderer.setAutoPopulateSeriesShape(false);
        return renderer;
    }

    private static XYIntervalSeries series(int key, double x, double low, double high, double y) {
        XYIntervalSeries series = new XYIntervalSeries(key);
        series.add(x, low, high, y, y, y);
        return series;
    }

    private static Scale scale(List<Bar> bars, Ticks ticks) {
        double low = ends(bars).min().orElse(0);
        double high = ends(bars).max().orElse(0);
        Scale even = Scale.even(low, high, ticks);
        double margin = (even.upper() - even.lower()) * 0.06;
        return new Scale(even.ticks(), 0, 0, even.lower() - margin, even.upper() + margin);
    }

    private static DoubleStream ends(List<Bar> bars) {
        return bars.stream()
                .flatMapToDouble(
                        bar -> DoubleStream.of(bar.change - bar.halfWidth, bar.change, bar.change + bar.halfWidth));
    }
}
