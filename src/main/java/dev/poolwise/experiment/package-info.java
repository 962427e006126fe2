/** Runs every replication of every alternative, on all cores, and gathers the outcomes. */
@NullMarked
package dev.poolwise.experiment;

import org.jspecify.annotations.NullMarked;
