package dev.poolwise.workload;

import dev.poolwise.units.Time;
import java.util.OptionalLong;

/**
 * When the jobs of a class arrive.
 *
 * @param process the rule for the instants
 * @param count stop after this many arrivals, each of which brings a batch
 * @param from jobs before this time (microseconds) do not arrive; the process itself starts at time 0
 * @param until no job arrives at or after this time (microseconds), {@link dev.poolwise.units.Time#NEVER} for no end
 * @param batch jobs that arrive together at each instant
 */
public record Arrivals(ArrivalProcess process, OptionalLong count, long from, long until, Count batch) {
    /**
     * Returns how many jobs are expected, on average over the replications, before a time (microseconds); infinitely
     * many if they go on for ever and the time is {@link dev.poolwise.units.Time#NEVER}.
     */
    public double expectedJobs(long before) {
        long end = Math.min(before, until);
        boolean endless = end == Time.NEVER && !process.ends();
        double instants = endless
                ? Double.POSITIVE_INFINITY
                : Math.max(0, process.expectedBefore(end) - process.expectedBefore(Math.min(from, end)));
        double most = count.isPresent() ? (double) count.getAsLong() : Double.POSITIVE_INFINITY;
        return Math.min(instants, most) * batch.mean();
    }
}
