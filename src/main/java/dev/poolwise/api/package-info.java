/**
 * poolwise as a library, for a user's own programs and tests: run a scenario, read its figures. What stands here and in
 * {@code dev.poolwise.api.junit} stays as it is between versions; other packages may change.
 */
@NullMarked
package dev.poolwise.api;

import org.jspecify.annotations.NullMarked;
