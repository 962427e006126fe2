package dev.poolwise.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the logarithm of fdlibm, which is right to less than one unit in the last place. */
class UnitExponentialTest {
    private static final int NUMBERS = 300_000;

    static Stream<Arguments> ranges() {
        return Stream.of(
                range("all", u -> u),
                range("small", u -> Math.pow(2, -60 * u)),
                range("where the series begins", u -> 0.0038 + 0.0003 * u),
                range("between two powers of two", u -> 0.249 + 0.002 * u),
                range("a quarter to a half", u -> 0.25 + u / 4),
                range("the tail", u -> 1 - Math.pow(2, -53 * u)));
    }

    private static Arguments range(String name, DoubleUnaryOperator of) {
        return Arguments.of(name, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ranges")
    void itIsRightToTwoUnitsInTheLastPlace(String name, DoubleUnaryOperator of) {
        double worst = new SplittableRandom(3)
                .doubles(NUMBERS, 0x1p-53, 1)
                .map(of)
                .filter(u -> u > 0 && u < 1)
                .map(u -> Math.abs(UnitExponential.quantile(u) + StrictMath.log1p(-u)) / Math.ulp(StrictMath.log1p(-u)))
                .max()
                .orElseThrow();

        assertTrue(worst <= 2, "off by " + worst + " units in the last place");
    }

    @Test
    void itsEndsAreThoseOfTheLaw() {
        assertEquals(0, UnitExponential.quantile(0));
        assertEquals(53 * StrictMath.log(2), UnitExponential.quantile(1 - 0x1p-53), 1e-14);
        assertEquals(Double.MIN_VALUE, UnitExponential.quantile(Double.MIN_VALUE));
        assertTrue(
                DoubleStream.iterate(0x1p-40, u -> u < 1, u -> u * 2).allMatch(u -> UnitExponential.quantile(u) > 0));
    }
}
