package dev.poolwise.report.chart;

import dev.poolwise.scenario.Unit;
import java.util.stream.DoubleStream;

/** The metrics that the charts of a sweep show. */
public enum SweepMetric {
    COST("cost", "cost", "Cost", Unit.MONEY),
    WAIT("waitingTime.p95", "p95 wait", "95th percentile of the wait", Unit.SECONDS);

    private final String metric;
    private final String label;
    private final String title;
    private final Unit unit;

    SweepMetric(String metric, String label, String title, Unit unit) {
        this.metric = metric;
        this.label = label;
        this.title = title;
        this.unit = unit;
    }

    /** Returns the name in results. */
    public String metric() {
        return metric;
    }

    /** Returns the name in tables. */
    public String label() {
        return label;
    }

    /** Returns a word for file names. */
    public String word() {
        return this == COST ? "cost" : "wait";
    }

    String title() {
        return title;
    }

    Unit unit() {
        return unit;
    }

    Scale scale(DoubleStream values) {
        return this == COST ? Scale.amounts(values) : Scale.durations(values);
    }

    /** Returns a value as it stands in a small place. */
    String brief(double value) {
        return this == COST ? Ticks.Labels.amount(value) : Ticks.Labels.near(value);
    }
}
