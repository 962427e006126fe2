/** Runs one alternative against a workload on the simulated clock. */
@NullMarked
package dev.poolwise.simulation;

import org.jspecify.annotations.NullMarked;
