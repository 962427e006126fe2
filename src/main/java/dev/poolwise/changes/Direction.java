package dev.poolwise.changes;

import dev.poolwise.scenario.Metric;
import java.util.Set;

/** Which way a metric gets better. */
enum Direction {
    DOWN,
    UP,
    /** More is neither better nor worse: utilisation and nodes are means to an end. */
    NONE;

    private static final Set<String> BETTER_UP = Set.of("throughput", "jobs.finished", "waitingTime.probabilityZero");
    private static final Set<String> NEITHER =
            Set.of("jobs.arrived", "utilisation", "busyComputeHours", "nodes.mean", "nodes.max", "nodeStarts");

    static Direction of(Metric metric) {
        boolean known = Metric.named(metric.name()).isPresent();
        if (BETTER_UP.contains(metric.name()) || metric.isProbability()) {
            return UP;
        }
        return known && !NEITHER.contains(metric.name()) ? DOWN : NONE;
    }
}
