/** Estimators over plain numbers; knows no word of batch processing. */
@NullMarked
package dev.poolwise.statistics;

import org.jspecify.annotations.NullMarked;
