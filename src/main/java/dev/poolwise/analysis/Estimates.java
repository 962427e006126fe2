package dev.poolwise.analysis;

import dev.poolwise.scenario.Metric;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Makes estimates out of the values in each replication. */
public final class Estimates {
    private Estimates() {}

    /**
     * Returns the mean over the replications that have a value, with its Student interval.
     *
     * @param values one for each replication, NaN where it has none
     */
    public static Estimate mean(Metric metric, double[] values, double level) {
        double[] present = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (present.length == 0) {
            return none(metric, values);
        }
        return of(metric, ConfidenceInterval.ofReplications(present, level), values);
    }

    /** Returns the ratio of two means over the replications, with its interval by the delta method. */
    public static Estimate ratio(Metric metric, double[] numerators, double[] denominators, double level) {
        double[] ratios = new double[numerators.length];
        Arrays.setAll(ratios, i -> numerators[i] / denominators[i]);
        if (ConfidenceInterval.mean(denominators) == 0) {
            return none(metric, ratios);
        }
        return of(metric, ConfidenceInterval.ofRatio(numerators, denominators, level), ratios);
    }

    /** Returns an estimate that cannot be given. */
    public static Estimate withheld(Estimate estimate) {
        return new Estimate(
                estimate.metric(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                estimate.replications(),
                estimate.observations());
    }

    private static Estimate none(Metric metric, double[] values) {
        return new Estimate(metric, OptionalDouble.empty(), OptionalDouble.empty(), 0, listed(values));
    }

    private static Estimate of(Metric metric, ConfidenceInterval interval, double[] values) {
        OptionalDouble halfWidth =
                Double.isNaN(interval.halfWidth()) ? OptionalDouble.empty() : OptionalDouble.of(interval.halfWidth());
        return new Estimate(
                metric, OptionalDouble.of(interval.mean()), halfWidth, interval.replications(), listed(values));
    }

    private static List<Double> listed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
