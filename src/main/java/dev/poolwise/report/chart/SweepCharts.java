package dev.poolwise.report.chart;

import dev.poolwise.study.PointResult;
import dev.poolwise.study.Sweep;
import dev.poolwise.study.SweepAnswer;
import java.math.BigDecimal;
import java.util.Optional;

/** All charts of a sweep that have something to show. */
public final class SweepCharts {
    private SweepCharts() {}

    /** Returns cost against waits. */
    public static Optional<Picture> front(Sweep sweep, SweepAnswer answer) {
        return FrontChart.of(sweep, answer);
    }

    /** Returns one metric over a slice. */
    public static Optional<Picture> map(Sweep sweep, Slice slice, SweepMetric metric) {
        return HeatMap.of(sweep, slice, metric);
    }

    /**
     * Returns one metric against a path.
     *
     * @param path its number, from 0
     */
    public static Optional<Picture> response(Sweep sweep, int path, SweepMetric metric) {
        return Response.of(sweep, path, metric);
    }

    /** Returns what the intervals of a chart are, for its second line. */
    static String level(Sweep sweep) {
        int fewest = sweep.results().stream()
                .mapToInt(PointResult::replications)
                .min()
                .orElse(1);
        if (fewest < 2) {
            return "one replication, no intervals";
        }
        BigDecimal percent = BigDecimal.valueOf(sweep.scenario().experiment().confidence())
                .movePointRight(2)
                .stripTrailingZeros();
        return percent.toPlainString() + " % confidence intervals, n = " + fewest;
    }
}
