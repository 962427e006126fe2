/** The whole question, immutable: workload, alternatives, experiment, objectives, expectations. */
@NullMarked
package dev.poolwise.scenario;

import org.jspecify.annotations.NullMarked;
