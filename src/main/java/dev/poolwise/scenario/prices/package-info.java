/** What VM sizes cost, and where that is told: price catalogues and a provider's own price list. */
@NullMarked
package dev.poolwise.scenario.prices;

import org.jspecify.annotations.NullMarked;
