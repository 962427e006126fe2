/** Evaluating a scenario, once or at many points that differ in some values, and keeping what is done on disk. */
@NullMarked
package dev.poolwise.study;

import org.jspecify.annotations.NullMarked;
