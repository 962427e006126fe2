/** What distribution and what arrival process recorded jobs look like. */
@NullMarked
package dev.poolwise.fitting;

import org.jspecify.annotations.NullMarked;
