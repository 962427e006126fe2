package dev.poolwise.workload;

import static dev.poolwise.units.Time.DAY;
import static dev.poolwise.units.Time.HOUR;
import static dev.poolwise.units.Time.NEVER;
import static dev.poolwise.units.Time.SECOND;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalProcessesTest {
    private static final PeriodicArrivals.RateStep NIGHT = new PeriodicArrivals.RateStep(0, 2 / 3600.0);
    private static final PeriodicArrivals.RateStep NOON = new PeriodicArrivals.RateStep(12 * HOUR, 0);
    private static final PeriodicArrivals.RateStep EVENING = new PeriodicArrivals.RateStep(18 * HOUR, 30 / 3600.0);
    private static final PeriodicArrivals DAILY = new PeriodicArrivals(DAY, List.of(NIGHT, NOON, EVENING));
    private static final MmppArrivals BURSTY =
            new MmppArrivals(List.of(new MmppArrivals.State(0.02, 900), new MmppArrivals.State(0.2, 300)));

    private static RandomStream stream(int replication) {
        return new RandomStreams(99, replication).stream("arrivals", "test");
    }

    static Stream<ArrivalProcess> endless() {
        return Stream.of(
                new PoissonArrivals(0.05),
                new RenewalArrivals(Gamma.ofMeanAndCv(20, 2)),
                new EveryArrivals(20 * SECOND, 0, OptionalLong.empty()),
                DAILY,
                BURSTY);
    }

    /** Returns the limit of variance over mean of the number of arrivals in a long time. */
    private static double dispersion(ArrivalProcess process) {
        if (process instanceof RenewalArrivals renewal) {
            return renewal.interarrival().squaredCoefficientOfVariation();
        }
        return process == BURSTY ? 1 + 2 * 0.18 * 0.18 * 3 / 900 / 900 / Math.pow(4 / 900.0, 3) / 0.065 : 1;
    }

    @ParameterizedTest
    @MethodSource("endless")
    void arrivalsAscendAndReachTheStatedRate(ArrivalProcess process) {
        ArrivalTimes times = process.start(stream(1));
        int arrivals = 1_000_000;
        long last = 0;
        for (int i = 0; i < arrivals; i++) {
            long next = times.next();
            long previous = last;
            assertTrue(next >= previous, () -> next + " after " + previous);
            last = next;
        }
        double error = process.ratePerSecond() * Math.sqrt(dispersion(process) / arrivals);
        assertEquals(process.ratePerSecond(), arrivals / (last / 1e6), 4.5 * error);
        assertFalse(process.ends());
    }

    @ParameterizedTest
    @MethodSource("endless")
    void theSameStreamGivesTheSameArrivals(ArrivalProcess process) {
        assertArrayEquals(first(process, 1000, 5), first(process, 1000, 5));
    }

    private static long[] first(ArrivalProcess process, int arrivals, int replication) {
        ArrivalTimes times = process.start(stream(replication));
        return LongStream.generate(times::next).limit(arrivals).toArray();
    }

    /**
     * Counts the arrivals in a window of each of many replications. A faulty process that hardly moves on is cut off,
     * so that it fails these tests instead of keeping them busy.
     */
    private static double[] counts(ArrivalProcess process, long from, long until, int replications) {
        return IntStream.rangeClosed(1, replications)
                .mapToDouble(replication -> {
                    ArrivalTimes times = process.start(stream(replication));
                    return LongStream.iterate(times.next(), time -> time < until, time -> times.next())
                            .limit(1_000)
                            .filter(time -> time >= from)
                            .count();
                })
                .toArray();
    }

    private static double mean(double[] values) {
        return DoubleMoments.mean(values);
    }

    private static void assertPoisson(double expected, double[] counts) {
        double mean = mean(counts);
        double variance = DoubleMoments.variance(counts);
        assertEquals(expected, mean, 4.5 * Math.sqrt(expected / counts.length), "mean");
        double varianceError = Math.sqrt((expected + 2 * expected * expected) / counts.length);
        assertEquals(expected, variance, 4.5 * varianceError, "variance");
    }

    @Test
    void poissonCountsHaveEqualMeanAndVariance() {
        assertPoisson(12, counts(new PoissonArrivals(12 / 3600.0), 0, HOUR, 20_000));
    }

    @Test
    void aTimetableGivesPoissonCountsInEachStepOfEachDay() {
        assertPoisson(24, counts(DAILY, 0, 12 * HOUR, 5_000));
        assertPoisson(180, counts(DAILY, 2 * DAY + 18 * HOUR, 3 * DAY, 2_000));
        assertPoisson(90, counts(DAILY, 21 * HOUR, DAY, 2_000));
    }

    @Test
    void nothingArrivesWhileTheRateIsZero() {
        assertEquals(0, mean(counts(DAILY, DAY + 12 * HOUR + 1, DAY + 18 * HOUR, 2_000)));
    }

    @Test
    void theTimetableIsInvertedExactly() {
        // With u = 1 - 1/e each step of the unit Poisson process is 1: the n-th arrival comes when n are expected.
        ArrivalTimes times = DAILY.start(() -> -StrictMath.expm1(-1));
        for (int i = 1; i <= 23; i++) {
            assertWithinAMicrosecond(i * 1800L * SECOND, times.next());
        }
        times.next();
        assertWithinAMicrosecond(18 * HOUR + 120 * SECOND, times.next());
        IntStream.range(25, 204).forEach(i -> times.next());
        assertWithinAMicrosecond(DAY + 1800 * SECOND, times.next());
    }

    @Test
    void poissonArrivalsComeOnceTheirNumberIsExpected() {
        ArrivalTimes times = new PoissonArrivals(0.05).start(() -> -StrictMath.expm1(-1));
        for (int i = 1; i <= 1_000; i++) {
            assertWithinAMicrosecond(i * 20L * SECOND, times.next());
        }
    }

    @Test
    void eachStepOfATimetableHasItsOwnRateInEveryPeriod() {
        // One in the first two hours, three in the third, half of one in the fourth, and again: 4.5 in a period.
        PeriodicArrivals process = new PeriodicArrivals(
                4 * HOUR,
                List.of(
                        new PeriodicArrivals.RateStep(0, 0.5 / 3600),
                        new PeriodicArrivals.RateStep(2 * HOUR, 3 / 3600.0),
                        new PeriodicArrivals.RateStep(3 * HOUR, 0.5 / 3600)));
        ArrivalTimes times = process.start(() -> -StrictMath.expm1(-1));
        for (double hours : new double[] {2, 2 + 1 / 3.0, 2 + 2 / 3.0, 3, 5, 6 + 1 / 6.0, 6.5, 6 + 5 / 6.0, 8}) {
            assertWithinAMicrosecond(Math.round(hours * HOUR), times.next());
        }
        assertWithinAMicrosecond(10 * HOUR, times.next());
    }

    private static void assertWithinAMicrosecond(long expected, long actual) {
        assertTrue(Math.abs(expected - actual) <= 1, () -> "expected " + expected + ", but was " + actual);
    }

    @Test
    void burstyCountsHaveTheVarianceOfTheTwoStateProcess() {
        // Started in equilibrium, rates r1 r2, switching rates s1 s2, s = s1 + s2:
        // Var N(t) = m t + 2 (r1 - r2)^2 s1 s2 / s^3 (t - (1 - exp(-s t)) / s).
        // Source: Fischer and Meier-Hellstern, "The Markov-modulated Poisson process cookbook", 1993.
        double s1 = 1 / 900.0;
        double s2 = 1 / 300.0;
        double s = s1 + s2;
        double t = 3600;
        double mean = BURSTY.ratePerSecond() * t;
        double variance = mean + 2 * 0.18 * 0.18 * s1 * s2 / (s * s * s) * (t - (1 - Math.exp(-s * t)) / s);
        double[] counts = counts(BURSTY, 0, HOUR, 20_000);
        assertEquals(234, mean, 1e-9);
        assertEquals(mean, mean(counts), 4.5 * Math.sqrt(variance / counts.length));
        assertEquals(variance, DoubleMoments.variance(counts), 0.05 * variance);
    }

    @Test
    void aBurstyProcessTakesWhatIsLeftOfAStepIntoTheNextState() {
        // With u = 1 - 1/e each state lasts its mean, and an arrival comes whenever one more is expected:
        // 2.5 in the 1000 s of the first state, 1.8 in the 100 s of the second.
        MmppArrivals process =
                new MmppArrivals(List.of(new MmppArrivals.State(0.0025, 1000), new MmppArrivals.State(0.018, 100)));
        ArrivalTimes times = process.start(() -> -StrictMath.expm1(-1));
        for (double seconds : new double[] {400, 800, 1000 + 0.5 / 0.018, 1000 + 1.5 / 0.018, 1100 + 0.7 / 0.0025}) {
            assertWithinAMicrosecond(Math.round(seconds * SECOND), times.next());
        }
    }

    @Test
    void theFirstStateIsDrawnFromTheShareOfTimeInEach() {
        // Arrivals in the first second are as many as later: without equilibrium they would be 0.02 or 0.2.
        double[] counts = counts(BURSTY, 0, SECOND, 100_000);
        assertEquals(0.065, mean(counts), 4.5 * Math.sqrt(0.065 / counts.length));
    }

    @Test
    void tenMillionArrivalsEveryTenthOfASecondEndExactly() {
        ArrivalTimes renewal = new RenewalArrivals(new Constant(0.1)).start(stream(1));
        ArrivalTimes every = new EveryArrivals(100_000, 100_000, OptionalLong.empty()).start(stream(1));
        long lastRenewal = 0;
        long lastEvery = 0;
        for (int i = 0; i < 10_000_000; i++) {
            lastRenewal = renewal.next();
            lastEvery = every.next();
        }
        assertEquals(1_000_000 * SECOND, lastRenewal);
        assertEquals(1_000_000 * SECOND, lastEvery);
    }

    @Test
    void fractionsOfAMicrosecondAddUp() {
        ArrivalTimes times = new RenewalArrivals(new Constant(1.25e-6)).start(stream(1));
        assertArrayEquals(
                new long[] {1, 3, 4, 5, 6, 8},
                LongStream.generate(times::next).limit(6).toArray());
    }

    @Test
    void listedArrivalsComeOnceInOrder() {
        ArrivalsAt listed = new ArrivalsAt(new long[] {0, 5, 5, 9});
        assertArrayEquals(new long[] {0, 5, 5, 9, NEVER, NEVER}, first(listed, 6, 1));
        assertTrue(listed.ends());
    }

    @Test
    void regularArrivalsStopAfterTheirCount() {
        EveryArrivals thrice = new EveryArrivals(10, 3, OptionalLong.of(3));
        assertArrayEquals(new long[] {3, 13, 23, NEVER, NEVER}, first(thrice, 5, 1));
        assertTrue(thrice.ends());
        assertEquals(0, thrice.ratePerSecond());
    }

    @Test
    void arrivalsBeyondTheLastInstantNeverCome() {
        assertArrayEquals(new long[] {NEVER, NEVER}, first(new PoissonArrivals(0), 2, 1));
        assertArrayEquals(new long[] {NEVER, NEVER}, first(new PoissonArrivals(1e-300), 2, 1));
        assertArrayEquals(new long[] {NEVER, NEVER}, first(new RenewalArrivals(new Constant(1e300)), 2, 1));
        EveryArrivals rare = new EveryArrivals(Long.MAX_VALUE - 1, 5, OptionalLong.empty());
        assertArrayEquals(new long[] {5, NEVER, NEVER}, first(rare, 3, 1));
        PeriodicArrivals seldom = new PeriodicArrivals(DAY, List.of(new PeriodicArrivals.RateStep(0, 1e-300)));
        assertArrayEquals(new long[] {NEVER, NEVER}, first(seldom, 2, 1));
        MmppArrivals slow =
                new MmppArrivals(List.of(new MmppArrivals.State(1e-280, 1e280), new MmppArrivals.State(0, 1e300)));
        assertArrayEquals(new long[] {NEVER, NEVER}, first(slow, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-53, 1 - 0x1p-53})
    void extremeNumbersGiveArrivalsAtFiniteTimes(double u) {
        endless().forEach(process -> {
            long first = process.start(() -> u).next();
            assertTrue(first >= 0 && first < NEVER, () -> process + " first arrives at " + first);
        });
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal(() -> new PoissonArrivals(-1), "ratePerSecond must be from 0 to 1000000, but was -1.0"),
                refusal(() -> new PoissonArrivals(2e6), "ratePerSecond must be from 0 to 1000000, but was 2000000.0"),
                refusal(
                        () -> new RenewalArrivals(new Constant(0)),
                        "the mean interarrival time must be at least 1e-6 s, but was 0.0"),
                refusal(() -> new ArrivalsAt(new long[] {5, 4}), "times must be ascending, but was 4 after 5"),
                refusal(() -> new EveryArrivals(0, 0, OptionalLong.empty()), "interval must be above 0, but was 0"),
                refusal(
                        () -> new PeriodicArrivals(DAY, List.of(NOON)),
                        "the first step must be from 0, but was 43200000000"),
                refusal(
                        () -> new PeriodicArrivals(DAY, List.of(NIGHT, EVENING, NOON)),
                        "steps must be ascending, but was 43200000000"),
                refusal(
                        () -> new PeriodicArrivals(HOUR, List.of(NIGHT, NOON)),
                        "from must be before the end of the period 3600000000, but was 43200000000"),
                refusal(
                        () -> new PeriodicArrivals(DAY, List.of(new PeriodicArrivals.RateStep(0, 0))),
                        "one of the rates must be above 0, but was 0 throughout"),
                refusal(
                        () -> new MmppArrivals(List.of(new MmppArrivals.State(0, 1))),
                        "the arrivals expected in one round through all states must be at least 1e-6, but was 0.0"));
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
}
