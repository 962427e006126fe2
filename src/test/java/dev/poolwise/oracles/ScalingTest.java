package dev.poolwise.oracles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change of units must do to times, hours and money, on fifty random systems each. */
class ScalingTest {
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** Places with every kind of timing, all durations in seconds. */
    static Stream<String> places() {
        return Stream.of(
                "{classic: {capacity: %s, billing: {computeHour: 3, increment: 60s, minimum: 100s}}}",
                "{pools: {p: {nodes: %s, provisioning: 120s, slotsPerNode: 2, billing: {computeHour: 3, from: requested}}}}",
                "{pools: {p: {autoscale: {max: %s, idleBeforeScaleDown: 200s}, provisioning:"
                        + " {distribution: empirical, values: [30s, 61s, 300s]},"
                        + " billing: {computeHour: 3, increment: 3600s, minimum: 600s}}}}",
                "{pools: {p: {autoscale: {min: 1, max: %s, idleBeforeScaleDown: 400s, evaluate: 50s}, provisioning: 90s,"
                        + " create: 77s, billing: {computeHour: 3, from: allocated}}}}",
                "{pools: {p: {nodes: %s, provisioning: 45s, resize: [{at: 900s, nodes: 1}, {at: 2000s, nodes: 6}],"
                        + " deallocation: taskCompletion, whenDone: resizeToZero, poll: 30s, billing: {computeHour: 3}}}}",
                "{pools: {p: {nodes: %s, preemption: {meanTimeToEviction: 20000s, notice: 30s},"
                        + " billing: {computeHour: 3}}}}");
    }

    private static Trace run(String yaml) {
        return Objects.requireNonNull(Trace.of(yaml).get("a"), yaml);
    }

    /** Only the random times of evictions are rounded here. */
    @ParameterizedTest
    @MethodSource("places")
    void tenTimesTheTimeMakesEveryInstantAndEveryHourTenTimes(String place) {
        RandomSystem.listed().forEach(system -> {
            String yaml = system.with(Map.of("a", place.formatted(system.servers())));
            Trace once = run(yaml);
            Trace tenfold = run(Rescaled.tenTimesAsLong(yaml));
            long rounding = place.contains("preemption") ? 10L * once.jobs().size() : 0;
            compare(once, tenfold, rounding, yaml);
            assertNear(10 * once.billedMicros(), tenfold.billedMicros(), rounding, yaml);
            assertWithin(once.cost().multiply(TEN), tenfold.cost(), rounding, yaml);
        });
    }

    /**
     * A drawn time is rounded to the microsecond, so ten times as long it is at most 5 us off; a job starts after at
     * most the arrivals and services of all jobs before it.
     */
    @ParameterizedTest
    @MethodSource("places")
    void drawnTimesScaleToTheirRounding(String place) {
        RandomSystem.all().forEach(system -> {
            String yaml = system.with(Map.of("a", place.formatted(system.servers())));
            Trace once = run(yaml);
            Trace tenfold = run(Rescaled.tenTimesAsLong(yaml));
            compare(once, tenfold, 10L * once.jobs().size(), yaml);
        });
    }

    private static void compare(Trace once, Trace tenfold, long rounding, String yaml) {
        assertTrue(once.jobs().size() > 50, yaml);
        assertEquals(once.jobs().keySet(), tenfold.jobs().keySet(), yaml);
        once.jobs().forEach((job, course) -> {
            Trace.Course longer = Objects.requireNonNull(tenfold.jobs().get(job));
            assertEquals(course.end(), longer.end(), () -> job + " in " + yaml);
            List<long[]> instants = List.of(
                    new long[] {course.arrived(), longer.arrived()},
                    new long[] {course.started(), longer.started()},
                    new long[] {course.ended(), longer.ended()});
            instants.forEach(pair -> assertNear(tenTimes(pair[0]), pair[1], rounding, job + " in " + yaml));
        });
    }

    private static void assertNear(long expected, long actual, long rounding, String message) {
        assertTrue(Math.abs(expected - actual) <= rounding, () -> expected + " and " + actual + ": " + message);
    }

    private static long tenTimes(long instant) {
        return instant == Time.NEVER ? Time.NEVER : 10 * instant;
    }

    /** Bills are rounded to 12 decimals. */
    private static void assertWithin(BigDecimal expected, BigDecimal actual, long rounding, String yaml) {
        BigDecimal allowed = new BigDecimal("1e-10").add(BigDecimal.valueOf(rounding, 6));
        assertTrue(
                expected.subtract(actual).abs().compareTo(allowed) <= 0, expected + " and " + actual + " for " + yaml);
    }

    @ParameterizedTest
    @MethodSource("places")
    void twiceThePriceIsTwiceTheCostAndNothingElse(String place) {
        RandomSystem.all().forEach(system -> {
            String yaml = system.with(Map.of("a", place.formatted(system.servers())));
            Trace once = run(yaml);
            Trace twice = run(yaml.replace("computeHour: 3", "computeHour: 6"));
            assertEquals(once.jobs(), twice.jobs(), yaml);
            assertEquals(once.places(), twice.places(), yaml);
            assertEquals(0, once.cost().add(once.cost()).compareTo(twice.cost()), yaml);
        });
    }

    @Test
    void transactionsScaleWithTheirPrice() {
        RandomSystem.all().forEach(system -> {
            String yaml = system.with(Map.of("a", "{classic: {capacity: 3, billing: {per1000Transactions: 0.5}}}"));
            BigDecimal cost = run(yaml).cost();
            assertEquals(
                    0,
                    cost.compareTo(BigDecimal.valueOf(run(yaml).jobs().size()).multiply(new BigDecimal("0.0005"))));
            assertEquals(
                    0,
                    cost.multiply(TEN)
                            .compareTo(run(yaml.replace("Transactions: 0.5", "Transactions: 5"))
                                    .cost()));
        });
    }
}
