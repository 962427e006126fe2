package dev.poolwise.report.chart;

import dev.poolwise.report.chart.BandedLines.Kind;
import dev.poolwise.report.chart.BandedLines.Line;
import dev.poolwise.report.chart.BandedLines.Mark;
import dev.poolwise.report.chart.BandedLines.Measure;
import dev.poolwise.report.chart.BandedLines.Spot;
import dev.poolwise.robustness.Axis;
import dev.poolwise.robustness.BreakEven;
import dev.poolwise.robustness.BreakEvenWords;
import dev.poolwise.robustness.Crossing;
import dev.poolwise.robustness.Forecast;
import dev.poolwise.robustness.Forecast.Month;
import dev.poolwise.robustness.Sensitivity;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.scenario.file.VariedValue;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The charts of the studies of how far a recommendation carries. */
public final class RobustnessCharts {
    private RobustnessCharts() {}

    /** Returns the metric of every alternative along the axis, with the crossings. */
    public static Optional<Picture> breakEven(BreakEven answer, BreakEvenWords words) {
        Axis axis = answer.axis();
        Scenario scenario = answer.contest().scenario();
        List<Mark> marks = new ArrayList<>();
        for (Crossing crossing : answer.crossings()) {
            marks.add(new Mark(
                    axis.amount(crossing.at()),
                    axis.amount(crossing.from().orElse(axis.lower())),
                    axis.amount(crossing.until().orElse(axis.upper()))));
        }
        VariedValue first = axis.at(axis.lower()).get(0).value();
        String unit =
                switch (first.kind()) {
                    case RATE -> " (per hour)";
                    case FRACTION -> " (fraction)";
                    case NUMBER, DURATION, TEXT -> "";
                };
        Metric metric = answer.contest().metric();
        List<Line> lines = lines(
                scenario,
                answer.contest().alternatives(),
                metric.name(),
                answer.samples(),
                sample -> axis.amount(sample.x()),
                sample -> sample.result());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        BandedLines chart = new BandedLines(
                Names.drawable(words.headline().replaceFirst("[.]$", "")),
                level(scenario, answer.samples().get(0).result())
                        + (marks.isEmpty() ? "" : " · strip: interval of the crossing"),
                new Measure(
                        Names.drawable(axis.label()) + unit,
                        first.kind() == VariedValue.Kind.DURATION ? Kind.DURATION : Kind.AMOUNT),
                measure(metric, scenario),
                lines,
                marks);
        String description = "A line for each alternative: " + metric.name() + " against " + axis.label()
                + ", with a marker at each crossing. The table holds the same figures.";
        return Optional.of(new Picture("crossing", chart.finding(), description, chart::draw));
    }

    private static Measure measure(Metric metric, Scenario scenario) {
        String currency = scenario.currency().getCurrencyCode();
        boolean money = metric.unit() == Unit.MONEY || metric.unit() == Unit.MONEY_PER_JOB;
        return new Measure(
                metric.name() + (money ? " (" + currency + ")" : ""),
                metric.unit() == Unit.SECONDS ? Kind.DURATION : Kind.AMOUNT);
    }

    private static <T> List<Line> lines(
            Scenario scenario,
            List<String> alternatives,
            String metric,
            List<T> samples,
            ToDoubleFunction<T> x,
            java.util.function.Function<T, PointResult> result) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < scenario.alternatives().size(); i++) {
            String name = scenario.alternatives().get(i).name();
            List<Spot> spots = new ArrayList<>();
            for (T sample : samples) {
                for (AlternativeResult alternative : result.apply(sample).alternatives()) {
                    if (alternative.name().equals(name)) {
                        spots.add(new Spot(
                                x.applyAsDouble(sample),
                                Charts.interval(alternative.metrics().get(metric))));
                    }
                }
            }
            if (alternatives.contains(name)
                    && spots.stream().anyMatch(spot -> spot.interval().isPresent())) {
                lines.add(new Line(i, name, spots));
            }
        }
        return lines;
    }

    private static String level(Scenario scenario, PointResult result) {
        if (result.replications() < 2) {
            return "one replication, no intervals";
        }
        BigDecimal percent = BigDecimal.valueOf(scenario.experiment().confidence())
                .movePointRight(2)
                .stripTrailingZeros();
        return percent.toPlainString() + " % confidence intervals, n = " + result.replications();
    }

    /** Returns the cost of every alternative month by month, with the first change. */
    public static Optional<Picture> forecast(Forecast forecast) {
        Scenario scenario = forecast.contest().scenario();
        List<Mark> marks = forecast.firstChange()
                .map(month -> List.of(new Mark(month.number(), month.number(), month.number())))
                .orElse(List.of());
        List<Line> lines = lines(
                scenario, forecast.contest().alternatives(), "cost", forecast.months(), Month::number, Month::result);
        if (forecast.months().size() < 2 || lines.isEmpty()) {
            return Optional.empty();
        }
        String finding = forecast.firstChange()
                .map(month -> "The best alternative changes in month " + month.number())
                .orElse("The best alternative stays the same");
        BandedLines chart = new BandedLines(
                finding,
                level(scenario, forecast.months().get(0).result()) + (marks.isEmpty() ? "" : " · dashed: first change"),
                new Measure("month", Kind.COUNTED),
                measure(forecast.contest().metric(), scenario),
                lines,
                marks);
        String description = "A line for each alternative: its cost month by month. The table holds the same figures.";
        return Optional.of(new Picture("forecast", finding, description, chart::draw));
    }

    /** Returns how far each driver moves the cost and the waits. */
    public static Optional<Picture> tornado(Sensitivity answer) {
        return Tornado.of(answer, level(answer.contest().scenario(), answer.base()));
    }
}
