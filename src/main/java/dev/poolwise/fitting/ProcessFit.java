package dev.poolwise.fitting;

/**
 * An arrival process with the parameters that make some instants most likely.
 *
 * @param name in plain words
 * @param yaml as a scenario writes it, without {@code batch}
 * @param parameters how many numbers were fitted
 * @param logLikelihood of the instants in seconds
 * @param dispersion variance over mean of the numbers of instants in each hour, beyond what the process expects then; 1
 *     if they come at random
 */
public record ProcessFit(String name, String yaml, int parameters, double logLikelihood, double dispersion) {
    /** Returns the Bayesian information criterion of so many instants: the lower, the better. */
    public double bic(int instants) {
        return parameters * Math.log(instants) - 2 * logLikelihood;
    }
}
