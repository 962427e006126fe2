package dev.poolwise.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.VariationReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathAxisTest {
    private static PathAxis axis(String range) throws InvalidScenario {
        return new PathAxis(
                VariationReader.read(List.of("a.b=" + range)).variations().get(0), false);
    }

    @ParameterizedTest
    @CsvSource({
        "1/h..40/h,   31.2345678, 0.8123, 31.23/h, 31.23 ± 0.81/h",
        "0.5..9.5,    2.5,        0.1,    2.5,     2.5 ± 0.1",
        "1%..90%,     12.3456,    1.06,   12.35%,  12.3 ± 1.1%"
    })
    void aValueStandsWithItsUnitOnce(String range, double x, double half, String alone, String with)
            throws InvalidScenario {
        assertEquals(alone, axis(range).text(x));
        assertEquals(with, axis(range).text(x, half));
    }

    @ParameterizedTest
    @CsvSource({"12.3456789, 12s350ms", "754.4,      12m34s", "20000,      5h33m", "1000000,    11d14h"})
    void aDurationIsRoundedToWhatSuitsItsSize(double seconds, String text) throws InvalidScenario {
        assertEquals(text, axis("1s..60d").text(seconds * 1e6));
    }

    @Test
    void whatIsSetHasSevenDigitsAndStaysInTheRange() throws InvalidScenario {
        assertEquals("a.b=31.23457/h", axis("1/h..40/h").at(31.23456789).get(0).toString());
        assertEquals("a.b=40/h", axis("1/h..40/h").at(41).get(0).toString());
        assertEquals(31.23457, axis("1/h..40/h").rounded(31.23456789));
    }
}
