/** Chooses the cheapest of several candidates from their replications; knows no word of batch processing. */
@NullMarked
package dev.poolwise.selection;

import org.jspecify.annotations.NullMarked;
