package dev.poolwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.units.Time;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "12, 12",
        "0.1, 0.1",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "2.0E-3, 0.002",
        "1.0E7, 10000000",
        "1.0E300, 1E+300",
        "2.0000000000000004, 2.0000000000000004",
        "-0.25, -0.25"
    })
    void aDoubleIsTheShortestDecimalThatReadsBack(double value, String text) {
        assertEquals(text, Decimal.of(value));
        assertEquals(value + 0.0, Double.parseDouble(text));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"2160, 2160.00", "0, 0.00", "1.5, 1.50", "0.000001, 0.000001", "40000000, 40000000.00"})
    void anAmountHasAtLeastTwoDecimals(BigDecimal amount, String text) {
        assertEquals(text, Decimal.money(amount));
    }

    @ParameterizedTest(name = "{0} µs is {1} s")
    @CsvSource({"0, 0", "1, 0.000001", "1500000, 1.5", "60000000, 60", "3600000001, 3600.000001", "120000, 0.12"})
    void aTimeIsExactSecondsWithoutTrailingZeros(long micros, String text) {
        assertEquals(text, Decimal.seconds(micros));
    }

    @Test
    void whatDidNotHappenIsEmpty() {
        assertEquals("", Decimal.seconds(Time.NEVER));
    }
}
