package dev.poolwise.analysis;

import dev.poolwise.scenario.Metric;
import dev.poolwise.statistics.QueueingTheory;
import dev.poolwise.units.Time;
import java.util.OptionalDouble;

/**
 * A place that is M/M/c: what its jobs wait for in the long run.
 *
 * @param servers c
 * @param offered the mean number of busy servers, below c
 * @param service the mean service time, seconds
 */
record ErlangC(int servers, double offered, double service) {
    private static final String PERCENTILE = "waitingTime.p";

    /** Returns the value of a metric of the waiting time; empty for other metrics and for the maximum. */
    OptionalDouble value(Metric metric) {
        if (metric.isProbability()) {
            double limit = Time.toSeconds(metric.threshold());
            return OptionalDouble.of(1 - QueueingTheory.probabilityOfWaitingLonger(servers, offered, service, limit));
        }
        String name = metric.name();
        if (name.equals("waitingTime.mean")) {
            return OptionalDouble.of(QueueingTheory.meanWaitMMc(servers, offered, service));
        }
        if (name.equals("waitingTime.probabilityZero")) {
            return OptionalDouble.of(1 - QueueingTheory.probabilityOfWaiting(servers, offered));
        }
        return Metric.PERCENTILES.stream()
                .filter(percentile -> name.equals(PERCENTILE + percentile))
                .mapToDouble(
                        percentile -> QueueingTheory.waitQuantileMMc(servers, offered, service, percentile / 100.0))
                .findFirst();
    }
}
