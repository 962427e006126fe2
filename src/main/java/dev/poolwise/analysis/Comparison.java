package dev.poolwise.analysis;

import dev.poolwise.scenario.Metric;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * An alternative against the baseline, replication by replication on the same jobs.
 *
 * @param alternative its name
 * @param baseline the first alternative's name
 * @param metric what is compared
 * @param difference alternative minus baseline; empty if either has no value
 * @param halfWidth of the paired Student interval; empty with fewer than two replications
 * @param significant whether the interval excludes 0
 * @param correlation of the two over the replications; empty if it is not defined
 * @param observations the difference in each replication
 */
public record Comparison(
        String alternative,
        String baseline,
        Metric metric,
        OptionalDouble difference,
        OptionalDouble halfWidth,
        boolean significant,
        OptionalDouble correlation,
        List<Double> observations) {
    /**
     * Compares two estimates of one metric, over the replications in which both have a value.
     *
     * @param alternative the name of what is compared
     * @param one its estimate
     * @param baseline the name of what it is compared with
     * @param other the estimate of that
     * @param level the confidence level
     */
    public static Comparison of(String alternative, Estimate one, String baseline, Estimate other, double level) {
        boolean given = one.value().isPresent() && other.value().isPresent();
        int shared = Math.min(one.observations().size(), other.observations().size());
        int[] pairs = IntStream.range(0, given ? shared : 0)
                .filter(i -> Double.isFinite(one.observations().get(i))
                        && Double.isFinite(other.observations().get(i)))
                .toArray();
        double[] a = Arrays.stream(pairs).mapToDouble(one.observations()::get).toArray();
        double[] b = Arrays.stream(pairs).mapToDouble(other.observations()::get).toArray();
        if (pairs.length == 0) {
            OptionalDouble none = OptionalDouble.empty();
            return new Comparison(alternative, baseline, one.metric(), none, none, false, none, List.of());
        }
        ConfidenceInterval interval = ConfidenceInterval.ofPairs(a, b, level);
        return new Comparison(
                alternative,
                baseline,
                one.metric(),
                OptionalDouble.of(interval.mean()),
                present(interval.halfWidth()),
                isSignificant(interval),
                present(ConfidenceInterval.correlation(a, b)),
                IntStream.range(0, a.length).mapToObj(i -> a[i] - b[i]).toList());
    }

    /** A difference is significant if its interval excludes 0; one replication shows nothing. */
    private static boolean isSignificant(ConfidenceInterval interval) {
        return Double.isFinite(interval.halfWidth()) && Math.abs(interval.mean()) > interval.halfWidth();
    }

    private static OptionalDouble present(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
