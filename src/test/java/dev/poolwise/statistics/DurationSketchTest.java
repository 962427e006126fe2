package dev.poolwise.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import dev.poolwise.workload.Uniform;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DurationSketchTest {
    private static DurationSketch of(long... values) {
        DurationSketch sketch = new DurationSketch();
        for (long value : values) {
            sketch.add(value);
        }
        return sketch;
    }

    /** Type 7 of Hyndman and Fan; R: quantile(c(3,1,4,1,5,9,2,6,5,35), c(.5,.9,.95)). */
    @Test
    void percentilesInterpolateBetweenOrderStatistics() {
        double[] percentiles = of(3, 1, 4, 1, 5, 9, 2, 6, 5, 35).percentiles();

        assertEquals(4.5, percentiles[50], 1e-12);
        assertEquals(11.6, percentiles[90], 1e-12);
        assertEquals(23.3, percentiles[95], 1e-12);
        assertEquals(1, percentiles[0]);
        assertEquals(35, percentiles[100]);
    }

    @Test
    void oneValueIsEveryPercentile() {
        double[] percentiles = of(7).percentiles();

        assertEquals(101, percentiles.length);
        assertTrue(Arrays.stream(percentiles).allMatch(p -> p == 7));
    }

    @Test
    void withoutValuesThereIsNothingToGive() {
        assertEquals(0, new DurationSketch().percentiles().length);
        assertTrue(Double.isNaN(new DurationSketch().mean()));
    }

    @Test
    void theMeanIsExactBeyondTheRangeOfALongSum() {
        DurationSketch sketch = of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

        assertEquals((double) Long.MAX_VALUE, sketch.mean());
        assertEquals(1.5, of(1, 2).mean());
    }

    /** Log-uniform values over twelve decades: the histogram keeps every percentile within 1/2,048 of the exact one. */
    @Test
    void manyValuesStayWithinTheStatedError() {
        SplittableRandom random = new SplittableRandom(5);
        long[] values = new long[2 * DurationSketch.EXACT_VALUES];
        DurationSketch sketch = new DurationSketch();
        for (int i = 0; i < values.length; i++) {
            values[i] = (long) Math.pow(10, 12 * random.nextDouble());
            sketch.add(values[i]);
        }
        Arrays.sort(values);

        double[] percentiles = sketch.percentiles();

        for (int p = 0; p <= 100; p++) {
            double exact = values[(int) Math.round((values.length - 1) * (p / 100.0))];
            assertEquals(exact, percentiles[p], exact * (1 / 2048.0 + 1e-4) + 1e-9, "percentile " + p);
        }
        assertEquals((double) values[0], percentiles[0]);
        assertEquals((double) values[values.length - 1], percentiles[100]);
        assertEquals(
                Arrays.stream(values).mapToDouble(v -> v).sum() / values.length, sketch.mean(), 1e-9 * sketch.mean());
    }

    @Test
    void smallValuesStayExactHoweverMany() {
        DurationSketch sketch = new DurationSketch();
        for (int i = 0; i < 3 * DurationSketch.EXACT_VALUES; i++) {
            sketch.add(i % 2 == 0 ? 0 : 4095);
        }

        assertEquals(0, sketch.percentiles()[49]);
        assertEquals(4095, sketch.percentiles()[51]);
    }

    /** From 8,192 on, a bucket holds four values. */
    @Test
    void aBucketIsSpreadEvenlyFromItsSmallestToItsLargestValue() {
        DurationSketch sketch = of(8193);
        for (int i = 0; i < DurationSketch.EXACT_VALUES; i++) {
            sketch.add(8195);
        }

        double[] percentiles = sketch.percentiles();

        assertEquals(8193.5, percentiles[25], 1e-9);
        assertEquals(8195, percentiles[100]);
    }

    static Stream<Arguments> inputs() {
        int n = 4 * DurationSketch.EXACT_VALUES;
        RandomStreams streams = new RandomStreams(11, 1);
        long[] exponential = sample(n, new Exponential(600), streams.stream("test", "exponential"));
        long[] heavy = sample(n, LogNormal.ofMedianAndSigma(600, 2.5), streams.stream("test", "heavy"));
        long[] narrow = sample(n, new Uniform(3600, 3601), streams.stream("test", "narrow"));
        long[] sorted = exponential.clone();
        Arrays.sort(sorted);
        long[] falling = IntStream.range(0, n).mapToLong(i -> sorted[n - 1 - i]).toArray();
        return Stream.of(
                Arguments.of("exponential, as drawn", exponential),
                Arguments.of("exponential, rising", sorted),
                Arguments.of("exponential, falling", falling),
                Arguments.of("lognormal, heavy tail", heavy),
                Arguments.of("within a second of an hour", narrow),
                Arguments.of(
                        "constant",
                        LongStream.generate(() -> 600_000_001L).limit(n).toArray()),
                Arguments.of(
                        "two values",
                        IntStream.range(0, n)
                                .mapToLong(i -> i % 10 < 3 ? 600_000_001L : 7_200_000_003L)
                                .toArray()));
    }

    private static long[] sample(int n, Distribution distribution, RandomStream stream) {
        return LongStream.generate(() -> distribution.sample(stream)).limit(n).toArray();
    }

    /**
     * The rank of every percentile is within 0.2 % of what it says, whether the values were added to one sketch or to
     * four that were merged: for each p, at most p of the values are below it, and at least p are at or below.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void theRankOfEveryPercentileIsKept(String name, long[] values) {
        DurationSketch all = new DurationSketch();
        DurationSketch merged = new DurationSketch();
        int part = values.length / 4;
        for (int i = 0; i < 4; i++) {
            DurationSketch quarter = new DurationSketch();
            Arrays.stream(values, i * part, (i + 1) * part).forEach(quarter::add);
            merged.merge(quarter);
        }
        Arrays.stream(values).forEach(all::add);
        long[] sorted = values.clone();
        Arrays.sort(sorted);

        assertArrayEquals(all.percentiles(), merged.percentiles(), name);
        for (int p = 0; p <= 100; p++) {
            double percentile = all.percentiles()[p];
            double below = shareBelow(sorted, (long) Math.ceil(percentile));
            double atOrBelow = shareBelow(sorted, (long) Math.floor(percentile) + 1);
            assertTrue(below <= p / 100.0 + 0.002, name + ": " + below + " lie below percentile " + p);
            assertTrue(atOrBelow >= p / 100.0 - 0.002, name + ": " + atOrBelow + " lie up to percentile " + p);
        }
    }

    private static double shareBelow(long[] sorted, long value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from / (double) sorted.length;
    }

    @Test
    void mergedSumsCarryBeyondTheRangeOfALong() {
        DurationSketch largest = copies(Long.MAX_VALUE);
        largest.merge(copies(Long.MAX_VALUE));
        assertEquals((double) Long.MAX_VALUE, largest.mean());

        largest.merge(copies(0));
        assertEquals(Long.MAX_VALUE * 2.0 / 3, largest.mean());
    }

    /** Returns a sketch of one value more than it keeps exactly. */
    private static DurationSketch copies(long value) {
        DurationSketch sketch = new DurationSketch();
        for (int i = 0; i <= DurationSketch.EXACT_VALUES; i++) {
            sketch.add(value);
        }
        return sketch;
    }

    @Test
    void mergingIsTheSameAsAddingAll() {
        int many = DurationSketch.EXACT_VALUES;
        for (int firstSize : new int[] {10, many}) {
            for (int secondSize : new int[] {0, 20, many + 5}) {
                DurationSketch all = new DurationSketch();
                DurationSketch first = new DurationSketch();
                DurationSketch second = new DurationSketch();
                for (int i = 0; i < firstSize + secondSize; i++) {
                    long value = (i * 7919L) % 100_003;
                    all.add(value);
                    (i < firstSize ? first : second).add(value);
                }

                first.merge(second);

                assertEquals(all.count(), first.count());
                assertEquals(all.mean(), first.mean());
                assertArrayEquals(all.percentiles(), first.percentiles());
            }
        }
    }

    @Test
    void countsGoBeyondTheRangeOfAnInt() {
        DurationSketch one = new DurationSketch();
        for (int i = 0; i < 300_000; i++) {
            one.add(i % 7);
        }
        DurationSketch other = new DurationSketch();
        long expected = 0;
        long last = one.count();
        for (int i = 0; i < 20; i++) {
            other.merge(one);
            expected += last;
            one.merge(other);
            last += expected;
        }

        assertEquals(last, one.count());
        assertTrue(last > 1L << 32);
        assertEquals(3, one.mean(), 1e-4);
    }
}
