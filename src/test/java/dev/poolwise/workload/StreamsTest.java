package dev.poolwise.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generators against published numbers, and the streams of replications against chance. */
class StreamsTest {
    private static final long M1 = 4_294_967_087L;
    private static final long M2 = 4_294_944_443L;
    private static final int REPLICATIONS = 10_000;

    static Stream<Arguments> rows() {
        return ReferenceRows.of("streams.csv").stream().map(row -> Arguments.of((Object[]) row));
    }

    @ParameterizedTest(name = "after a jump of 2^{0} (0: none), number {1} is {2}")
    @MethodSource("rows")
    void theGeneratorIsMrg32k3a(int jump, int draw, double expected) {
        Mrg32k3a generator = new Mrg32k3a(jump == 0 ? filled(6) : jumped(jump));
        double number = 0;
        for (int i = 0; i < draw; i++) {
            number = generator.next();
        }
        assertEquals(expected, number, 5e-16);
    }

    @Test
    void aDifferenceOfNothingIsTheLargestNumberNotZero() {
        assertEquals(M1 / (M1 + 1.0), new Mrg32k3a(new long[] {0, 0, 1, 0, 1, 0}).next(), 5e-16);
    }

    private static long[] filled(int words) {
        long[] state = new long[words];
        Arrays.fill(state, 12345);
        return state;
    }

    /** Returns the state after 2 to the {@code exponent} steps, by powers of the recurrences' matrices. */
    private static long[] jumped(int exponent) {
        long[] first =
                times(power(new long[][] {{0, 1, 0}, {0, 0, 1}, {M1 - 810_728, 1_403_580, 0}}, exponent, M1), M1);
        long[] second =
                times(power(new long[][] {{0, 1, 0}, {0, 0, 1}, {M2 - 1_370_589, 0, 527_612}}, exponent, M2), M2);
        return IntStream.range(0, 6)
                .mapToLong(i -> i < 3 ? first[i] : second[i - 3])
                .toArray();
    }

    private static long[][] power(long[][] matrix, int exponent, long modulus) {
        long[][] power = matrix;
        for (int i = 0; i < exponent; i++) {
            power = product(power, power, modulus);
        }
        return power;
    }

    private static long[] times(long[][] matrix, long modulus) {
        long[][] column = product(matrix, new long[][] {{12345}, {12345}, {12345}}, modulus);
        return Arrays.stream(column).mapToLong(row -> row[0]).toArray();
    }

    private static long[][] product(long[][] a, long[][] b, long modulus) {
        long[][] product = new long[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                BigInteger sum = BigInteger.ZERO;
                for (int k = 0; k < b.length; k++) {
                    sum = sum.add(BigInteger.valueOf(a[i][k]).multiply(BigInteger.valueOf(b[k][j])));
                }
                product[i][j] = sum.mod(BigInteger.valueOf(modulus)).longValueExact();
            }
        }
        return product;
    }

    @Test
    void theHashIsSplitMix64() {
        // The first word of Vigna's reference implementation for seed 0.
        assertEquals(0xE220A8397B1DCDAFL, new SplitMix64(0).next());
    }

    @ParameterizedTest(name = "number {0} of 10,000 replications")
    @ValueSource(ints = {1, 2, 700})
    void theSameNumberOfManyReplicationsIsUniformAndUncorrelated(int draw) {
        double[] numbers = new double[REPLICATIONS];
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            RandomStream stream = new RandomStreams(42, replication).stream("class:scoring", "service");
            for (int i = 0; i < draw; i++) {
                numbers[replication - 1] = stream.next();
            }
        }
        assertTrue(chiSquare(numbers) <= 163.4, "chi-square on 99 degrees of freedom " + chiSquare(numbers));
        assertEquals(0, neighbourCorrelation(numbers), 0.04);
    }

    private static double chiSquare(double[] numbers) {
        int[] cells = new int[100];
        Arrays.stream(numbers).forEach(number -> cells[(int) (number * 100)]++);
        double expected = numbers.length / 100.0;
        return Arrays.stream(cells)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static double neighbourCorrelation(double[] numbers) {
        double product = 0;
        double square = 0;
        for (int i = 1; i < numbers.length; i++) {
            product += (numbers[i] - 0.5) * (numbers[i - 1] - 0.5);
            square += (numbers[i] - 0.5) * (numbers[i] - 0.5);
        }
        return product / square;
    }

    @Test
    void aMillionStreamsStartDifferently() {
        long[] words = new long[1_000_000];
        for (int i = 0; i < words.length; i++) {
            RandomStream stream = new RandomStreams(42, i / 100 + 1).stream("class:" + i % 20, "purpose " + i / 20 % 5);
            long high = Math.round(stream.next() * (M1 + 1));
            words[i] = high << 32 | Math.round(stream.next() * (M1 + 1));
        }
        assertEquals(words.length, Arrays.stream(words).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "7, 1, class:a, service, 2147483655, 1, class:a, service",
        "0, 1, class:a, service, 1, 0, class:a, service",
        "7, 1, class:a, service, 7, 2, class:a, service",
        "7, 1, class:a, service, 7, 1, class:b, service",
        "7, 1, class:a, service, 7, 1, class:a, tasks",
        "7, 1, class:ab, c, 7, 1, class:a, bc"
    })
    void seedReplicationOwnerAndPurposeAllCount(
            long seed,
            int replication,
            String owner,
            String purpose,
            long otherSeed,
            int otherReplication,
            String otherOwner,
            String otherPurpose) {
        assertNotEquals(
                new RandomStreams(seed, replication).stream(owner, purpose).next(),
                new RandomStreams(otherSeed, otherReplication)
                        .stream(otherOwner, otherPurpose).next());
    }

    @Test
    void aStreamIsTheSameEachTimeItIsAskedFor() {
        RandomStreams streams = new RandomStreams(-1, 3);
        assertEquals(streams.stream("a", "b").next(), streams.stream("a", "b").next());
    }
}
