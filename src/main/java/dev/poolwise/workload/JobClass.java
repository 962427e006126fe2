package dev.poolwise.workload;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Jobs with the same arrival process, service time and needs.
 *
 * @param name the name in the scenario
 * @param arrivals when its jobs arrive; empty for a pipeline class, whose jobs arrive when a job of {@code after}
 *     finishes
 * @param after the class that this one follows
 * @param service the time a task holds its slots, seconds; empty only if the arrivals are a log that records it
 * @param tasks the number of tasks of a job; each draws its own service time, and the job is done when all are
 * @param merge a last step after all tasks, run like one more task
 * @param download time on the node before each task's service
 * @param upload time on the node after each task's service
 * @param slots task slots that a task needs on one node, at least 1 (a log may say otherwise for each job)
 * @param nodes whole nodes that a multi-instance task holds at once; 0 if the job shares nodes by slots (a log may say
 *     otherwise)
 * @param priority -1000 to 1000; higher starts first
 * @param tenant the tenant its jobs belong to (a log may say otherwise for each job)
 * @param failureProbability of each attempt of a task, in [0, 1)
 * @param maxRetries attempts after the first before the job counts as failed; -1 for no limit
 * @param maxWallClock the longest run of a task's attempt, microseconds; one that would run longer is ended then and
 *     fails
 * @param patience how long a job waits before it leaves the queue
 * @param maxConcurrent the most tasks of this class that run at once
 * @param checkpoint what an interrupted task has saved; if empty, it starts anew
 * @param environment the image that its jobs run in, if it has to be built or fetched
 */
public record JobClass(
        String name,
        Optional<Arrivals> arrivals,
        Optional<String> after,
        Optional<Distribution> service,
        Count tasks,
        Optional<Distribution> merge,
        Optional<Distribution> download,
        Optional<Distribution> upload,
        int slots,
        int nodes,
        int priority,
        Optional<String> tenant,
        double failureProbability,
        int maxRetries,
        OptionalLong maxWallClock,
        Optional<Distribution> patience,
        OptionalInt maxConcurrent,
        Optional<Checkpoint> checkpoint,
        Optional<Environment> environment) {
    /** A class without checkpoints and without an image of its own. */
    public JobClass(
            String name,
            Optional<Arrivals> arrivals,
            Optional<String> after,
            Optional<Distribution> service,
            Count tasks,
            Optional<Distribution> merge,
            Optional<Distribution> download,
            Optional<Distribution> upload,
            int slots,
            int nodes,
            int priority,
            Optional<String> tenant,
            double failureProbability,
            int maxRetries,
            OptionalLong maxWallClock,
            Optional<Distribution> patience,
            OptionalInt maxConcurrent) {
        this(
                name,
                arrivals,
                after,
                service,
                tasks,
                merge,
                download,
                upload,
                slots,
                nodes,
                priority,
                tenant,
                failureProbability,
                maxRetries,
                maxWallClock,
                patience,
                maxConcurrent,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the same class with other arrivals. */
    public JobClass withArrivals(Arrivals other) {
        return new JobClass(
                name,
                Optional.of(other),
                after,
                service,
                tasks,
                merge,
                download,
                upload,
                slots,
                nodes,
                priority,
                tenant,
                failureProbability,
                maxRetries,
                maxWallClock,
                patience,
                maxConcurrent,
                checkpoint,
                environment);
    }

    /** Returns a class of jobs of one task each, with no needs but one slot. */
    public static JobClass plain(String name, Arrivals arrivals, Optional<Distribution> service) {
        return new JobClass(
                name,
                Optional.of(arrivals),
                Optional.empty(),
                service,
                new Counts.Fixed(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                0,
                Optional.empty(),
                0,
                0,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }
}
