package dev.poolwise.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/** The number of successes in independent trials. */
public final class Binomial {
    private Binomial() {}

    /**
     * Returns how many whole groups the successes make up on average.
     *
     * @param sure successes besides those of the trials, at least 0
     * @param trials at least 0
     * @param probability of a success, from 0 to 1
     * @param group successes that make up a group, at least 1
     */
    public static double meanGroups(int sure, int trials, double probability, int group) {
        BinomialDistribution successes = new BinomialDistribution(null, trials, probability);
        double mean = 0;
        for (int n = 0; n <= trials; n++) {
            mean += successes.probability(n) * Math.floorDiv(sure + n, group);
        }
        return mean;
    }
}
