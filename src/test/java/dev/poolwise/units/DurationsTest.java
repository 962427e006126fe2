package dev.poolwise.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest(name = "{0} is {1} microseconds")
    @CsvSource({
        "0s, 0",
        "90s, 90000000",
        "15m, 900000000",
        "1h30m, 5400000000",
        "2d, 172800000000",
        "1w, 604800000000",
        "250ms, 250000",
        "3us, 3",
        "1.5h, 5400000000",
        "1m0.5s, 60500000",
        "PT15M, 900000000",
        "P1DT2H, 93600000000",
        "PT0.5S, 500000",
        "P2W, 1209600000000",
        "0.0000006s, 1",
        "1000000000000s, 1000000000000000000"
    })
    void aDurationIsReadInWholeMicroseconds(String text, long micros) {
        assertEquals(OptionalLong.of(micros), Durations.parse(text));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "0",
                "90",
                "s",
                "10 m",
                "10min",
                "1.5h30m",
                "30m1h",
                "1h1h",
                "-5m",
                "+5m",
                "PT-5M",
                "P",
                "PT",
                "P1D2H",
                "1H",
                "1e3s",
                "1_0s",
                "1,5h",
                "0x10s",
                "0.0000001s",
                "1000000000001s",
                "99999999999w",
                "٣s",
                "1h ",
                "never",
                "NaNs",
                "1.s",
                ".5s",
                "99999999999999999999s"
            })
    void whatIsNoDurationIsRefused(String text) {
        assertEquals(OptionalLong.empty(), Durations.parse(text));
    }

    @ParameterizedTest(name = "{0} microseconds are {1}")
    @CsvSource({
        "0, 0s",
        "90000000, 1m30s",
        "2592000000000, 30d",
        "604800000000, 7d",
        "5400000000, 1h30m",
        "250000, 250ms",
        "1000001, 1s1us",
        "9223372036854775807, never"
    })
    void aDurationIsWrittenInDaysAndSmallerUnits(long micros, String text) {
        assertEquals(text, Durations.text(micros));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_000, 59_999_999, 3_600_000_001L, 86_400_000_000L, 123_456_789_012_345L})
    void whatIsWrittenReadsBack(long micros) {
        assertEquals(OptionalLong.of(micros), Durations.parse(Durations.text(micros)));
    }
}
