package dev.poolwise.fitting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The distribution of some durations: the best of the families by the Bayesian criterion, or the durations themselves
 * if even that one is too far from them.
 *
 * @param durations the durations
 * @param ranked the families that can be like them, best first; none if all durations are the same
 * @param goodness how well the best fits
 */
public record DurationFit(Durations durations, List<Fit> ranked, Optional<Goodness> goodness) {
    /** From this distance between the curves on, the durations stand for themselves. */
    public static final double TOO_FAR = 0.05;

    private static final double SIGNIFICANT = 0.05;
    private static final int FEWEST = 20;
    private static final int GROUPS = 100;

    public DurationFit {
        ranked = List.copyOf(ranked);
    }

    /** Fits durations; {@code seed} is that of the bootstrap. */
    public static DurationFit of(Durations durations, long seed) {
        if (durations.areAlike()) {
            return new DurationFit(durations, List.of(), Optional.empty());
        }
        List<Fit> ranked = Stream.of(Family.values())
                .flatMap(family -> family.fit(durations).stream())
                .filter(fit -> Double.isFinite(fit.logLikelihood()))
                .sorted(Comparator.comparingDouble(fit -> fit.bic(durations.count())))
                .toList();
        return new DurationFit(durations, ranked, Optional.of(Goodness.of(ranked.get(0), durations, seed)));
    }

    /** Returns whether the best family stands for the durations. */
    public boolean isParametric() {
        return durations.count() >= FEWEST
                && goodness.filter(fit -> fit.distance() < TOO_FAR || fit.distanceP() >= SIGNIFICANT)
                        .isPresent();
    }

    /** Returns the distribution as a scenario writes it. */
    public String yaml() {
        if (durations.areAlike()) {
            return Yaml.seconds(durations.mean());
        }
        return isParametric() ? ranked.get(0).yaml() : empirical();
    }

    /** Up to 100 values, each the mean of an equal share of the durations, so that the mean is kept. */
    private String empirical() {
        double[] sorted = durations.sorted();
        int groups = sorted.length <= GROUPS ? sorted.length : GROUPS;
        String values = IntStream.range(0, groups)
                .mapToObj(group -> Arrays.stream(sorted, (int) ((long) group * sorted.length / groups), (int)
                                ((group + 1L) * sorted.length / groups))
                        .average()
                        .orElseThrow())
                .map(Yaml::seconds)
                .collect(Collectors.joining(", "));
        return "{distribution: empirical, values: [" + values + "]}";
    }
}
