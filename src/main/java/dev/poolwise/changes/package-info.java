/** What changed between two stored results. */
@NullMarked
package dev.poolwise.changes;

import org.jspecify.annotations.NullMarked;
