/** Which jobs arrive, when, and how long they run. */
@NullMarked
package dev.poolwise.workload;

import org.jspecify.annotations.NullMarked;
