package dev.poolwise.scenario;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A regression expectation: what a metric of an alternative must be.
 *
 * @param alternative the alternative's name
 * @param metric what is expected
 * @param jobClass the class it is expected of; empty for all jobs
 * @param value in the metric's unit
 * @param tolerance how far off it may be, as a fraction of the value or in the metric's unit; 0 for exact
 * @param relative whether the tolerance is a fraction of the value
 */
public record Expectation(
        String alternative,
        Metric metric,
        Optional<String> jobClass,
        BigDecimal value,
        BigDecimal tolerance,
        boolean relative) {}
