/** What happened in a run: the events as they happen, and their summary. */
@NullMarked
package dev.poolwise.outcome;

import org.jspecify.annotations.NullMarked;
