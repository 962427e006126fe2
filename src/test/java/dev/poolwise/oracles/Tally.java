package dev.poolwise.oracles;

import dev.poolwise.outcome.Observer;

/**
 * Watches one replication for a figure that is no metric of the results: the mean of {@code count} values that add up
 * to {@code sum}.
 */
abstract class Tally implements Observer {
    private double sum;
    private double count;

    /** Takes one value. */
    protected final void add(double value) {
        add(value, 1);
    }

    /** Takes values that add up to {@code valueSum}, with their number or weight. */
    protected final void add(double valueSum, double weight) {
        sum += valueSum;
        count += weight;
    }

    /** Returns the sum of the values. */
    final double sum() {
        return sum;
    }

    /** Returns how many values there were, or their weight. */
    final double count() {
        return count;
    }
}
