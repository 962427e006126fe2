package dev.poolwise.fitting;

import dev.poolwise.workload.Distribution;
import java.util.function.DoubleUnaryOperator;

/**
 * A distribution with the parameters that make some durations most likely.
 *
 * @param family what it is one of
 * @param yaml as a scenario writes it
 * @param distribution the same, to draw from
 * @param below the probability of at most so many seconds
 * @param logLikelihood of the durations in seconds
 */
public record Fit(
        Family family, String yaml, Distribution distribution, DoubleUnaryOperator below, double logLikelihood) {
    /** Returns Akaike's information criterion: the lower, the better. */
    public double aic() {
        return 2.0 * family.parameters() - 2 * logLikelihood;
    }

    /** Returns the Bayesian information criterion of so many durations: the lower, the better. */
    public double bic(int durations) {
        return family.parameters() * Math.log(durations) - 2 * logLikelihood;
    }
}
