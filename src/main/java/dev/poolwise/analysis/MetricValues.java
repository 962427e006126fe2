package dev.poolwise.analysis;

import dev.poolwise.billing.Costs;
import dev.poolwise.billing.DelayCosts;
import dev.poolwise.billing.Rates;
import dev.poolwise.outcome.JobSummary;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Quantiles;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Metric;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The value of each metric in one replication; NaN where the replication has none. */
final class MetricValues {
    private final Replication replication;
    private final long warmUp;
    private final Map<String, BigDecimal> costs;
    private final List<BigDecimal> delayCosts;

    /**
     * Creates them.
     *
     * @param delayCosts what an hour of waiting costs, in the order of the job classes
     */
    MetricValues(Replication replication, long warmUp, Map<String, Rates> rates, List<BigDecimal> delayCosts) {
        this.replication = replication;
        this.warmUp = warmUp;
        this.costs = Costs.of(rates, replication);
        this.delayCosts = delayCosts;
    }

    /** Returns a metric of the whole alternative. */
    double whole(Metric metric) {
        if (metric.name().equals("delayCost")) {
            return delayCost().doubleValue();
        }
        return isOfJobs(metric) ? ofJobs(metric, replication.jobs()) : ofPlaces(metric, utilisedPlaces(metric));
    }

    /** Returns a metric of one job class. */
    double ofClass(Metric metric, int jobClass) {
        if (metric.name().equals("delayCost")) {
            return delayCost(jobClass).doubleValue();
        }
        return ofJobs(metric, replication.classes().get(jobClass));
    }

    /** Returns a metric of one place. */
    double ofPlace(Metric metric, int place) {
        return ofPlaces(metric, List.of(replication.places().get(place)));
    }

    private BigDecimal delayCost() {
        return IntStream.range(0, delayCosts.size()).mapToObj(this::delayCost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal delayCost(int jobClass) {
        return DelayCosts.of(replication.classes().get(jobClass), delayCosts.get(jobClass));
    }

    private static boolean isOfJobs(Metric metric) {
        return metric.scope() == Metric.Scope.CLASSES;
    }

    /** Utilisation is of what is paid for by the hour: the pools, if there are any. */
    private List<PlaceSummary> utilisedPlaces(Metric metric) {
        List<PlaceSummary> pools =
                replication.places().stream().filter(PlaceSummary::isPool).toList();
        return metric.name().equals("utilisation") && !pools.isEmpty() ? pools : replication.places();
    }

    private double ofJobs(Metric metric, JobSummary jobs) {
        if (metric.isProbability()) {
            long within = jobs.startedWithin().getOrDefault(metric.threshold(), 0L);
            return within / (double) jobs.waiting().count();
        }
        String name = metric.name();
        if (name.startsWith("waitingTime.p") && name.endsWith("Zero")) {
            return jobs.startedAtOnce() / (double) jobs.waiting().count();
        }
        if (name.startsWith("waitingTime.")) {
            return duration(name.substring("waitingTime.".length()), jobs.waiting());
        }
        if (name.startsWith("turnaroundTime.")) {
            return duration(name.substring("turnaroundTime.".length()), jobs.turnaround());
        }
        return switch (name) {
            case "queueLength.mean" -> jobs.queueLengthMean();
            case "queueLength.max" -> jobs.queueLengthMax();
            case "jobs.arrived" -> jobs.arrived();
            case "jobs.finished" -> jobs.finished();
            case "jobs.unfinished" -> jobs.unfinished();
            case "jobs.rejected" -> jobs.rejected();
            case "jobs.abandoned" -> jobs.abandoned();
            case "jobs.failed" -> jobs.failed();
            case "throughput" -> jobs.throughputJobs() / Time.toHours(replication.endedAt() - warmUp);
            case "makespan" -> makespan(jobs);
            default -> throw new IllegalArgumentException("no such metric of jobs: " + name);
        };
    }

    private static double makespan(JobSummary jobs) {
        return jobs.lastFinish() < 0 ? Double.NaN : Time.toSeconds(jobs.lastFinish() - jobs.firstArrival());
    }

    private static double duration(String statistic, Quantiles durations) {
        return switch (statistic) {
            case "mean" -> durations.mean();
            case "max" -> durations.max();
            default -> durations.percentile(Integer.parseInt(statistic.substring(1)));
        };
    }

    private double ofPlaces(Metric metric, List<PlaceSummary> places) {
        return switch (metric.name()) {
            case "utilisation" ->
                sum(places, PlaceSummary::busySlotTime) / sum(places, PlaceSummary::availableSlotTime);
            case "billedComputeHours" -> hours(places, PlaceSummary::billedMicros);
            case "busyComputeHours" -> hours(places, PlaceSummary::busyMicros);
            case "idleComputeHours" -> hours(places, place -> place.readyMicros() - place.busyMicros());
            case "provisioningHours" -> hours(places, PlaceSummary::provisioningMicros);
            case "nodes.mean" -> sum(places, PlaceSummary::nodesMean);
            case "nodes.max" -> sum(places, PlaceSummary::nodesMax);
            case "nodeStarts" -> sum(places, PlaceSummary::nodeStarts);
            case "preemptions" -> sum(places, PlaceSummary::preemptions);
            case "cost" -> cost(places).doubleValue();
            case "totalCost" -> cost(places).add(delayCost()).doubleValue();
            case "costPerJob" -> cost(places).doubleValue() / replication.jobs().finishedInRun();
            default -> throw new IllegalArgumentException("no such metric of places: " + metric.name());
        };
    }

    private BigDecimal cost(List<PlaceSummary> places) {
        return places.stream()
                .map(place -> costs.getOrDefault(place.place(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double sum(List<PlaceSummary> places, ToDoubleFunction<PlaceSummary> value) {
        return places.stream().mapToDouble(value).sum();
    }

    private static double hours(List<PlaceSummary> places, ToLongFunction<PlaceSummary> micros) {
        return Time.toHours(places.stream().mapToLong(micros).sum());
    }
}
