package dev.poolwise.scenario;

import java.util.Optional;

/**
 * A limit on a metric that makes an alternative good enough.
 *
 * @param text as written in the scenario
 * @param metric what is limited
 * @param jobClass the class it is limited for; empty for all jobs
 * @param relation which side of the limit is good
 * @param limit in the metric's unit
 */
public record Objective(String text, Metric metric, Optional<String> jobClass, Relation relation, double limit) {
    /** Which side of the limit is good. */
    public enum Relation {
        AT_MOST,
        AT_LEAST
    }
}
