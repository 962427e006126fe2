package dev.poolwise.analysis;

import dev.poolwise.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How an estimate settled: what it would have been after fewer replications. */
public final class Convergence {
    private static final int FEWEST = 2;
    private static final int MOST_STEPS = 200;

    private Convergence() {}

    /**
     * The estimate after some replications.
     *
     * @param replications with a value, at least 2
     * @param mean in the metric's unit
     * @param halfWidth of its Student interval
     */
    public record Step(int replications, double mean, double halfWidth) {}

    /**
     * Returns the estimates after 2, 3, … replications, in larger steps if there are more than 200; the last one is the
     * mean of all. Empty for an estimate that has no value, or whose observations are not known.
     */
    public static List<Step> of(Estimate estimate, double level) {
        double[] present = estimate.observations().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        if (estimate.value().isEmpty() || present.length != estimate.replications()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        int stride = 1 + present.length / MOST_STEPS;
        for (int n = FEWEST; n < present.length; n += stride) {
            steps.add(step(present, n, level));
        }
        if (present.length >= FEWEST) {
            steps.add(step(present, present.length, level));
        }
        return steps;
    }

    private static Step step(double[] observations, int first, double level) {
        ConfidenceInterval interval = ConfidenceInterval.ofReplications(Arrays.copyOf(observations, first), level);
        return new Step(first, interval.mean(), interval.halfWidth());
    }
}
