/** Compares a replayed job log with the waits that it recorded. */
@NullMarked
package dev.poolwise.backtest;

import org.jspecify.annotations.NullMarked;
