package dev.poolwise.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.outcome.ChargedTime;
import dev.poolwise.outcome.Course;
import dev.poolwise.outcome.JobSummary;
import dev.poolwise.outcome.PeriodUsage;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Quantiles;
import dev.poolwise.outcome.Replication;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Plan S1 = plan("S1", "100.13", 25, 100_000, 1);

    private static Plan plan(String name, String fee, double hours, long transactions, int instances) {
        Plan.Overage overage = new Plan.Overage(new BigDecimal("2.00"), new BigDecimal("0.50"));
        return new Plan(
                name,
                new BigDecimal(fee),
                30 * Time.DAY,
                Math.round(hours * Time.HOUR),
                transactions,
                Optional.of(overage),
                instances);
    }

    private static PeriodUsage used(double hours, long transactions) {
        return new PeriodUsage(Math.round(hours * Time.HOUR), transactions);
    }

    private static PlaceSummary place(String name, PeriodUsage... periods) {
        return place(name, List.of(periods));
    }

    private static PlaceSummary place(String name, List<PeriodUsage> periods) {
        long billed = periods.stream().mapToLong(PeriodUsage::billed).sum();
        long transactions =
                periods.stream().mapToLong(PeriodUsage::transactions).sum();
        return new PlaceSummary(
                name, true, 0, 0, 0, billed, ChargedTime.NONE, periods, 0, transactions, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Replication replication(List<PlaceSummary> places) {
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
        return new Replication(1, 0, jobs, List.of(jobs), places, new Course(1, new double[0]), Optional.empty());
    }

    private static Bill bill(Plan plan, PlaceSummary... places) {
        Map<String, Rates> rates = new LinkedHashMap<>();
        List.of(places).forEach(place -> rates.put(place.place(), Fixtures.on(plan)));
        return Bill.of(rates, Map.of(), List.of(replication(List.of(places))));
    }

    private static List<String> lines(Bill bill) {
        return bill.lines().stream()
                .map(line -> "%s: %s %s x %s = %s"
                        .formatted(
                                line.description(),
                                line.quantity().toPlainString(),
                                line.unit(),
                                line.rate(),
                                line.amount().setScale(2, RoundingMode.UNNECESSARY)))
                .toList();
    }

    private static void assertTotal(String expected, Bill bill) {
        assertEquals(0, new BigDecimal(expected).compareTo(bill.total()), bill.toString());
    }

    @Test
    void aPoolOf48HoursPaysItsFeeAnd23HoursBeyond() {
        Bill bill = bill(S1, place("pool", used(48, 0)));

        assertEquals(
                List.of(
                        "fee of plan S1: 1 period x 100.13 = 100.13",
                        "compute-hours included in plan S1: 25 compute-hour x 0 = 0.00",
                        "compute-hours beyond plan S1: 23 compute-hour x 2.00 = 46.00"),
                lines(bill));
        assertTotal("146.13", bill);
    }

    @Test
    void aMillionCallsWithNothingLeftOfThePlanCost900() {
        Plan nothingLeft = plan("S1", "0", 0, 0, 1);
        Bill bill = bill(nothingLeft, place("classic", used(1_000_000 * 0.72 / 3600, 1_000_000)));

        assertEquals(
                List.of(
                        "fee of plan S1: 1 period x 0 = 0.00",
                        "compute-hours beyond plan S1: 200 compute-hour x 2.00 = 400.00",
                        "transactions beyond plan S1: 1000 1000 transactions x 0.50 = 500.00"),
                lines(bill));
        assertTotal("900", bill);
    }

    @Test
    void aMonthOfJobsWithNothingLeftOfThePlanCosts62155() {
        assertTotal("621.55", bill(plan("S1", "0", 0, 0, 1), place("classic", used(310, 3100))));
    }

    @Test
    void whatIsLeftAtTheEndOfAPeriodIsLost() {
        assertTotal("240.26", bill(S1, place("pool", used(5, 0), used(45, 0))));
    }

    @Test
    void everyInstanceBringsItsFeeAndItsQuantities() {
        Bill bill = bill(plan("S1", "100.13", 25, 100_000, 2), place("pool", used(60, 250_000)));

        assertEquals(
                List.of(
                        "fee of plan S1, 2 instances: 2 period x 100.13 = 200.26",
                        "compute-hours included in plan S1: 50 compute-hour x 0 = 0.00",
                        "compute-hours beyond plan S1: 10 compute-hour x 2.00 = 20.00",
                        "transactions included in plan S1: 200 1000 transactions x 0 = 0.00",
                        "transactions beyond plan S1: 50 1000 transactions x 0.50 = 25.00"),
                lines(bill));
    }

    @Test
    void placesUseUpAPlanTogether() {
        Bill bill = bill(S1, place("pool", used(20, 0)), place("classic", used(15, 100_500)));

        assertTotal("120.38", bill);
    }

    @Test
    void withoutOverageNothingBeyondIsCharged() {
        Plan devTest = new Plan("devTest", BigDecimal.ZERO, Time.DAY, 2 * Time.HOUR, 0, Optional.empty(), 1);
        Bill bill = bill(devTest, place("pool", used(5, 0)));

        assertEquals(
                "compute-hours beyond plan devTest, not charged: 3 compute-hour x 0 = 0.00",
                lines(bill).get(2));
        assertTotal("0", bill);
    }

    @Test
    void placesShareFeesByTimeAndTransactionsByTransactions() {
        Map<String, Rates> rates = Map.of("pool", Fixtures.on(S1), "classic", Fixtures.on(S1));
        Map<String, BigDecimal> costs =
                Costs.of(rates, replication(List.of(place("pool", used(75, 0)), place("classic", used(25, 101_000)))));

        // 100.13 + 75 h at 2.00 are shared 3 to 1; the thousand transactions beyond are all of classic.
        assertEquals(0, new BigDecimal("187.5975").compareTo(costs.get("pool")), costs.toString());
        assertEquals(0, new BigDecimal("63.0325").compareTo(costs.get("classic")), costs.toString());
    }

    @Test
    void unusedPlacesShareTheFeeEqually() {
        Map<String, Rates> rates = Map.of("pool", Fixtures.on(S1), "classic", Fixtures.on(S1));
        Map<String, BigDecimal> costs =
                Costs.of(rates, replication(List.of(place("pool", used(0, 0)), place("classic", used(0, 0)))));

        assertEquals(0, new BigDecimal("50.065").compareTo(costs.get("pool")), costs.toString());
    }

    private record Case(Plan plan, List<PlaceSummary> places) {
        static Case of(Random random) {
            Plan plan = PlanTest.plan(
                    "P", String.valueOf(random.nextInt(200)), random.nextInt(40), random.nextInt(5000), 1);
            int periods = 1 + random.nextInt(4);
            List<PlaceSummary> places = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> place(
                            "place " + i,
                            IntStream.range(0, periods)
                                    .mapToObj(k -> used(random.nextInt(60) / 7.0, random.nextInt(4000)))
                                    .toList()))
                    .toList();
            return new Case(plan, places);
        }

        BigDecimal total(Plan on, List<PlaceSummary> used) {
            return bill(on, used.toArray(PlaceSummary[]::new)).total();
        }

        BigDecimal total() {
            return total(plan, places);
        }
    }

    private static List<Case> cases() {
        Random random = new Random(17);
        return IntStream.range(0, 300).mapToObj(i -> Case.of(random)).toList();
    }

    @Test
    void theCostsOfThePlacesAddUpToTheBill() {
        for (Case tried : cases()) {
            Map<String, Rates> rates = new LinkedHashMap<>();
            tried.places().forEach(place -> rates.put(place.place(), Fixtures.on(tried.plan())));
            BigDecimal sum = Costs.of(rates, replication(tried.places())).values().stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(
                    0,
                    tried.total()
                            .subtract(sum)
                            .setScale(8, RoundingMode.HALF_EVEN)
                            .signum(),
                    tried.toString());
        }
    }

    @Test
    void theOrderOfThePlacesDoesNotMatter() {
        Random random = new Random(3);
        for (Case tried : cases()) {
            List<PlaceSummary> shuffled = new ArrayList<>(tried.places());
            Collections.shuffle(shuffled, random);
            assertEquals(0, tried.total().compareTo(tried.total(tried.plan(), shuffled)), tried.toString());
        }
    }

    @Test
    void theBillOfAPlanIsTheSumOfTheBillsOfItsPeriods() {
        for (Case tried : cases()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = 0; k < tried.places().get(0).periods().size(); k++) {
                int period = k;
                List<PlaceSummary> part = tried.places().stream()
                        .map(p -> place(p.place(), p.periods().get(period)))
                        .toList();
                sum = sum.add(tried.total(tried.plan(), part));
            }
            assertEquals(
                    0,
                    tried.total()
                            .subtract(sum)
                            .setScale(8, RoundingMode.HALF_EVEN)
                            .signum(),
                    tried.toString());
        }
    }

    /** Two instances of one plan cover what two plans cover, and what one place leaves over helps the other. */
    @Test
    void twoInstancesSharedCostAtMostTwoPlansApart() {
        for (Case tried : cases()) {
            if (tried.places().size() == 2) {
                Plan one = tried.plan();
                Plan two = new Plan(
                        one.name(),
                        one.fee(),
                        one.period(),
                        one.included(),
                        one.includedTransactions(),
                        one.overage(),
                        2);
                BigDecimal apart = tried.total(one, tried.places().subList(0, 1))
                        .add(tried.total(one, tried.places().subList(1, 2)));
                assertTrue(tried.total(two, tried.places()).compareTo(apart) <= 0, tried.toString());
            }
        }
    }

    @Test
    void anIncrementThatDividesAnotherNeverChargesMore() {
        Random random = new Random(23);
        for (int round = 0; round < 1000; round++) {
            long fine = 1L + random.nextInt(100);
            long coarse = fine * (1 + random.nextInt(50));
            long minimum = random.nextInt(500);
            long duration = random.nextInt(10_000);
            long finely = rounded(fine, minimum).billedRun(duration);
            assertTrue(finely <= rounded(coarse, minimum).billedRun(duration), fine + ", " + coarse);
            assertTrue(finely >= rounded(0, minimum).billedRun(duration), fine + ", " + duration);
        }
    }

    private static Rates rounded(long increment, long minimum) {
        return new Rates(BigDecimal.ONE, BigDecimal.ZERO, BilledFrom.READY, increment, minimum);
    }
}
