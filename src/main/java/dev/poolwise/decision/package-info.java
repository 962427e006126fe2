/** Verdicts on the objectives, and one recommendation. */
@NullMarked
package dev.poolwise.decision;

import org.jspecify.annotations.NullMarked;
