package dev.poolwise.api.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of one scenario: it is run, whatever it expects under {@code expect:} must be met, and then the method is
 * called, which may take the {@link dev.poolwise.api.Results} as a parameter and assert more.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(ScenarioExtension.class)
public @interface ScenarioTest {
    /** The scenario file, relative to the folder in which the tests run. */
    String value();

    /** Each {@code path=value}: the scenario is read as if the value stood at the path. */
    String[] settings() default {};
}
