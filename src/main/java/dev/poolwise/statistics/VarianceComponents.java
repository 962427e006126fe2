package dev.poolwise.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The variance of figures in equally large groups, split into that of the groups and that within them: the one-way
 * analysis of variance with random effects. Source: Searle, Casella and McCulloch, "Variance Components", 1992, section
 * 3.6.
 *
 * @param between the variance of the groups' expected values; 0 where the estimate is negative
 * @param within the variance around them
 * @param groups how many
 */
public record VarianceComponents(double between, double within, int groups) {
    /**
     * Splits the variance.
     *
     * @param figures at least two groups of at least two figures each, equally many
     */
    public static VarianceComponents of(double[][] figures) {
        int groups = figures.length;
        int size = figures[0].length;
        double[] means =
                Arrays.stream(figures).mapToDouble(ConfidenceInterval::mean).toArray();
        double betweenSquares = size * squares(means) / (groups - 1);
        double withinSquares =
                Arrays.stream(figures).mapToDouble(VarianceComponents::squares).sum() / (groups * (size - 1.0));
        return new VarianceComponents(Math.max(0, (betweenSquares - withinSquares) / size), withinSquares, groups);
    }

    private static double squares(double[] figures) {
        double mean = ConfidenceInterval.mean(figures);
        return Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum();
    }

    /** Returns the half-width of an interval for one group's expected value around that of all, at a level. */
    public double halfWidthBetween(double level) {
        double quantile = new TDistribution(null, groups - 1.0).inverseCumulativeProbability((1 + level) / 2);
        return quantile * Math.sqrt(between);
    }
}
