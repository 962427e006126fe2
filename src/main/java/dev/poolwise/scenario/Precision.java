package dev.poolwise.scenario;

import java.util.Optional;

/**
 * When there are enough replications: once, in every alternative, the interval of a metric is narrow enough.
 *
 * @param metric whose interval is judged
 * @param jobClass of which job class; empty for all jobs
 * @param relativeHalfWidth the widest half-width, as a fraction of the value, strictly between 0 and 1
 * @param maxReplications the most replications, whatever the interval
 */
public record Precision(Metric metric, Optional<String> jobClass, double relativeHalfWidth, int maxReplications) {
    /** The fewest replications from which an interval is judged. */
    public static final int FEWEST_REPLICATIONS = 10;

    /** Returns the metric as a scenario names it. */
    public String subject() {
        return metric.name() + jobClass.map(name -> " of " + name).orElse("");
    }
}
