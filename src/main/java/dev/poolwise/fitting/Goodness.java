package dev.poolwise.fitting;

import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How well a distribution fits durations: the largest distance between the two curves (Kolmogorov-Smirnov), and the
 * squared distance weighted towards the tails (Anderson-Darling).
 *
 * <p>Their p-values are those of a parametric bootstrap: how many of 199 samples drawn from the fit, and fitted
 * themselves, lie as far from their fit. Source: Stute, González Manteiga and Presedo Quindimil, "Bootstrap based
 * goodness-of-fit tests", Metrika 40 (1993). Of more than 1,000 durations, 1,000 chosen at random are tested, for of
 * many hardly any simple family passes.
 *
 * @param distance the largest distance over all durations, in [0, 1]
 * @param distanceP its p-value
 * @param tails the statistic of Anderson and Darling over those that are tested
 * @param tailsP its p-value
 * @param tested how many durations the p-values are of
 */
public record Goodness(double distance, double distanceP, double tails, double tailsP, int tested) {
    private static final int DRAWS = 199;
    private static final int MOST = 1_000;
    private static final double TINY = 1e-12;

    static Goodness of(Fit fit, Durations all, long seed) {
        RandomStream stream =
                new RandomStreams(seed, 1).stream("fit", fit.family().name());
        Durations tested = some(all, stream);
        Fit ofTested = fit.family().fit(tested).orElse(fit);
        double distance = distance(tested.sorted(), ofTested.below());
        double tails = tails(tested.sorted(), ofTested.below());
        int further = 0;
        int heavier = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Durations drawn = drawn(ofTested, tested.count(), stream);
            Optional<Fit> refitted =
                    drawn.areAlike() ? Optional.empty() : fit.family().fit(drawn);
            DoubleUnaryOperator below = refitted.orElse(ofTested).below();
            further += distance(drawn.sorted(), below) >= distance ? 1 : 0;
            heavier += tails(drawn.sorted(), below) >= tails ? 1 : 0;
        }
        return new Goodness(
                distance(all.sorted(), fit.below()),
                (further + 1.0) / (DRAWS + 1),
                tails,
                (heavier + 1.0) / (DRAWS + 1),
                tested.count());
    }

    /** Returns all, or some chosen at random. */
    private static Durations some(Durations all, RandomStream stream) {
        if (all.count() <= MOST) {
            return all;
        }
        double[] shuffled = all.sorted().clone();
        for (int i = 0; i < MOST; i++) {
            int other = i + (int) (stream.next() * (shuffled.length - i));
            double chosen = shuffled[other];
            shuffled[other] = shuffled[i];
            shuffled[i] = chosen;
        }
        return Durations.of(Arrays.copyOf(shuffled, MOST));
    }

    private static Durations drawn(Fit fit, int count, RandomStream stream) {
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = Math.max(1e-6, fit.distribution().quantile(stream.next()));
        }
        return Durations.of(drawn);
    }

    static double distance(double[] sorted, DoubleUnaryOperator below) {
        double largest = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = below.applyAsDouble(sorted[i]);
            double most = Math.max((i + 1.0) / sorted.length - expected, expected - (double) i / sorted.length);
            largest = Math.max(largest, most);
        }
        return largest;
    }

    static double tails(double[] sorted, DoubleUnaryOperator below) {
        double[] expected = Arrays.stream(sorted)
                .map(below)
                .map(p -> Math.min(1 - TINY, Math.max(TINY, p)))
                .toArray();
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += (2.0 * i + 1) * (Math.log(expected[i]) + Math.log1p(-expected[sorted.length - 1 - i]));
        }
        return -sorted.length - sum / sorted.length;
    }
}
