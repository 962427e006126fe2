package dev.poolwise.outcome;

import java.util.List;
import java.util.Optional;

/**
 * What happened in one replication of one alternative.
 *
 * @param number from 1
 * @param endedAt when the clock stopped, microseconds
 * @param jobs all your jobs
 * @param classes the jobs of each class, in the order of the workload
 * @param places in the order of the alternative
 * @param jobsPresent how many of your jobs wait or run, over time
 * @param timeline levels over time; only of replication 1
 */
public record Replication(
        int number,
        long endedAt,
        JobSummary jobs,
        List<JobSummary> classes,
        List<PlaceSummary> places,
        Course jobsPresent,
        Optional<Timeline> timeline) {}
