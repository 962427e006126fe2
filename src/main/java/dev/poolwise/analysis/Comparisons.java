package dev.poolwise.analysis;

import dev.poolwise.scenario.Metric;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Compares alternatives replication by replication, which have met the same jobs. */
final class Comparisons {
    private static final List<String> METRICS = List.of("cost", "waitingTime.mean", "waitingTime.p95", "throughput");

    private Comparisons() {}

    /** Returns the comparison of every further alternative with the first. */
    static List<Comparison> withFirst(List<AlternativeAnalysis> alternatives, double level) {
        List<Comparison> comparisons = new ArrayList<>();
        AlternativeAnalysis baseline = alternatives.get(0);
        for (AlternativeAnalysis alternative : alternatives.subList(1, alternatives.size())) {
            METRICS.forEach(metric -> comparisons.add(compare(alternative, baseline, metric, level)));
        }
        return comparisons;
    }

    /** Returns the paired difference of one metric, alternative minus baseline. */
    static Comparison compare(
            AlternativeAnalysis alternative, AlternativeAnalysis baseline, String name, double level) {
        Estimate one = Objects.requireNonNull(alternative.metrics().get(name));
        Estimate other = Objects.requireNonNull(baseline.metrics().get(name));
        boolean given = one.value().isPresent() && other.value().isPresent();
        int[] pairs = IntStream.range(
                        0,
                        given
                                ? Math.min(
                                        one.observations().size(),
                                        other.observations().size())
                                : 0)
                .filter(i -> Double.isFinite(one.observations().get(i))
                        && Double.isFinite(other.observations().get(i)))
                .toArray();
        double[] a = Arrays.stream(pairs).mapToDouble(one.observations()::get).toArray();
        double[] b = Arrays.stream(pairs).mapToDouble(other.observations()::get).toArray();
        if (pairs.length == 0) {
            return comparison(alternative, baseline, one.metric(), List.of());
        }
        ConfidenceInterval interval = ConfidenceInterval.ofPairs(a, b, level);
        return new Comparison(
                alternative.alternative().name(),
                baseline.alternative().name(),
                one.metric(),
                OptionalDouble.of(interval.mean()),
                present(interval.halfWidth()),
                isSignificant(interval),
                present(ConfidenceInterval.correlation(a, b)),
                IntStream.range(0, a.length).mapToObj(i -> a[i] - b[i]).toList());
    }

    private static Comparison comparison(
            AlternativeAnalysis alternative, AlternativeAnalysis baseline, Metric metric, List<Double> differences) {
        return new Comparison(
                alternative.alternative().name(),
                baseline.alternative().name(),
                metric,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                OptionalDouble.empty(),
                differences);
    }

    /** A difference is significant if its interval excludes 0; one replication shows nothing. */
    private static boolean isSignificant(ConfidenceInterval interval) {
        return Double.isFinite(interval.halfWidth()) && Math.abs(interval.mean()) > interval.halfWidth();
    }

    private static OptionalDouble present(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
