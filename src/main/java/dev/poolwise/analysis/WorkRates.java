package dev.poolwise.analysis;

import dev.poolwise.capacity.Preemption;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.Workload;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How much work of each class arrives in the long run. */
final class WorkRates {
    private final Workload workload;
    private final ExperimentDesign design;

    WorkRates(Scenario scenario) {
        workload = scenario.workload();
        design = scenario.experiment();
    }

    /** Returns the jobs of a class that arrive per second, 0 if its arrivals end by themselves. */
    double jobsPerSecond(JobClass jobClass) {
        return jobsPerSecond(jobClass, new HashSet<>());
    }

    private double jobsPerSecond(JobClass jobClass, Set<String> seen) {
        if (jobClass.after().isPresent() && seen.add(jobClass.name())) {
            return workload.classes().stream()
                    .filter(c -> jobClass.after().equals(Optional.of(c.name())))
                    .mapToDouble(c -> jobsPerSecond(c, seen))
                    .sum();
        }
        return jobClass.arrivals().map(WorkRates::jobsPerSecond).orElse(0.0);
    }

    private static double jobsPerSecond(Arrivals arrivals) {
        boolean ends = arrivals.process().ends() || arrivals.count().isPresent() || arrivals.until() != Time.NEVER;
        return ends ? 0 : arrivals.process().ratePerSecond() * arrivals.batch().mean();
    }

    /** Returns the run time that arrives per second, over all tasks of the class's jobs: tasks that run on average. */
    double taskSeconds(JobClass jobClass) {
        double rate = jobsPerSecond(jobClass);
        if (rate == 0) {
            return 0;
        }
        double task = Math.min(longest(jobClass), transfers(jobClass) + mean(jobClass.service()));
        return rate * (jobClass.tasks().mean() * task * attempts(jobClass) + mean(jobClass.merge()));
    }

    /** Returns the same on nodes whose evictions interrupt tasks, which then start again. */
    double taskSecondsWithRestarts(JobClass jobClass, Preemption preemption) {
        double rate = jobsPerSecond(jobClass);
        if (rate == 0) {
            return 0;
        }
        Restarts restarts = restarts(jobClass, preemption);
        double tasks = jobClass.tasks().mean();
        double merge = jobClass.merge()
                .map(step -> occupancy(restarts, step, 0, Double.POSITIVE_INFINITY, rate))
                .orElse(0.0);
        double task = occupancy(restarts, serviceOf(jobClass), transfers(jobClass), longest(jobClass), rate * tasks);
        return rate * (tasks * task * attempts(jobClass) + merge);
    }

    /** Returns whether evictions keep the mean time to completion of a class's tasks from existing. */
    boolean isEndless(JobClass jobClass, Preemption preemption) {
        return longest(jobClass) == Double.POSITIVE_INFINITY
                && restarts(jobClass, preemption).isEndless(serviceOf(jobClass));
    }

    private static Restarts restarts(JobClass jobClass, Preemption preemption) {
        return Restarts.of(preemption, Math.max(1, jobClass.nodes()), jobClass.checkpoint());
    }

    private double occupancy(Restarts restarts, Distribution service, double fixed, double longest, double rate) {
        double run = Time.toSeconds(design.horizon());
        return restarts.meanOccupancy(service, fixed, longest, run, rate * run * design.replications());
    }

    private static Distribution serviceOf(JobClass jobClass) {
        return jobClass.service().orElse(new Constant(0));
    }

    private static double transfers(JobClass jobClass) {
        return mean(jobClass.download()) + mean(jobClass.upload());
    }

    private static double longest(JobClass jobClass) {
        return jobClass.maxWallClock().isPresent()
                ? Time.toSeconds(jobClass.maxWallClock().getAsLong())
                : Double.POSITIVE_INFINITY;
    }

    private static double attempts(JobClass jobClass) {
        double p = jobClass.failureProbability();
        int retries = jobClass.maxRetries();
        return retries < 0 ? 1 / (1 - p) : (1 - Math.pow(p, retries + 1.0)) / (1 - p);
    }

    private static double mean(Optional<Distribution> duration) {
        return duration.map(Distribution::mean).orElse(0.0);
    }
}
