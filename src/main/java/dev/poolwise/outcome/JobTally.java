package dev.poolwise.outcome;

import dev.poolwise.statistics.DurationSketch;
import dev.poolwise.units.Time;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts and durations of the jobs of one class, as they happen. */
final class JobTally {
    private final long warmUp;
    private final long[] limits;
    private final long[] startedWithin;
    private final DurationSketch waiting = new DurationSketch();
    private final DurationSketch turnaround = new DurationSketch();
    private final QueueLevel queue;
    private long arrived;
    private long finished;
    private long rejected;
    private long abandoned;
    private long failed;
    private long startedAtOnce;
    private long throughputJobs;
    private long finishedInRun;
    private long firstArrival = Time.NEVER;
    private long lastFinish = -1;

    /** Starts empty; {@code limits} are the waiting times, in microseconds, to count short waits by. */
    JobTally(long warmUp, Collection<Long> limits, Stretches stretches) {
        this.warmUp = warmUp;
        this.limits = limits.stream().mapToLong(Long::longValue).toArray();
        this.startedWithin = new long[limits.size()];
        this.queue = new QueueLevel(warmUp, stretches);
    }

    void arrived(long at) {
        countArrival(at);
        queue.add(1, at);
    }

    private void countArrival(long at) {
        if (firstArrival == Time.NEVER) {
            firstArrival = at;
        }
        if (at >= warmUp) {
            arrived++;
        }
    }

    /** A job arrived that ends at a known instant, {@link Time#NEVER} if not before the clock stops. */
    void foreseen(JobFacts job, long until) {
        long at = job.arrivedAt();
        countArrival(at);
        queue.waits(at, job.startedAt());
        if (job.startedAt() != Time.NEVER && at >= warmUp) {
            waited(job.startedAt() - at);
        }
        if (until != Time.NEVER) {
            finished(job, until);
        }
    }

    void started(JobFacts job, long at) {
        queue.add(-1, at);
        if (job.arrivedAt() >= warmUp) {
            waited(at - job.arrivedAt());
        }
    }

    private void waited(long wait) {
        waiting.add(wait);
        if (wait == 0) {
            startedAtOnce++;
        }
        for (int i = 0; i < limits.length; i++) {
            if (wait <= limits[i]) {
                startedWithin[i]++;
            }
        }
    }

    void finished(JobFacts job, long at) {
        lastFinish = Math.max(lastFinish, at);
        finishedInRun++;
        if (at >= warmUp) {
            throughputJobs++;
        }
        if (job.arrivedAt() >= warmUp) {
            finished++;
            turnaround.add(at - job.arrivedAt());
        }
    }

    void rejected(JobFacts job, long at) {
        queue.add(-1, at);
        if (job.arrivedAt() >= warmUp) {
            rejected++;
        }
    }

    void abandoned(JobFacts job, long at) {
        queue.add(-1, at);
        if (job.arrivedAt() >= warmUp) {
            abandoned++;
        }
    }

    void failed(JobFacts job) {
        if (job.arrivedAt() >= warmUp) {
            failed++;
        }
    }

    JobSummary summary(long end) {
        return new JobSummary(
                arrived,
                finished,
                rejected,
                abandoned,
                failed,
                quantiles(waiting),
                quantiles(turnaround),
                startedAtOnce,
                withinLimits(),
                throughputJobs,
                finishedInRun,
                queue.mean(end),
                queue.max(end),
                firstArrival,
                lastFinish,
                queue.value(),
                queue.wholeArea(end),
                queue.meansByStretch(end));
    }

    private Map<Long, Long> withinLimits() {
        Map<Long, Long> within = new LinkedHashMap<>();
        for (int i = 0; i < limits.length; i++) {
            within.put(limits[i], startedWithin[i]);
        }
        return within;
    }

    private static Quantiles quantiles(DurationSketch durations) {
        if (durations.count() == 0) {
            return Quantiles.NONE;
        }
        double[] percentiles = durations.percentiles();
        for (int p = 0; p < percentiles.length; p++) {
            percentiles[p] /= Time.SECOND;
        }
        return new Quantiles(durations.count(), durations.mean() / Time.SECOND, percentiles);
    }

    /**
     * Returns the summary of all jobs of several classes together.
     *
     * @param queue the number of waiting jobs of all classes, whose highest level is not a sum
     */
    static JobSummary together(List<JobTally> tallies, QueueLevel queue, long warmUp, long end) {
        JobTally first = tallies.get(0);
        List<Long> limits = first.withinLimits().keySet().stream().toList();
        JobTally all = new JobTally(warmUp, limits, Stretches.NONE);
        tallies.forEach(all::absorb);
        JobSummary sum = all.summary(end);
        return new JobSummary(
                sum.arrived(),
                sum.finished(),
                sum.rejected(),
                sum.abandoned(),
                sum.failed(),
                sum.waiting(),
                sum.turnaround(),
                sum.startedAtOnce(),
                sum.startedWithin(),
                sum.throughputJobs(),
                sum.finishedInRun(),
                queue.mean(end),
                queue.max(end),
                sum.firstArrival(),
                sum.lastFinish(),
                queue.value(),
                tallies.stream().mapToLong(tally -> tally.queue.wholeArea(end)).sum(),
                List.of());
    }

    private void absorb(JobTally other) {
        arrived += other.arrived;
        finished += other.finished;
        rejected += other.rejected;
        abandoned += other.abandoned;
        failed += other.failed;
        startedAtOnce += other.startedAtOnce;
        throughputJobs += other.throughputJobs;
        finishedInRun += other.finishedInRun;
        for (int i = 0; i < limits.length; i++) {
            startedWithin[i] += other.startedWithin[i];
        }
        waiting.merge(other.waiting);
        turnaround.merge(other.turnaround);
        firstArrival = Math.min(firstArrival, other.firstArrival);
        lastFinish = Math.max(lastFinish, other.lastFinish);
    }
}
