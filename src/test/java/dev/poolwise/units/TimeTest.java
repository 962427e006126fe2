package dev.poolwise.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0000004, 0",
        "0.0000005, 1",
        "1.0000015, 1000002",
        "3600, 3600000000",
        "1e12, 1000000000000000000",
        "1e13, 1000000000000000000",
        "Infinity, 1000000000000000000"
    })
    void secondsBecomeTheNearestMicrosecond(double seconds, long micros) {
        assertEquals(micros, Time.ofSeconds(seconds));
    }

    @Test
    void theyAreRoundedAsTheLibraryRounds() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 100_000; i++) {
            double seconds = Math.pow(10, random.nextDouble(-8, 12));
            assertEquals(Math.round(seconds * Time.SECOND), Time.ofSeconds(seconds));
            double half = (random.nextInt(1_000_000) + 0.5) / Time.SECOND;
            assertEquals(Math.round(half * Time.SECOND), Time.ofSeconds(half));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, -1, Double.NEGATIVE_INFINITY, Double.NaN})
    void aDurationIsNotNegative(double seconds) {
        assertThrows(IllegalArgumentException.class, () -> Time.ofSeconds(seconds));
    }
}
