package dev.poolwise.robustness;

import dev.poolwise.study.PointResult;

/**
 * What came of one value on an axis.
 *
 * @param x the value
 */
public record Sample(double x, PointResult result) {}
