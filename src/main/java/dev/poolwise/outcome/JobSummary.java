package dev.poolwise.outcome;

import java.util.List;
import java.util.Map;

/**
 * What happened to the jobs of one class (or of all) in one replication. Except {@code throughputJobs},
 * {@code finishedInRun} and the times, counts are of jobs that arrived after the warm-up.
 *
 * @param arrived jobs that arrived
 * @param finished of those, done by the end
 * @param rejected of those, turned away on arrival
 * @param abandoned of those, left the queue
 * @param failed of those, ended without being done
 * @param waiting waiting times of those that started
 * @param turnaround turnaround times of those that finished
 * @param startedAtOnce of those that started, how many did not wait at all
 * @param startedWithin of those that started, how many waited at most so long, by limit in microseconds
 * @param throughputJobs jobs that finished after the warm-up, whenever they arrived
 * @param finishedInRun jobs that finished at any time, the warm-up included, as the bill covers it
 * @param queueLengthMean time average of waiting jobs after the warm-up
 * @param queueLengthMax the most waiting jobs after the warm-up
 * @param firstArrival microseconds, over the whole run; {@link dev.poolwise.units.Time#NEVER} without jobs
 * @param lastFinish microseconds, over the whole run; -1 if none finished
 * @param waitingAtEnd jobs that wait when the clock stops
 * @param waitingMicros the time that jobs waited over the whole run, the warm-up included, microseconds: until they
 *     started, left, or the clock stopped
 * @param queueByStretch the mean number of waiting jobs in each stretch of the run; empty for several classes together,
 *     and for a run that is not divided
 */
public record JobSummary(
        long arrived,
        long finished,
        long rejected,
        long abandoned,
        long failed,
        Quantiles waiting,
        Quantiles turnaround,
        long startedAtOnce,
        Map<Long, Long> startedWithin,
        long throughputJobs,
        long finishedInRun,
        double queueLengthMean,
        long queueLengthMax,
        long firstArrival,
        long lastFinish,
        long waitingAtEnd,
        long waitingMicros,
        List<Double> queueByStretch) {
    public JobSummary {
        queueByStretch = List.copyOf(queueByStretch);
    }

    /** Returns the jobs that arrived and neither finished nor left by the end. */
    public long unfinished() {
        return arrived - finished - rejected - abandoned - failed;
    }
}
