/** Commands, exit codes, console. */
@NullMarked
package dev.poolwise.cli;

import org.jspecify.annotations.NullMarked;
