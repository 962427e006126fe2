package dev.poolwise.report.chart;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.ExperimentDesign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All charts of an analysis that have something to show. */
public final class Charts {
    private Charts() {}

    /** Returns the charts in the order in which a report shows them. */
    public static List<Picture> of(Analysis analysis) {
        List<Picture> pictures = new ArrayList<>();
        TradeOffChart.of(analysis).ifPresent(pictures::add);
        CostChart.of(analysis).ifPresent(pictures::add);
        HoursChart.of(analysis).ifPresent(pictures::add);
        pictures.addAll(WaterfallChart.of(analysis));
        WaitingChart.of(analysis).ifPresent(pictures::add);
        pictures.addAll(TimelineChart.of(analysis));
        pictures.addAll(AutoscaleChart.of(analysis));
        pictures.addAll(WeekChart.of(analysis));
        DifferenceChart.of(analysis).ifPresent(pictures::add);
        ConvergenceChart.of(analysis).ifPresent(pictures::add);
        return List.copyOf(pictures);
    }

    /** Returns what the intervals of a chart are, for its second line. */
    static String level(Analysis analysis) {
        ExperimentDesign design = analysis.scenario().experiment();
        if (design.replications() < 2) {
            return "one replication, no intervals";
        }
        BigDecimal percent =
                BigDecimal.valueOf(design.confidence()).movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + " % confidence intervals, n = " + design.replications();
    }

    /** Returns the value of an estimate that is there and can be drawn. */
    static Optional<Interval> interval(@Nullable Estimate estimate) {
        if (estimate == null
                || estimate.value().isEmpty()
                || !Double.isFinite(estimate.value().getAsDouble())) {
            return Optional.empty();
        }
        double half = estimate.halfWidth().orElse(0);
        return Optional.of(new Interval(estimate.value().getAsDouble(), Double.isFinite(half) ? half : 0));
    }

    /**
     * A value with its uncertainty.
     *
     * @param value in the metric's unit
     * @param halfWidth 0 if there is none
     */
    record Interval(double value, double halfWidth) {
        double low() {
            return value - halfWidth;
        }

        double high() {
            return value + halfWidth;
        }
    }
}
