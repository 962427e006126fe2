package dev.poolwise.analysis;

import dev.poolwise.scenario.Metric;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One metric with its certainty.
 *
 * @param metric what it is
 * @param value the point estimate in the metric's unit; empty if it cannot be given (no jobs, no steady state)
 * @param halfWidth half the confidence interval's length; empty with fewer than two replications or without a value
 * @param replications how many replications it rests on
 * @param observations the value in each replication, NaN where a replication has none
 */
public record Estimate(
        Metric metric, OptionalDouble value, OptionalDouble halfWidth, int replications, List<Double> observations) {}
