package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.poolwise.formula.Dialect.Comparisons;
import dev.poolwise.formula.Dialect.Division;
import dev.poolwise.formula.Dialect.LowPriority;
import dev.poolwise.formula.Dialect.NegativeTarget;
import dev.poolwise.formula.Dialect.Percentile;
import dev.poolwise.formula.Dialect.Rounding;
import dev.poolwise.formula.Dialect.UnusableTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
    private static final Dialect OTHER = FuzzedPools.UNUSUAL;

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "TRUNCATE, 2.9, 2",
        "TRUNCATE, 0.5, 0",
        "UP, 2.1, 3",
        "UP, 2, 2",
        "NEAREST, 2.4, 2",
        "NEAREST, 2.5, 3",
    })
    void targetsAreRounded(Rounding rounding, String target, long nodes) {
        Evaluation evaluation = Formulas.evaluate("$TargetDedicatedNodes = " + target, Dialect.DEFAULT.with(rounding));

        assertEquals(nodes, evaluation.targets().dedicated());
    }

    @Test
    void anUnusableTargetCanKeepThePresentOne() {
        assertEquals(
                4,
                Formulas.evaluate("$TargetDedicatedNodes = ln(-1)", OTHER)
                        .targets()
                        .dedicated());
        assertEquals(
                2,
                Formulas.evaluate("$TargetLowPriority = -ln(0)", OTHER)
                        .targets()
                        .lowPriority());
    }

    @Test
    void aNegativeTargetCanFail() {
        Evaluation evaluation = Formulas.evaluate("$TargetDedicatedNodes = -0.5", OTHER);

        assertEquals(
                "Line 1, Col 1: $TargetDedicatedNodes needs at least 0 nodes, but found -0.5",
                evaluation.failure().orElseThrow().problem().toString());
    }

    @Test
    void aTargetOfZeroIsNotNegative() {
        assertEquals(
                0,
                Formulas.evaluate("$TargetDedicatedNodes = 0", OTHER).targets().dedicated());
    }

    @ParameterizedTest(name = "{0}: {1} or {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 / 0                                        | double inf      | division by zero",
                "$ActiveTasks.GetSample(1) / 0                | doubleVec [inf] | division by zero",
                "TimeInterval_Hour / 0                        | the time is out of range | division by zero",
                "percentile($ActiveTasks.GetSample(4), 50)    | double 16.5     | double 16",
                "percentile($ActiveTasks.GetSample(4), 0)     | double 15       | double 15",
                "percentile($ActiveTasks.GetSample(4), 76)    | double 17.28    | double 18",
                "2 == 3 < 1                                   | double 1        | double 0",
                "1 < 2 == 3 < 4                               | double 1        | double 1",
                "5 > 4 > 0 != 1                               | double 0        | double 0",
                "0 == 5 > 3 != 0                              | double 0        | double 0",
                "3 != 2 < 2                                   | double 1        | double 1",
                "len($ActiveTasks.GetSample(15 * TimeInterval_Minute)) | Insufficient data from data set: $ActiveTasks wanted 70%, received 60% | double 18",
            })
    void theDialectsDiffer(String expression, String usual, String other) {
        assertEquals(usual, Formulas.value(expression));
        assertEquals(other, Formulas.value(expression, OTHER));
    }

    @Test
    void theLowPriorityTargetIsToldIfItWasAssigned() {
        assertEquals(
                "$TargetDedicatedNodes=4;$NodeDeallocationOption=taskcompletion",
                Formulas.evaluate("", OTHER).text());
        assertEquals(
                "$TargetDedicatedNodes=4;$TargetLowPriority=1;$NodeDeallocationOption=taskcompletion",
                Formulas.evaluate("$TargetLowPriority=1", OTHER).text());
    }

    @Test
    void aSamplePercentageIsAPercentage() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Dialect(
                        Rounding.UP,
                        UnusableTarget.FAIL,
                        NegativeTarget.FAIL,
                        Division.FAIL,
                        Percentile.INTERPOLATE,
                        Comparisons.ONE_LEVEL,
                        101,
                        LowPriority.ALWAYS));
    }
}
