package dev.poolwise.robustness;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.study.PointResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a driver does to the recommendation's figures.
 *
 * @param driver what is varied
 * @param low what came of it at the low factor
 * @param high at the high factor
 * @param flips where the best alternative changes, nearest to the scenario first; at most one to each side
 * @param searched how far flips were looked for: the factors at the ends
 * @param decided whether the search for flips was finished, and without doubt if there are none
 */
public record Swing(
        Driver driver, PointResult low, PointResult high, List<Crossing> flips, FactorAxis searched, boolean decided) {
    public Swing {
        flips = List.copyOf(flips);
    }

    /** Returns how a metric of an alternative changes from one point to another, replication by replication. */
    static Comparison change(PointResult from, PointResult to, String alternative, String metric, double level) {
        return Comparison.of(
                "to", estimate(to, alternative, metric), "from", estimate(from, alternative, metric), level);
    }

    /** Returns a metric of an alternative. */
    static Estimate estimate(PointResult point, String alternative, String metric) {
        return point.alternatives().stream()
                .filter(a -> a.name().equals(alternative))
                .map(a -> Optional.ofNullable(a.metrics().get(metric)))
                .findFirst()
                .flatMap(found -> found)
                .map(Objects::requireNonNull)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + metric + " of " + alternative));
    }
}
