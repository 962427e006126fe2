package dev.poolwise.outcome;

/**
 * A level over time in one replication, averaged in bins of equal width.
 *
 * @param binSeconds the width of a bin
 * @param means the mean level in each bin; the last bin may be cut short by the end of the run
 */
public record Course(double binSeconds, double[] means) {}
