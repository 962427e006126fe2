/** The places that can process jobs: the classic queue and pools of nodes. */
@NullMarked
package dev.poolwise.capacity;

import org.jspecify.annotations.NullMarked;
