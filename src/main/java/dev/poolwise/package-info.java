/** Capacity and cost planning for batch processing. */
@NullMarked
package dev.poolwise;

import org.jspecify.annotations.NullMarked;
