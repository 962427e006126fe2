package dev.poolwise.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every distribution, then what is particular to some. */
class DistributionsTest {
    private static final int DRAWS = 1_000_000;
    private static final RandomStreams STREAMS = new RandomStreams(20_261_121, 1);

    static Stream<Distribution> all() {
        return Stream.concat(Examples.continuous().keySet().stream(), Examples.stepwise().stream());
    }

    static Stream<Arguments> continuous() {
        return Examples.continuous().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void quantilesAscendAndAreFiniteAndNotNegative(Distribution distribution) {
        double last = distribution.quantile(0x1p-53);
        assertTrue(last >= 0, () -> "lowest quantile " + distribution.quantile(0x1p-53));
        for (int i = 1; i < 100_000; i++) {
            double next = distribution.quantile(i / 100_000.0);
            double previous = last;
            assertTrue(next >= previous, () -> next + " after " + previous);
            last = next;
        }
        double highest = distribution.quantile(1 - 0x1p-53);
        assertTrue(highest >= last && Double.isFinite(highest), () -> "highest quantile " + highest);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aMillionDrawsHaveTheStatedMeanAndVariance(Distribution distribution) {
        double[] draws = draws(distribution);
        double mean = Arrays.stream(draws).average().orElseThrow();
        double second = centralMoment(draws, mean, 2);
        double fourth = centralMoment(draws, mean, 4);
        double meanError = Math.sqrt(distribution.variance() / DRAWS);
        double varianceError = Math.sqrt(Math.max(0, fourth - second * second) / DRAWS);
        assertEquals(distribution.mean(), mean, 4.5 * meanError + 1e-9 * mean, "mean");
        assertEquals(distribution.variance(), second, 4.5 * varianceError + 1e-9 * second, "variance");
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void aMillionDrawsFollowTheLaw(Distribution distribution, DoubleUnaryOperator atMost) {
        double[] draws = draws(distribution);
        Arrays.sort(draws);
        double distance = 0;
        for (int i = 0; i < DRAWS; i++) {
            double probability = atMost.applyAsDouble(draws[i]);
            distance = Math.max(distance, Math.abs(probability - (i + 0.5) / DRAWS) + 0.5 / DRAWS);
        }
        double likelihood = 1 - new KolmogorovSmirnovTest().ksSum(distance * Math.sqrt(DRAWS), 1e-12, 1_000_000);
        assertTrue(likelihood >= 1e-4, "Kolmogorov-Smirnov p " + likelihood);
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneDrawTakesOneNumber(Distribution distribution) {
        int[] taken = new int[1];
        distribution.sample(() -> {
            taken[0]++;
            return 0.5;
        });
        assertEquals(1, taken[0]);
    }

    private static double[] draws(Distribution distribution) {
        RandomStream stream = STREAMS.stream("distributions", distribution.toString());
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> distribution.quantile(stream.next()));
        return draws;
    }

    private static double centralMoment(double[] draws, double mean, int order) {
        return Arrays.stream(draws)
                .map(x -> Math.pow(x - mean, order))
                .average()
                .orElseThrow();
    }

    @Test
    void aCoefficientOfVariationOfZeroIsAConstant() {
        assertEquals(new Constant(600), LogNormal.ofMeanAndCv(600, 0));
        assertEquals(new Constant(600), LogNormal.ofMedianAndSigma(600, 0));
        assertEquals(new Constant(600), Gamma.ofMeanAndCv(600, 0));
        assertEquals(600, new TruncatedNormal(600, 0).quantile(0.3));
        assertEquals(0, new TruncatedNormal(600, 0).variance());
    }

    @Test
    void theParetoWithoutBoundHasInfiniteMomentsForSmallShapes() {
        assertEquals(Double.POSITIVE_INFINITY, new BoundedPareto(1, 60, Double.POSITIVE_INFINITY).mean());
        assertEquals(Double.POSITIVE_INFINITY, new BoundedPareto(0.5, 60, Double.POSITIVE_INFINITY).variance());
        assertEquals(Double.POSITIVE_INFINITY, new BoundedPareto(2, 60, Double.POSITIVE_INFINITY).variance());
        assertEquals(60 * Math.log(10) / (1 - 0.1), new BoundedPareto(1, 60, 600).mean(), 1e-10);
    }

    @Test
    void anEmpiricalDistributionGivesObservedValuesOnly() {
        Empirical observed = Empirical.of(List.of(40.0, 10.0, 25.0, 10.0));
        assertEquals(10, observed.quantile(0.5));
        assertEquals(25, observed.quantile(0.5 + 0x1p-53));
        assertEquals(25, observed.quantile(0.75));
        assertEquals(40, observed.quantile(0.76));
    }

    @Test
    void aDiscreteValueWithoutProbabilityNeverComes() {
        Discrete listed = Discrete.of(List.of(30.0, 10.0, 99.0), List.of(0.25, 0.75, 0.0));
        assertEquals(10, listed.quantile(0.75));
        assertEquals(30, listed.quantile(0.76));
        assertEquals(30, listed.quantile(1 - 0x1p-53));
        assertEquals(15, listed.mean());
    }

    @Test
    void aBranchThatNeverComesChangesNothing() {
        Hyperexponential mixture =
                new Hyperexponential(List.of(new Hyperexponential.Branch(1, 600), new Hyperexponential.Branch(0, 1e9)));
        assertEquals(new Exponential(600).quantile(0.3), mixture.quantile(0.3), 1e-10);
        assertEquals(new Exponential(600).quantile(0.999), mixture.quantile(0.999), 1e-9);
    }

    @Test
    void branchesOfVeryDifferentLengthAreInvertedExactly() {
        Hyperexponential mixture = new Hyperexponential(
                List.of(new Hyperexponential.Branch(0.999, 1e-3), new Hyperexponential.Branch(0.001, 1e6)));
        assertEquals(-1e6 * Math.log(1e-4 / 1e-3), mixture.quantile(0.9999), 1e-6);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal(() -> new Constant(-1), "value must be finite and at least 0, but was -1.0"),
                refusal(() -> new Exponential(0), "mean must be finite and above 0, but was 0.0"),
                refusal(() -> new Exponential(Double.NaN), "mean must be finite and above 0, but was NaN"),
                refusal(() -> new Uniform(10, 5), "max must be finite and above min 10.0, but was 5.0"),
                refusal(() -> new Triangular(5, 2, 9), "mode must be from min 5.0 to max 9.0, but was 2.0"),
                refusal(() -> new Triangular(5, 5, 5), "max must be finite and above min 5.0, but was 5.0"),
                refusal(() -> new TruncatedNormal(10, -1), "sd must be finite and at least 0, but was -1.0"),
                refusal(() -> LogNormal.ofMeanAndCv(600, -1), "cv must be finite and at least 0, but was -1.0"),
                refusal(() -> new Gamma(0, 1), "shape must be finite and above 0, but was 0.0"),
                refusal(() -> new Erlang(0, 1), "phases must be at least 1, but was 0"),
                refusal(() -> new Weibull(0, 1), "shape must be finite and at least 0.01, but was 0.0"),
                refusal(
                        () -> new Hyperexponential(List.of(new Hyperexponential.Branch(0.9, 1))),
                        "the sum of the probabilities must be 1, but was 0.9"),
                refusal(() -> new BoundedPareto(1, 60, 60), "max must be above min 60.0, but was 60.0"),
                refusal(() -> Empirical.of(List.of()), "the number of values must be at least 1, but was 0"),
                refusal(
                        () -> Discrete.of(List.of(1.0, 2.0), List.of(1.0)),
                        "the number of probabilities must be 2, but was 1"),
                refusal(() -> Discrete.of(List.of(1.0), List.of(1.2)), "probability must be from 0 to 1, but was 1.2"),
                refusal(
                        () -> Discrete.of(List.of(1.0), List.of(0.0)),
                        "the number of values must be at least 1, but was 0"),
                refusal(() -> new Scaled(new Constant(1), 0), "factor must be finite and above 0, but was 0.0"));
    }

    private static Arguments refusal(Executable construction, String message) {
        return Arguments.of(message, construction);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatCannotBeIsRefusedWithNameBoundAndValue(String message, Executable construction) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, construction).getMessage());
    }

    @Test
    void probabilitiesMayMissOneByRounding() {
        Hyperexponential mixture = new Hyperexponential(
                List.of(new Hyperexponential.Branch(0.1 + 1e-12, 1), new Hyperexponential.Branch(0.9, 1)));
        assertEquals(1, mixture.mean(), 1e-11);
        assertTrue(Double.isFinite(mixture.quantile(1 - 0x1p-53)));
    }
}
