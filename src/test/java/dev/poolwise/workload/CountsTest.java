package dev.poolwise.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
    @ParameterizedTest(name = "mean {0}: {2} at {1}")
    @CsvSource({
        "4, 0.2499, 1", // P(1) = 1/4
        "4, 0.2501, 2", // P(at most 2) = 7/16
        "4, 0.4374, 2",
        "4, 0.4376, 3",
        "4, 0.999, 25", // 1 - 0.75^24 = 0.998997, 1 - 0.75^25 = 0.99925
        "1, 0.999999, 1",
        "1e300, 0.5, 2147483647"
    })
    void aGeometricCountIsTheSmallestThatIsLikelyEnough(double mean, double u, int expected) {
        assertEquals(expected, new Counts.Geometric(mean).quantile(u));
    }

    @Test
    void geometricCountsHaveTheirMean() {
        RandomStream stream = new RandomStreams(7, 1).stream("counts", "test");
        Counts.Geometric batch = new Counts.Geometric(4);
        double sum = 0;
        for (int i = 0; i < 1_000_000; i++) {
            sum += batch.quantile(stream.next());
        }
        assertEquals(4, sum / 1e6, 4.5 * Math.sqrt(4 * 3 / 1e6));
    }

    @Test
    void listedCountsComeWithTheirProbabilities() {
        Counts.Listed tasks = Counts.Listed.of(List.of(8, 1, 3), List.of(0.25, 0.5, 0.25));
        assertEquals(1, tasks.quantile(0x1p-53));
        assertEquals(1, tasks.quantile(0.5));
        assertEquals(3, tasks.quantile(0.5 + 0x1p-53));
        assertEquals(8, tasks.quantile(1 - 0x1p-53));
        assertEquals(3.25, tasks.mean());
    }

    @Test
    void countsBelowOneAreRefused() {
        assertEquals(
                "value must be at least 1, but was 0",
                assertThrows(IllegalArgumentException.class, () -> new Counts.Fixed(0))
                        .getMessage());
        assertEquals(
                "mean must be finite and at least 1, but was 0.5",
                assertThrows(IllegalArgumentException.class, () -> new Counts.Geometric(0.5))
                        .getMessage());
        assertEquals(
                "value must be at least 1, but was 0",
                assertThrows(IllegalArgumentException.class, () -> Counts.Listed.of(List.of(0), List.of(1.0)))
                        .getMessage());
    }
}
