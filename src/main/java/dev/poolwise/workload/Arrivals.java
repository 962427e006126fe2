package dev.poolwise.workload;

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
public record Arrivals(ArrivalProcess process, OptionalLong count, long from, long until, Count batch) {}
