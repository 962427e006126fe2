/** Quantities that carry their unit: simulated time in whole microseconds, exact compute-hours, exact money. */
@NullMarked
package dev.poolwise.units;

import org.jspecify.annotations.NullMarked;
