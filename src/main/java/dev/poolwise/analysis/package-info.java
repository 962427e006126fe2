/** Metrics with confidence intervals, bills and diagnostics. */
@NullMarked
package dev.poolwise.analysis;

import org.jspecify.annotations.NullMarked;
