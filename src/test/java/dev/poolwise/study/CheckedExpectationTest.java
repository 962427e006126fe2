package dev.poolwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.scenario.Expectation;
import dev.poolwise.scenario.Metric;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedExpectationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the exact value passes,                     2880, 0,    false, 2880,               true",
        "the last bit of a double is no difference,  0.3,  0,    false, 0.30000000000000004, true",
        "a millionth is a difference,                2880, 0,    false, 2880.003,           false",
        "nothing but 0 is exactly 0,                 0,    0,    false, 1e-12,              false",
        "within a fraction of the value,             100,  0.05, true,  95,                 true",
        "beyond a fraction of the value,             100,  0.05, true,  105.001,            false",
        "a fraction of a negative value,             -100, 0.05, true,  -104,               true",
        "within an amount,                           100,  5,    false, 105,                true",
        "beyond an amount,                           100,  5,    false, 94.99,              false",
    })
    void comparesWithinTheTolerance(
            String clause, BigDecimal value, BigDecimal tolerance, boolean relative, double found, boolean passes) {
        var checked = checked("billedComputeHours", value, tolerance, relative, OptionalDouble.of(found));

        assertEquals(passes, checked.passes());
    }

    @Test
    void aMeanDurationIsComparedToTheMicrosecondInWhichItIsWritten() {
        BigDecimal written = new BigDecimal("0.333333");

        assertTrue(checked("waitingTime.mean", written, BigDecimal.ZERO, false, OptionalDouble.of(1.0 / 3))
                .passes());
        assertFalse(checked("waitingTime.mean", written, BigDecimal.ZERO, false, OptionalDouble.of(0.333335))
                .passes());
    }

    @Test
    void aMetricWithoutAValueMeetsNoExpectation() {
        var checked = checked("cost", BigDecimal.ZERO, BigDecimal.TEN, false, OptionalDouble.empty());

        assertFalse(checked.passes());
        assertEquals("expected 0 EUR within 10, found no value", checked.comparison());
    }

    @Test
    void saysWhatWasExpectedOfWhatAndWhatWasFound() {
        var expectation = new Expectation(
                "pool of\nfour",
                Metric.named("waitingTime.mean").orElseThrow(),
                Optional.of("scoring"),
                new BigDecimal("90"),
                new BigDecimal("0.005"),
                true);

        var checked =
                new CheckedExpectation(expectation, OptionalDouble.of(1000.0 / 3), OptionalDouble.of(12.345), "USD");

        assertEquals("pool of\uFFFDfour: waitingTime.mean of scoring", checked.subject());
        assertEquals("expected 90 s within 0.5%, found 333.333333333", checked.comparison());
        assertEquals("expected 90 s within 0.5%, found 333.333333333 ± 12", checked.explanation());
    }

    private static CheckedExpectation checked(
            String metric, BigDecimal value, BigDecimal tolerance, boolean relative, OptionalDouble found) {
        Metric named = Metric.named(metric).orElseThrow();
        return new CheckedExpectation(
                new Expectation("pool", named, Optional.empty(), value, tolerance, relative),
                found,
                OptionalDouble.empty(),
                "EUR");
    }
}
