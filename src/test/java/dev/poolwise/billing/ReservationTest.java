package dev.poolwise.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Course;
import dev.poolwise.outcome.JobSummary;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Quantiles;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Usage;
import dev.poolwise.outcome.Usage.PlaceUse;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReservationTest {
    private static Replication replication(long... hoursAtLevel) {
        List<Long> levels = new ArrayList<>();
        long end = 0;
        for (long hours : hoursAtLevel) {
            levels.add(hours * Time.HOUR);
            end += hours * Time.HOUR;
        }
        JobSummary jobs = new JobSummary(
                0,
                0,
                0,
                0,
                0,
                Quantiles.NONE,
                Quantiles.NONE,
                0,
                Map.of(),
                0,
                0,
                0,
                0,
                Time.NEVER,
                -1,
                0,
                0,
                List.of());
        PlaceUse use = new PlaceUse(0, 0, List.of(), levels, 1, 0);
        return new Replication(
                1,
                end,
                jobs,
                List.of(jobs),
                List.of(),
                new Course(1, new double[0]),
                Optional.empty(),
                Optional.empty(),
                new Usage(List.of(use)));
    }

    /** 10 h: 2 h without a node, 3 h with one, 5 h with three. One node is needed for 80 %, two and three for 50 %. */
    @Test
    void aNodeIsReservedIfItIsNeededForLongEnough() {
        List<Replication> run = List.of(replication(2, 3, 0, 5));
        BigDecimal usual = BigDecimal.ONE;

        assertEquals(3, Reservation.best(run, 0, usual, new BigDecimal("0.4")));
        assertEquals(1, Reservation.best(run, 0, usual, new BigDecimal("0.5")));
        assertEquals(1, Reservation.best(run, 0, usual, new BigDecimal("0.79")));
        assertEquals(0, Reservation.best(run, 0, usual, new BigDecimal("0.8")));
        assertEquals(0, Reservation.best(run, 0, usual, new BigDecimal("2")));
        // 1 node × 10 h × 0.5, and 2 nodes × 5 h beyond it.
        assertEquals(
                0, new BigDecimal("15").compareTo(Reservation.cost(run.get(0), 0, 1, usual, new BigDecimal("0.5"))));
    }

    @Test
    void theQuantileIsTheCheapestOfAllNumbers() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Replication> runs = IntStream.range(0, 3)
                    .mapToObj(i -> replication(IntStream.range(0, 8)
                            .mapToLong(level -> 1 + Math.floorMod(random.nextLong(), 20L))
                            .toArray()))
                    .toList();
            BigDecimal reserved = BigDecimal.valueOf(1 + Math.floorMod(random.nextLong(), 110L), 2);

            int best = Reservation.best(runs, 0, BigDecimal.ONE, reserved);

            int cheapest = IntStream.rangeClosed(0, 10)
                    .boxed()
                    .min(Comparator.comparing((Integer nodes) -> cost(runs, nodes, reserved))
                            .thenComparing(nodes -> nodes))
                    .orElseThrow();
            assertEquals(cheapest, best);
        }
    }

    private static BigDecimal cost(List<Replication> runs, int nodes, BigDecimal reserved) {
        return runs.stream()
                .map(run -> Reservation.cost(run, 0, nodes, BigDecimal.ONE, reserved))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whatever is charged, with increments beyond the end of the run too: without reserved nodes nothing changes. */
    @ParameterizedTest
    @EnumSource(BilledFrom.class)
    void noReservedNodesCostWhatTheBillSays(BilledFrom from) {
        Rates usual = new Rates(new BigDecimal("0.75"), BigDecimal.ZERO, from, Time.HOUR, 0);
        Rates none = usual.withCommitment(Optional.of(new Commitment(BigDecimal.ONE, OptionalInt.of(0))));

        for (Rates rates : List.of(usual, none)) {
            Replication run = autoscaled(rates);
            long charged = run.places().get(0).billedMicros();
            assertTrue(charged > 0);
            assertEquals(
                    0,
                    usual.cost(run.places().get(0))
                            .compareTo(Costs.of(Map.of("pool", rates), run).getOrDefault("pool", BigDecimal.ZERO)));
        }
        Replication recorded = autoscaled(none);
        PlaceUse use = recorded.usage().places().get(0);
        assertEquals(recorded.endedAt(), use.levels().stream().mapToLong(l -> l).sum());
        assertEquals(recorded.places().get(0).billedMicros(), Reservation.beyond(use, 0));
    }

    private static Replication autoscaled(Rates rates) {
        List<Fixtures.RecordedJob> jobs = List.of(
                new Fixtures.RecordedJob(0, 4000),
                new Fixtures.RecordedJob(10, 100),
                new Fixtures.RecordedJob(9000, 5000),
                new Fixtures.RecordedJob(9001, 20000));
        Scenario scenario = Fixtures.charged(
                Fixtures.scenario(
                        List.of(Fixtures.recorded("a", jobs)),
                        Fixtures.seconds(20000),
                        new Fixtures.PoolBuilder(0, 300).autoscale(0, 3, 600).build()),
                Map.of("pool", rates));
        return Experiment.run(scenario, 1, Progress.NONE, ObserverFactory.NONE)
                .get(0)
                .replications()
                .get(0);
    }

    @Test
    void theBillHasReservedNodesAndThoseBeyondThem() {
        Rates rates = new Rates(BigDecimal.ONE, BigDecimal.ZERO, BilledFrom.READY, 0, 0)
                .withCommitment(Optional.of(new Commitment(new BigDecimal("0.5"), OptionalInt.of(2))));
        Replication idle = replication(2, 3, 0, 5);
        PlaceSummary pool = new PlaceSummary(
                "p",
                true,
                0,
                0,
                0,
                18 * Time.HOUR,
                dev.poolwise.outcome.ChargedTime.NONE,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        Replication run = new Replication(
                1,
                idle.endedAt(),
                idle.jobs(),
                idle.classes(),
                List.of(pool),
                idle.jobsPresent(),
                Optional.empty(),
                Optional.empty(),
                idle.usage());

        Bill bill = Bill.of(Map.of("p", rates), Map.of(), List.of(run));

        assertEquals(
                List.of("20 × 0.5 = 10", "5 × 1 = 5"),
                bill.lines().stream()
                        .map(line -> line.quantity().toPlainString() + " × "
                                + line.rate().toPlainString() + " = "
                                + line.amount().toPlainString())
                        .toList());
        assertEquals(0, bill.total().compareTo(Costs.of(Map.of("p", rates), run).getOrDefault("p", BigDecimal.ZERO)));
    }
}
