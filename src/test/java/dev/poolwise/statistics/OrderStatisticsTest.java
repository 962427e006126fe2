package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against all values sorted. */
class OrderStatisticsTest {
    static Stream<Arguments> values() {
        SplittableRandom random = new SplittableRandom(4);
        return Stream.of(
                values("exponential", () -> (long) (-6e8 * StrictMath.log(1 - random.nextDouble()))),
                values("over all magnitudes", () -> random.nextLong() >>> random.nextInt(1, 64)),
                values("constant", () -> 600_000_000),
                values("small", () -> random.nextLong(5)),
                values("none or long", () -> random.nextInt(3) == 0 ? 0 : Long.MAX_VALUE - random.nextLong(1L << 55)),
                values("close together", () -> 3_600_000_000L + random.nextLong(1_000_000)));
    }

    private static Arguments values(String name, LongSupplier value) {
        return Arguments.of(name, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void theyAreThoseOfTheSortedValues(String name, LongSupplier value) {
        for (int count : new int[] {1, 2, 8192, 8193, 20_000, 100_000}) {
            long[] values = LongStream.generate(value).limit(count + 10).toArray();
            long[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            long[] ranks = LongStream.rangeClosed(0, 100)
                    .flatMap(p -> LongStream.of((long) ((count - 1) * (p / 100.0)), count - 1))
                    .sorted()
                    .toArray();

            assertArrayEquals(
                    Arrays.stream(ranks).mapToDouble(rank -> sorted[(int) rank]).toArray(),
                    OrderStatistics.of(values, count, sorted[count - 1], ranks));
        }
    }
}
