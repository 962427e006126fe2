/** Advice on autoscale formulas that do what they say, and yet serve a pool badly. */
@NullMarked
package dev.poolwise.formula.lint;

import org.jspecify.annotations.NullMarked;
