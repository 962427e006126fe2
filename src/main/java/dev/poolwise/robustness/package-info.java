/** How far a recommendation carries: where it changes, what moves it, and how likely it goes wrong. */
@NullMarked
package dev.poolwise.robustness;

import org.jspecify.annotations.NullMarked;
