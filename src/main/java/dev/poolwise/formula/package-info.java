/** Autoscale formulas of Azure Batch: read once, evaluated many times against samples of a pool's metrics. */
@NullMarked
package dev.poolwise.formula;

import org.jspecify.annotations.NullMarked;
