package dev.poolwise.report.chart;

import dev.poolwise.report.chart.Charts.Interval;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.scenario.file.VariedValue.Kind;
import dev.poolwise.study.PathNames;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import dev.poolwise.study.Sweep;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A metric of every alternative against one varied path, with a band for its interval. */
final class Response {
    private static final int FEW_VALUES = 12;
    private static final double MARGIN = 0.06;

    private final Sweep sweep;
    private final Variation variation;
    private final int number;
    private final SweepMetric metric;
    private final boolean alone;
    private final List<Drawn> drawn;
    private final Scale across;
    private final Scale up;

    /** One alternative at one value; without an interval where it has no value. */
    private record Drawn(int alternative, double at, Optional<Interval> interval) {}

    private Response(Sweep sweep, int number, SweepMetric metric) {
        this.sweep = sweep;
        this.number = number;
        this.variation = sweep.variations().get(number);
        this.metric = metric;
        this.alone = sweep.variations().size() == 1;
        this.drawn = drawn();
        this.across = scale(drawn.stream().mapToDouble(Drawn::at));
        this.up = metric.scale(DoubleStream.concat(
                drawn.stream()
                        .flatMap(d -> d.interval.stream())
                        .flatMapToDouble(i -> DoubleStream.of(Math.max(0, i.low()), i.value(), i.high())),
                limits().stream().mapToDouble(Objective::limit)));
    }

    /**
     * Returns the picture, unless fewer than two values are there to be drawn.
     *
     * @param number of the path, from 0
     */
    static Optional<Picture> of(Sweep sweep, int number, SweepMetric metric) {
        Response response = new Response(sweep, number, metric);
        long values =
                response.drawn.stream().filter(d -> d.interval.isPresent()).count();
        if (values < 2) {
            return Optional.empty();
        }
        String description = (response.alone ? "A line" : "Points") + " for each alternative: the " + metric.label()
                + " against " + response.label() + ". The table holds the same figures.";
        String name = "response-" + metric.word() + "-" + (number + 1);
        return Optional.of(new Picture(name, response.finding(), description, response::draw));
    }

    private List<Drawn> drawn() {
        List<Drawn> all = new ArrayList<>();
        List<String> alternatives =
                sweep.scenario().alternatives().stream().map(Alternative::name).toList();
        for (PointResult result : sweep.results()) {
            VariedValue value =
                    sweep.point(result.point()).settings().get(number).value();
            double at = isText() ? variation.values().indexOf(value) : value.amount();
            for (AlternativeResult alternative : result.alternatives()) {
                all.add(new Drawn(
                        alternatives.indexOf(alternative.name()),
                        at,
                        Charts.interval(alternative.metrics().get(metric.metric()))));
            }
        }
        all.sort(Comparator.comparingDouble(Drawn::at));
        return all;
    }

    private boolean isText() {
        return variation.values().get(0).kind() == Kind.TEXT;
    }

    private Scale scale(DoubleStream values) {
        int count = variation.values().size();
        if (isText()) {
            List<Scale.Tick> ticks = new ArrayList<>();
            variation
                    .values()
                    .forEach(value -> ticks.add(new Scale.Tick(ticks.size(), Names.shortened(value.text(), 14))));
            return new Scale(ticks, 0, 0, -0.4, count - 0.6);
        }
        Scale scale =
                variation.values().get(0).kind() == Kind.DURATION ? Scale.durations(values) : Scale.amounts(values);
        if (variation.continuous() || count > FEW_VALUES) {
            return scale;
        }
        List<Scale.Tick> ticks = variation.values().stream()
                .map(value -> new Scale.Tick(value.amount(), value.text()))
                .sorted(Comparator.comparingDouble(Scale.Tick::value))
                .toList();
        if (scale.floor() > 0) {
            return new Scale(ticks, scale.floor(), scale.gap(), scale.lower(), scale.upper());
        }
        double least = ticks.get(0).value();
        double most = ticks.get(count - 1).value();
        double margin = MARGIN * Math.max(most - least, Math.abs(most) * MARGIN);
        return new Scale(ticks, 0, 0, least - margin, most + margin);
    }

    private List<Objective> limits() {
        return sweep.scenario().objectives().stream()
                .filter(o -> o.metric().name().equals(metric.metric())
                        && o.jobClass().isEmpty())
                .toList();
    }

    private String label() {
        return Names.drawable(new PathNames(sweep.variations()).of(variation.path()));
    }

    private String finding() {
        List<Drawn> valued = drawn.stream().filter(d -> d.interval.isPresent()).toList();
        Comparator<Drawn> byValue =
                Comparator.comparingDouble(d -> d.interval.orElseThrow().value());
        Drawn least = valued.stream().min(byValue).orElseThrow();
        Drawn most = valued.stream().max(byValue).orElseThrow();
        return metric.title() + ": " + metric.brief(least.interval.orElseThrow().value()) + " to "
                + metric.brief(most.interval.orElseThrow().value()) + " over " + label();
    }

    private JFreeChart draw(Layout layout) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        XYLineAndShapeRenderer renderer = alone ? banded() : barred();
        List<Alternative> alternatives = sweep.scenario().alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            addSeries(data, renderer, i, Names.shortened(alternatives.get(i).name(), layout.nameLength()));
        }
        ScaleAxis x = new ScaleAxis(across, label() + unit());
        String currency = sweep.scenario().currency().getCurrencyCode();
        ScaleAxis y = new ScaleAxis(up, metric.label() + (metric == SweepMetric.COST ? " (" + currency + ")" : ""));
        XYPlot plot = new XYPlot(data, x, y, renderer);
        Theme.style(plot);
        limits().forEach(o ->
                plot.addRangeMarker(new ValueMarker(up.position(o.limit()), Theme.MUTED, Theme.dashed(1f, 4, 3))));
        drawn.stream()
                .filter(d -> d.interval.isEmpty())
                .forEach(d -> plot.addDomainMarker(
                        new ValueMarker(across.position(d.at), Theme.colour(d.alternative), Theme.dashed(1.2f, 1, 3))));
        return Theme.chart(finding(), measured(), plot, alternatives.size() > 1 ? Theme.Key.SHOWN : Theme.Key.HIDDEN);
    }

    private static XYLineAndShapeRenderer banded() {
        DeviationRenderer renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(0.18f);
        return renderer;
    }

    private static XYLineAndShapeRenderer barred() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(Theme.dashed(1f));
        return renderer;
    }

    /** Adds an alternative; where it has no value its line is cut, and goes on as a series of its own. */
    private void addSeries(
            YIntervalSeriesCollection data, XYLineAndShapeRenderer renderer, int alternative, String name) {
        YIntervalSeries series = new YIntervalSeries(name);
        int first = data.getSeriesCount();
        for (Drawn next : drawn) {
            if (next.alternative == alternative && next.interval.isPresent()) {
                Interval interval = next.interval.get();
                series.add(
                        across.position(next.at),
                        up.position(interval.value()),
                        up.position(Math.max(0, interval.low())),
                        up.position(interval.high()));
            } else if (next.alternative == alternative && !series.isEmpty()) {
                data.addSeries(series);
                series = new YIntervalSeries(name);
            }
        }
        data.addSeries(series);
        for (int row = first; row < data.getSeriesCount(); row++) {
            renderer.setSeriesPaint(row, Theme.colour(alternative));
            renderer.setSeriesFillPaint(row, Theme.colour(alternative));
            renderer.setSeriesStroke(row, Theme.line(alternative));
            renderer.setSeriesShape(row, Theme.mark(alternative));
            renderer.setSeriesVisibleInLegend(row, row == first);
        }
        renderer.setLegendLine(new Line2D.Double(-14, 0, 14, 0));
    }

    private String unit() {
        return switch (variation.values().get(0).kind()) {
            case RATE -> " (per hour)";
            case FRACTION -> " (fraction)";
            case NUMBER, DURATION, TEXT -> "";
        };
    }

    private String measured() {
        boolean gaps = drawn.stream().anyMatch(d -> d.interval.isEmpty());
        return SweepCharts.level(sweep)
                + (limits().isEmpty() ? "" : " · dashed: objectives")
                + (gaps ? " · dotted: no value, the queue grows" : "");
    }
}
