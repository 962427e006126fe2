package dev.poolwise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares alternatives replication by replication, which have met the same jobs. */
final class Comparisons {
    private static final List<String> METRICS =
            List.of("cost", "totalCost", "waitingTime.mean", "waitingTime.p95", "throughput");

    private Comparisons() {}

    /** Returns the comparison of every further alternative with the first. */
    static List<Comparison> withFirst(List<AlternativeAnalysis> alternatives, double level) {
        List<Comparison> comparisons = new ArrayList<>();
        AlternativeAnalysis baseline = alternatives.get(0);
        for (AlternativeAnalysis alternative : alternatives.subList(1, alternatives.size())) {
            METRICS.stream()
                    .filter(metric -> baseline.metrics().containsKey(metric))
                    .forEach(metric -> comparisons.add(compare(alternative, baseline, metric, level)));
        }
        return comparisons;
    }

    private static Comparison compare(
            AlternativeAnalysis alternative, AlternativeAnalysis baseline, String name, double level) {
        return Comparison.of(
                alternative.alternative().name(),
                Objects.requireNonNull(alternative.metrics().get(name)),
                baseline.alternative().name(),
                Objects.requireNonNull(baseline.metrics().get(name)),
                level);
    }
}
