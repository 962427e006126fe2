package dev.poolwise.backtest;

/**
 * One job in the log and in the replay; times in microseconds.
 *
 * @param arrival from the start of the log
 * @param nodes that it held, at least 1
 * @param recorded the wait that the log knows
 * @param simulated the wait in the replay
 */
public record Replayed(long arrival, int nodes, long recorded, long simulated) {}
