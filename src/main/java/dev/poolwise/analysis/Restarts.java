package dev.poolwise.analysis;

import dev.poolwise.capacity.Preemption;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Checkpoint;
import dev.poolwise.workload.Distribution;
import java.util.Optional;

/**
 * How long tasks hold their nodes if evictions interrupt them and each time they start again, with the same service
 * time, or from what they saved.
 *
 * <p>No task starts on a node that has its notice, so an attempt runs undisturbed for the time of the notice, and from
 * then on it is interrupted at the rate at which its nodes are evicted. A task that runs longer than the notice by y
 * needs exp(rate y) attempts on average; source: Fiorini, Sheahan and Lipsky, "On unreliable computing systems when
 * heavy-tails appear as a result of the recovery procedure", ACM SIGMETRICS Performance Evaluation Review 33 (2005).
 *
 * @param evictionsPerSecond of the nodes of one task together, at least 0
 * @param notice seconds, at least 0
 * @param interval the run time between two checkpoints, seconds; infinite without any
 * @param saving how long a checkpoint takes, seconds
 */
record Restarts(double evictionsPerSecond, double notice, double interval, double saving) {
    /** Quantiles nearer to 1 than exp(-25) are not resolved by a double. */
    private static final double FARTHEST = 25;

    private static final int STEPS = 5_000;

    /** More seconds than any run has, but finite. */
    private static final double FOR_EVER = 1e15;

    static Restarts of(Preemption preemption, int nodesOfTask, Optional<Checkpoint> checkpoint) {
        return new Restarts(
                nodesOfTask / preemption.meanTimeToEviction(),
                Time.toSeconds(preemption.notice()),
                checkpoint.map(saved -> Time.toSeconds(saved.interval())).orElse(Double.POSITIVE_INFINITY),
                checkpoint.map(saved -> Time.toSeconds(saved.duration())).orElse(0.0));
    }

    /** Returns how long a task holds its nodes on average, over all attempts, seconds. */
    double occupancy(double seconds) {
        double saved = Math.max(0, Math.ceil(seconds / interval) - 1);
        return saved == 0
                ? withoutSaving(seconds)
                : saved * withoutSaving(interval + saving) + withoutSaving(seconds - saved * interval);
    }

    private double withoutSaving(double seconds) {
        double exposed = evictionsPerSecond * (seconds - notice);
        return exposed <= 0
                ? seconds
                : notice * StrictMath.exp(exposed) + StrictMath.expm1(exposed) / evictionsPerSecond;
    }

    /** Returns whether some tasks are so long that the mean over all tasks does not exist. */
    boolean isEndless(Distribution service) {
        return evictionsPerSecond > 0
                && interval == Double.POSITIVE_INFINITY
                && evictionsPerSecond >= service.tailRate();
    }

    /**
     * Returns the mean over tasks, seconds. If it does not exist, what tasks hold within a run: none is longer than the
     * longest that is to be expected among those of the run, and none holds its nodes for longer than the run.
     *
     * @param service the part of a task's run time that is random
     * @param fixed the rest of it, seconds
     * @param longest the run time at which an attempt is ended, seconds; may be infinite
     * @param run the length of the run, seconds
     * @param tasks the tasks of all runs
     */
    double meanOccupancy(Distribution service, double fixed, double longest, double run, double tasks) {
        boolean endless = isEndless(service) && longest == Double.POSITIVE_INFINITY;
        double most = endless ? run : FOR_EVER;
        double end = endless ? Math.min(FARTHEST, StrictMath.log(Math.max(2, tasks))) : FARTHEST;
        double step = end / STEPS;
        double mean = 0;
        for (int i = 0; i < STEPS; i++) {
            double seconds = fixed + service.quantile(-StrictMath.expm1(-(i + 0.5) * step));
            double weight = StrictMath.exp(-i * step) * -StrictMath.expm1(-step);
            mean += weight * Math.min(most, occupancy(Math.min(longest, seconds)));
        }
        double last = Math.min(most, occupancy(Math.min(longest, fixed + service.quantile(-StrictMath.expm1(-end)))));
        boolean grows = !endless && longest == Double.POSITIVE_INFINITY && interval == Double.POSITIVE_INFINITY;
        double growth = grows ? evictionsPerSecond / service.tailRate() : 0;
        return mean + StrictMath.exp(-end) * last / (1 - growth);
    }
}
