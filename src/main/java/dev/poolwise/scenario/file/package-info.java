/** Reading scenarios and job logs from files, with every problem reported at its place. */
@NullMarked
package dev.poolwise.scenario.file;

import org.jspecify.annotations.NullMarked;
