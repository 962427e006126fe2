package dev.poolwise.outcome;

/**
 * What a place was charged for in one period of its plan.
 *
 * @param billed charged time, microseconds
 * @param transactions jobs that are transactions
 */
public record PeriodUsage(long billed, long transactions) {}
