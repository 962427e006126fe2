package dev.poolwise.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How likely something is, from how often it happened in independent trials, with the interval of Wilson: "Probable
 * inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22
 * (1927). The interval never leaves 0 to 1, and says something also if it happened never or always.
 *
 * @param successes how often it happened
 * @param trials at least 1
 * @param lower end of the interval
 * @param upper end of the interval
 */
public record Proportion(int successes, int trials, double lower, double upper) {
    /**
     * Returns the proportion with its interval.
     *
     * @param level the confidence level, strictly between 0 and 1
     */
    public static Proportion of(int successes, int trials, double level) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " trials cannot have succeeded");
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        double share = (double) successes / trials;
        double shrink = 1 + z * z / trials;
        double centre = (share + z * z / (2 * trials)) / shrink;
        double half = z * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials)) / shrink;
        double lower = successes == 0 ? 0 : Math.max(0, centre - half);
        double upper = successes == trials ? 1 : Math.min(1, centre + half);
        return new Proportion(successes, trials, lower, upper);
    }

    /** Returns the share of trials in which it happened. */
    public double share() {
        return (double) successes / trials;
    }

    /** Returns whether a probability lies in the interval, ends included. */
    public boolean contains(double probability) {
        return lower <= probability && probability <= upper;
    }
}
