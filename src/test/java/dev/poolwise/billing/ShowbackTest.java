package dev.poolwise.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.outcome.ChargedTime;
import dev.poolwise.outcome.Course;
import dev.poolwise.outcome.JobSummary;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Quantiles;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Usage;
import dev.poolwise.outcome.Usage.Party;
import dev.poolwise.outcome.Usage.PlaceUse;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShowbackTest {
    private static final Rates ONE_AN_HOUR = rates("1", "0");

    private static Rates rates(String computeHour, String per1000) {
        return new Rates(new BigDecimal(computeHour), new BigDecimal(per1000), BilledFrom.READY, 0, 0);
    }

    private static PlaceSummary place(String name, boolean isPool, long billedHours, long transactions) {
        long billed = billedHours * Time.HOUR;
        return new PlaceSummary(
                name, isPool, 0, 0, 0, billed, ChargedTime.NONE, List.of(), 0, transactions, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Party party(String name, double slotHours, long peak, long transactions) {
        return new Party(name, Math.round(slotHours * Time.HOUR), peak, transactions);
    }

    private static PlaceUse use(int slots, Party... parties) {
        return new PlaceUse(0, 0, List.of(parties), List.of(), slots, 0);
    }

    private static Replication replication(List<PlaceSummary> places, List<PlaceUse> uses) {
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
        return new Replication(
                1,
                0,
                jobs,
                List.of(jobs),
                places,
                new Course(1, new double[0]),
                Optional.empty(),
                Optional.empty(),
                new Usage(uses));
    }

    private static Map<String, BigDecimal> shares(
            Map<String, Rates> rates, List<Replication> replications, IdleRule rule) {
        Bill bill = Bill.of(rates, Map.of(), replications);
        return Showback.of(bill, rates, replications, rule, List.of("a", "b"));
    }

    /** 24 node-hours of 2 slots for 24 money: a used 12 slot-hours (6 money), b 6 (3 money); 15 money are idle. */
    @ParameterizedTest(name = "{0}: a pays {1}, b {2}")
    @CsvSource({
        "BY_USE,  16, 8", // 15 as 12 to 6: 10 and 5
        "BY_PEAK, 9,  15", // 15 as 1 to 4: 3 and 12
        "EQUAL,   13.5, 10.5",
    })
    void theIdleTimeGoesByItsRule(IdleRule rule, BigDecimal a, BigDecimal b) {
        Replication run = replication(
                List.of(place("p", true, 24, 0)), List.of(use(2, party("a", 12, 1, 0), party("b", 6, 4, 0))));

        Map<String, BigDecimal> shares = shares(Map.of("p", ONE_AN_HOUR), List.of(run), rule);

        assertEquals(Map.of("a", a, "b", b), shares);
    }

    @Test
    void transactionsAreDividedByTransactions() {
        Replication run = replication(
                List.of(place("classic", false, 10, 40)), List.of(use(1, party("a", 9, 3, 10), party("b", 1, 1, 30))));

        Map<String, BigDecimal> shares = shares(Map.of("classic", rates("0", "1000")), List.of(run), IdleRule.EQUAL);

        assertEquals(Map.of("a", new BigDecimal("10"), "b", new BigDecimal("30")), shares);
    }

    @Test
    void aPlanIsDividedByTheUseOfAllItsPlaces() {
        Plan plan = new Plan("S1", new BigDecimal("100"), 30 * Time.DAY, 0, 0, Optional.empty(), 1);
        Rates on = new Rates(
                BigDecimal.ZERO, BigDecimal.ZERO, BilledFrom.READY, 0, 0, Optional.of(plan), Optional.empty());
        Replication run = replication(
                List.of(withOnePeriod(place("p", true, 10, 0)), withOnePeriod(place("classic", false, 5, 0))),
                List.of(use(2, party("a", 12, 1, 0)), use(1, party("b", 4, 1, 0))));

        Map<String, BigDecimal> shares = shares(Map.of("p", on, "classic", on), List.of(run), IdleRule.BY_USE);

        assertEquals(Map.of("a", new BigDecimal("60"), "b", new BigDecimal("40")), shares);
    }

    private static PlaceSummary withOnePeriod(PlaceSummary place) {
        return new PlaceSummary(
                place.place(),
                place.isPool(),
                0,
                0,
                0,
                place.billedMicros(),
                ChargedTime.NONE,
                List.of(new dev.poolwise.outcome.PeriodUsage(place.billedMicros(), 0)),
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
    }

    @Test
    void whatNobodyUsedIsDividedAmongAll() {
        Replication run = replication(List.of(place("p", true, 3, 0)), List.of(use(1)));

        for (IdleRule rule : IdleRule.values()) {
            assertEquals(
                    Map.of("a", new BigDecimal("1.5"), "b", new BigDecimal("1.5")),
                    shares(Map.of("p", ONE_AN_HOUR), List.of(run), rule),
                    rule.words());
        }
    }

    @ParameterizedTest
    @EnumSource(IdleRule.class)
    void theSharesAddUpToTheBillExactly(IdleRule rule) {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Rates> rates = Map.of(
                    "p", rates("0." + number(random, 1000000), "0." + number(random, 1000)),
                    "classic", rates("0." + number(random, 1000000), "0." + number(random, 1000)));
            List<Replication> runs =
                    IntStream.range(0, 3).mapToObj(i -> anyRun(random)).toList();
            Bill bill = Bill.of(rates, Map.of(), runs);

            BigDecimal sum = Showback.of(bill, rates, runs, rule, List.of("0")).values().stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertEquals(0, bill.total().compareTo(sum), () -> bill.total() + " is not " + sum);
        }
    }

    private static long number(SplittableRandom random, int below) {
        return Math.floorMod(random.nextLong(), (long) below);
    }

    private static Replication anyRun(SplittableRandom random) {
        List<PlaceUse> uses = new ArrayList<>();
        for (int slots : new int[] {3, 1}) {
            Party[] parties = IntStream.range(0, (int) number(random, 6))
                    .mapToObj(i -> new Party(
                            Integer.toString(i), number(random, 1_000_000_007), number(random, 9), number(random, 99)))
                    .toArray(Party[]::new);
            uses.add(use(slots, parties));
        }
        return replication(
                List.of(
                        place("p", true, number(random, 50), number(random, 1000)),
                        place("classic", false, number(random, 50), number(random, 1000))),
                uses);
    }
}
