package dev.poolwise.bench;

/**
 * What every way to run the same jobs must agree on, to the microsecond.
 *
 * @param waiting the time that jobs waited until the end of the run, microseconds
 * @param busy the time that servers or nodes were busy until the end of the run, microseconds
 */
record Totals(long waiting, long busy) {}
