package dev.poolwise.formula;

import java.util.function.DoubleSupplier;

/**
 * What an evaluation depends on besides the formula.
 *
 * @param now microseconds since 1970-01-01T00:00Z
 * @param metrics the samples that are available now
 * @param current the targets of the pool before
 * @param random the values of {@code rand()}, from 0 to 1
 */
public record Circumstances(long now, Metrics metrics, Targets current, DoubleSupplier random) {}
