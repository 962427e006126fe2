package dev.poolwise.report;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.Legible;
import dev.poolwise.scenario.Metric;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One of the figures by which a reader compares the alternatives.
 *
 * @param label for a person
 * @param term the glossary term that explains it
 * @param cells one for each alternative, in their order
 */
record SummaryRow(String label, String term, List<String> cells) {
    private static final List<List<String>> SHOWN = List.of(
            List.of("cost", "cost", "cost"),
            List.of("cost of waiting", "waiting time", "delayCost"),
            List.of("bill and waiting", "cost", "totalCost"),
            List.of("cost per job", "cost", "costPerJob"),
            List.of("mean wait", "waiting time", "waitingTime.mean"),
            List.of("p95 wait", "percentile", "waitingTime.p95"),
            List.of("jobs finished", "job", "jobs.finished"),
            List.of("jobs left over", "job", "jobs.unfinished"),
            List.of("throughput", "throughput", "throughput"),
            List.of("utilisation", "utilisation", "utilisation"),
            List.of("compute-hours billed", "compute-hour", "billedComputeHours"));
    private static final List<String> NODE_STARTS = List.of("node starts", "node", "nodeStarts");

    /** Returns the figures of a summary, in order of importance; node starts only if a pool scales itself. */
    static List<SummaryRow> of(Analysis analysis) {
        Legible legible = new Legible(analysis.scenario().currency());
        boolean scaled = analysis.alternatives().stream()
                .flatMap(analysed -> analysed.alternative().pools().stream())
                .anyMatch(pool -> pool.autoscale().isPresent());
        return Stream.concat(SHOWN.stream(), scaled ? Stream.of(NODE_STARTS) : Stream.empty())
                .filter(shown -> isGiven(analysis, shown.get(2)))
                .map(shown -> new SummaryRow(shown.get(0), shown.get(1), legible.row(row(analysis, shown.get(2)))))
                .toList();
    }

    /** The money of waiting is shown where it was asked for; everything else is. */
    private static boolean isGiven(Analysis analysis, String metric) {
        return Metric.OF_WAITING.stream().noneMatch(known -> known.name().equals(metric))
                || analysis.alternatives().get(0).metrics().containsKey(metric);
    }

    private static List<Estimate> row(Analysis analysis, String metric) {
        return analysis.alternatives().stream()
                .map(a -> find(a.metrics(), metric))
                .toList();
    }

    /** Returns a metric by name; one without a value if it was not computed. */
    static Estimate find(Map<String, Estimate> metrics, String name) {
        Estimate found = metrics.get(name);
        if (found != null) {
            return found;
        }
        Metric metric = Metric.named(name).orElseThrow();
        return new Estimate(metric, OptionalDouble.empty(), OptionalDouble.empty(), 0, List.of());
    }
}
