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
 * @param week what was busy by the hour of the week; empty if the run is to be too short for that
 * @param usage who used which place; empty if nobody asked
 */
public record Replication(
        int number,
        long endedAt,
        JobSummary jobs,
        List<JobSummary> classes,
        List<PlaceSummary> places,
        Course jobsPresent,
        Optional<Timeline> timeline,
        Optional<Week> week,
        Usage usage) {
    /** A replication of which nobody asks who used what, nor when. */
    public Replication(
            int number,
            long endedAt,
            JobSummary jobs,
            List<JobSummary> classes,
            List<PlaceSummary> places,
            Course jobsPresent,
            Optional<Timeline> timeline) {
        this(number, endedAt, jobs, classes, places, jobsPresent, timeline, Optional.empty(), Usage.NONE);
    }

    /** Returns the same replication, with who used which place. */
    public Replication withUsage(Usage recorded) {
        return new Replication(number, endedAt, jobs, classes, places, jobsPresent, timeline, week, recorded);
    }
}
