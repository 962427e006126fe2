/** Scenarios as tests of JUnit 5; the only package that needs JUnit, which a user's project brings along. */
@NullMarked
package dev.poolwise.api.junit;

import org.jspecify.annotations.NullMarked;
