package dev.poolwise.sizing;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.Estimates;
import dev.poolwise.scenario.Metric;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What was found of one candidate in one stage.
 *
 * @param metrics of the whole alternative, by name
 * @param objectives what was found for each, in their order
 * @param replications that it rests on
 */
public record Figures(Map<String, Estimate> metrics, List<Estimate> objectives, int replications) {
    public Figures {
        objectives = List.copyOf(objectives);
    }

    /** Returns the estimate of a metric. */
    public Estimate metric(String name) {
        return Objects.requireNonNull(metrics.get(name), name);
    }

    /** Returns the estimate of what the candidate costs. */
    public Estimate cost() {
        return metric("cost");
    }

    /** Returns what several blocks of replications show together. */
    static Figures of(List<PointResult> blocks, double level) {
        List<AlternativeResult> results =
                blocks.stream().map(block -> block.alternatives().get(0)).toList();
        Map<String, Estimate> metrics = new LinkedHashMap<>();
        results.get(0)
                .metrics()
                .keySet()
                .forEach(name -> metrics.put(
                        name, joined(results, level, result -> result.metrics().get(name))));
        List<Estimate> objectives = IntStream.range(
                        0, results.get(0).objectives().size())
                .mapToObj(i -> joined(
                        results, level, result -> result.objectives().get(i).estimate()))
                .toList();
        return new Figures(
                metrics,
                objectives,
                blocks.stream().mapToInt(PointResult::replications).sum());
    }

    private static Estimate joined(
            List<AlternativeResult> results, double level, Function<AlternativeResult, Estimate> estimate) {
        List<Estimate> parts = results.stream().map(estimate).toList();
        Metric metric = parts.get(0).metric();
        double[] values = values(parts);
        Estimate whole = metric.name().equals("costPerJob")
                ? ratio(
                        metric,
                        values,
                        values(results.stream()
                                .map(r -> r.metrics().get("cost"))
                                .toList()),
                        level)
                : Estimates.mean(metric, values, level);
        return parts.stream().anyMatch(Figures::isWithheld) ? Estimates.withheld(whole) : whole;
    }

    private static double[] values(List<Estimate> parts) {
        return parts.stream()
                .flatMap(part -> part.observations().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The jobs of a replication are its cost over its cost per job. */
    private static Estimate ratio(Metric metric, double[] perJob, double[] costs, double level) {
        double[] jobs = IntStream.range(0, costs.length)
                .mapToDouble(i -> costs[i] / perJob[i])
                .toArray();
        return Arrays.stream(jobs).allMatch(Double::isFinite)
                ? Estimates.ratio(metric, costs, jobs, level)
                : Estimates.mean(metric, perJob, level);
    }

    /** Returns whether an estimate is withheld although its replications have values. */
    static boolean isWithheld(Estimate estimate) {
        return estimate.value().isEmpty() && estimate.observations().stream().anyMatch(Double::isFinite);
    }
}
