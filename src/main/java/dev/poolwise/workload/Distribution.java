package dev.poolwise.workload;

import dev.poolwise.units.Time;

/**
 * A distribution of non-negative durations, sampled by inversion: one uniform number for each draw, so that a change in
 * one place of a scenario shifts no draw of another.
 */
public interface Distribution {
    /**
     * Returns the smallest value, in seconds, that is exceeded with probability at most {@code 1 - u}.
     *
     * @param u strictly between 0 and 1
     */
    double quantile(double u);

    /** Returns the mean in seconds; may be infinite. */
    double mean();

    /** Returns the variance in seconds squared; may be infinite. */
    double variance();

    /**
     * Returns how fast the tail falls, per second: the mean of {@code exp(x duration)} is finite for x below it, and
     * infinite above. 0 for tails heavier than exponential, infinite for lighter ones and for bounded durations.
     */
    default double tailRate() {
        return Double.POSITIVE_INFINITY;
    }

    /** Returns one draw in microseconds, using exactly one number of the stream. */
    default long sample(RandomStream stream) {
        return Time.ofSeconds(quantile(stream.next()));
    }

    /** Returns the squared coefficient of variation: variance over squared mean; 0 for a mean of 0. */
    default double squaredCoefficientOfVariation() {
        return mean() == 0 ? 0 : variance() / (mean() * mean());
    }
}
