package dev.poolwise.scenario;

import dev.poolwise.units.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One figure that every alternative is judged by.
 *
 * @param name the name in results, for example {@code waitingTime.p95} or {@code P(waitingTime <= 1m)}
 * @param unit the unit in which it is stored
 * @param scope for which parts of an alternative it exists
 * @param threshold for the probability of a short wait: the limit in microseconds; else 0
 */
public record Metric(String name, Unit unit, Scope scope, long threshold) {
    /** For which parts of an alternative a metric exists, besides the whole. */
    public enum Scope {
        WHOLE,
        CLASSES,
        POOLS
    }

    /** The percentiles of waiting and turnaround times. */
    public static final List<Integer> PERCENTILES = List.of(50, 90, 95, 99);

    /** Every metric of the results, in their order there. */
    public static final List<Metric> ALL = catalogue();

    /** What a job class with a delay cost adds: what its waiting costs, and the bill and all waiting together. */
    public static final List<Metric> OF_WAITING = List.of(
            new Metric("delayCost", Unit.MONEY, Scope.CLASSES, 0), new Metric("totalCost", Unit.MONEY, Scope.WHOLE, 0));

    private static List<Metric> catalogue() {
        List<Metric> all = new ArrayList<>();
        durations(all, "waitingTime");
        add(all, Unit.FRACTION, Scope.CLASSES, "waitingTime.probabilityZero");
        durations(all, "turnaroundTime");
        add(all, Unit.JOBS, Scope.CLASSES, "queueLength.mean", "queueLength.max");
        add(all, Unit.JOBS, Scope.CLASSES, "jobs.arrived", "jobs.finished", "jobs.unfinished");
        add(all, Unit.JOBS, Scope.CLASSES, "jobs.rejected", "jobs.abandoned", "jobs.failed");
        add(all, Unit.JOBS_PER_HOUR, Scope.CLASSES, "throughput");
        add(all, Unit.FRACTION, Scope.POOLS, "utilisation");
        add(all, Unit.SECONDS, Scope.CLASSES, "makespan");
        add(all, Unit.COMPUTE_HOURS, Scope.POOLS, "billedComputeHours", "busyComputeHours", "idleComputeHours");
        add(all, Unit.HOURS, Scope.POOLS, "provisioningHours");
        add(all, Unit.NODES, Scope.POOLS, "nodes.mean", "nodes.max");
        add(all, Unit.COUNT, Scope.POOLS, "nodeStarts", "preemptions");
        add(all, Unit.MONEY, Scope.POOLS, "cost");
        add(all, Unit.MONEY_PER_JOB, Scope.WHOLE, "costPerJob");
        return List.copyOf(all);
    }

    private static void durations(List<Metric> all, String quantity) {
        add(all, Unit.SECONDS, Scope.CLASSES, quantity + ".mean");
        PERCENTILES.forEach(p -> add(all, Unit.SECONDS, Scope.CLASSES, quantity + ".p" + p));
        add(all, Unit.SECONDS, Scope.CLASSES, quantity + ".max");
    }

    private static void add(List<Metric> all, Unit unit, Scope scope, String... names) {
        for (String name : names) {
            all.add(new Metric(name, unit, scope, 0));
        }
    }

    /** Returns whether this is the probability of a short wait. */
    public boolean isProbability() {
        return name.startsWith("P(");
    }

    /** Returns the metric of that name, if there is one. */
    public static Optional<Metric> named(String name) {
        return known().filter(metric -> metric.name.equals(name)).findFirst();
    }

    /** Returns every metric that has a name of its own. */
    public static Stream<Metric> known() {
        return Stream.concat(ALL.stream(), OF_WAITING.stream());
    }

    /**
     * Returns the fraction of jobs that wait at most so long.
     *
     * @param threshold microseconds
     */
    public static Metric probabilityOfWaitingAtMost(long threshold) {
        String name = "P(waitingTime <= " + Durations.text(threshold) + ")";
        return new Metric(name, Unit.FRACTION, Scope.CLASSES, threshold);
    }
}
