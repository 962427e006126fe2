package dev.poolwise.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    private static List<String> labels(Scale scale) {
        return scale.ticks().stream().map(Scale.Tick::label).toList();
    }

    @Test
    void waitsOverOrdersOfMagnitudeGetReadableTicksAndAPlaceForZero() {
        Scale scale = Scale.durations(DoubleStream.of(0, 30, 40, 9000));
        assertEquals(List.of("0", "1m", "5m", "15m", "1h"), labels(scale));
        assertEquals(0, scale.position(0));
        assertTrue(scale.position(30) > 0);
        assertEquals(1, scale.position(300) - scale.position(30), 1e-12);
    }

    @Test
    void whatIsTooSmallToTellApartIsLabelledAsLess() {
        Scale scale = Scale.durations(DoubleStream.of(0, 0.004, 1_900_000));
        assertEquals("<1m", labels(scale).get(0));
        assertEquals(0, scale.position(0.004));
    }

    @Test
    void valuesThatHardlyDifferFillTheAxis() {
        Scale scale = Scale.amounts(DoubleStream.of(2160, 2168));
        assertTrue(scale.lower() > 2100 && scale.upper() < 2200, scale.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.0004, 0.07, 1, 59, 3600, 1e6, 4e7, 1e12})
    void everyScaleHasAtLeastTwoTicksWithinItsRange(double largest) {
        for (Scale scale : List.of(
                Scale.even(0, largest, Ticks.AMOUNTS),
                Scale.even(-largest, largest, Ticks.DURATIONS),
                Scale.amounts(DoubleStream.of(0, largest / 1000, largest)))) {
            long within = scale.ticks().stream()
                    .mapToDouble(t -> scale.position(t.value()))
                    .filter(p -> p >= scale.lower() && p <= scale.upper())
                    .count();
            assertTrue(within >= 2 && scale.upper() > scale.lower(), scale.toString());
        }
    }

    @ParameterizedTest(name = "{0} s reads {1}")
    @CsvSource({"0, 0", "0.05, 50ms", "15, 15s", "900, 15m", "5400, 1h30m", "86400, 1d", "1209600, 2w", "-60, −1m"})
    void durationsOnAnAxisAreShort(double seconds, String label) {
        assertEquals(label, Ticks.Labels.duration(seconds));
    }
}
