package dev.poolwise.fitting;

import dev.poolwise.workload.Hyperexponential;
import dev.poolwise.workload.Hyperexponential.Branch;
import java.util.List;
import java.util.Optional;

/**
 * Two exponentials, mixed: each step gives every duration to the branches by how likely each is to have made it, and
 * then takes the branches' means. Source: Dempster, Laird and Rubin, JRSS B 39 (1977).
 */
final class ExpectationMaximisation {
    private static final int MOST_STEPS = 2_000;
    private static final double CLOSE = 1e-10;

    private final double[] values;
    private final int[] counts;
    private final int count;
    private double probability = 0.5;
    private double shortMean;
    private double longMean;
    private double logLikelihood = Double.NEGATIVE_INFINITY;

    private ExpectationMaximisation(Durations x) {
        values = x.values();
        counts = x.counts();
        count = x.count();
        double cv = Math.max(1.1, x.cv());
        probability = 0.5 * (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1)));
        shortMean = x.mean() / (2 * probability);
        longMean = x.mean() / (2 * (1 - probability));
    }

    /** Returns the most likely mixture; empty for durations that vary less than exponential ones. */
    static Optional<Fit> fit(Durations x) {
        if (x.cv() <= 1) {
            return Optional.empty();
        }
        ExpectationMaximisation search = new ExpectationMaximisation(x);
        for (int step = 0; step < MOST_STEPS; step++) {
            double before = search.logLikelihood;
            search.step();
            if (search.logLikelihood - before <= CLOSE * Math.abs(search.logLikelihood)) {
                break;
            }
        }
        return search.found();
    }

    private void step() {
        double inShort = 0;
        double timeInShort = 0;
        double timeInLong = 0;
        logLikelihood = 0;
        for (int i = 0; i < values.length; i++) {
            double shortDensity = probability / shortMean * Math.exp(-values[i] / shortMean);
            double longDensity = (1 - probability) / longMean * Math.exp(-values[i] / longMean);
            double share = counts[i] * shortDensity / (shortDensity + longDensity);
            inShort += share;
            timeInShort += share * values[i];
            timeInLong += (counts[i] - share) * values[i];
            logLikelihood += counts[i] * Math.log(shortDensity + longDensity);
        }
        probability = inShort / count;
        shortMean = timeInShort / inShort;
        longMean = timeInLong / (count - inShort);
    }

    private Optional<Fit> found() {
        boolean sound = probability > 0 && probability < 1 && shortMean > 0 && Double.isFinite(longMean);
        if (!sound) {
            return Optional.empty();
        }
        double p = Yaml.rounded(probability);
        double q = 1 - p;
        double first = shortMean;
        double second = longMean;
        String yaml =
                "{distribution: hyperexponential, branches: [{probability: %s, mean: %s}, {probability: %s, mean: %s}]}"
                        .formatted(Yaml.number(p), Yaml.seconds(first), Yaml.complement(p), Yaml.seconds(second));
        return Optional.of(new Fit(
                Family.HYPEREXPONENTIAL,
                yaml,
                new Hyperexponential(List.of(new Branch(p, first), new Branch(q, second))),
                t -> -p * Math.expm1(-t / first) - q * Math.expm1(-t / second),
                logLikelihood));
    }
}
