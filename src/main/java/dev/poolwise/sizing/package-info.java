/** Which setting of what is varied meets the objectives at the lowest cost, and what a better one would cost. */
@NullMarked
package dev.poolwise.sizing;

import org.jspecify.annotations.NullMarked;
