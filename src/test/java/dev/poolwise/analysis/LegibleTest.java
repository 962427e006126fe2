package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.scenario.Unit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegibleTest {
    private final Legible legible = new Legible(Currency.getInstance("USD"));

    @ParameterizedTest(name = "{1} ± {2} {0} reads {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "SECONDS;744;48;12.4 ± 0.8 min",
                "SECONDS;0.0042;0.00011;4.20 ± 0.11 ms",
                "SECONDS;1209600;86400;14.0 ± 1.0 d",
                "SECONDS;0;0;0 s",
                "FRACTION;0.583;0.0042;58.30 ± 0.42 %",
                "MONEY;2160;0;2,160.00 USD",
                "MONEY;40000000;1250000;40,000,000 ± 1,300,000 USD",
                "MONEY;0.0004;0.00003;0.000400 ± 0.000030 USD",
                "MONEY;0.0004;0;0.0004 USD",
                "MONEY;-12.34;3.1;−12.3 ± 3.1 USD",
                "COUNT;4;0;4",
                "JOBS;8640;1e-10;8,640 jobs",
            })
    void aValueIsRoundedToTheSecondDigitOfItsHalfWidth(Unit unit, double value, double half, String text) {
        assertEquals(text, legible.of(unit, OptionalDouble.of(value), OptionalDouble.of(half)));
    }

    @Test
    void nothingReadsAsADash() {
        assertEquals("–", legible.of(Unit.SECONDS, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void aRateKeepsItsDigits() {
        assertEquals("0.0384", legible.rate(new BigDecimal("0.0384")));
        assertEquals("2.00", legible.rate(new BigDecimal("2")));
    }
}
