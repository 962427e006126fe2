/** How the life of a node or of a classic job becomes billed time and money. */
@NullMarked
package dev.poolwise.billing;

import org.jspecify.annotations.NullMarked;
