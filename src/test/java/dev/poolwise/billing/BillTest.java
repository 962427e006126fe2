package dev.poolwise.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lines of a bill without plans, to the last decimal. */
class BillTest {
    private static final Rates CHARGED =
            new Rates(new BigDecimal("1000000"), new BigDecimal("0.50"), BilledFrom.READY, 0, 0);

    private static PlaceSummary usage(
            String place, boolean isPool, long billed, long transactions, PeriodUsage... periods) {
        List<PeriodUsage> ofPlan = List.of(periods);
        return new PlaceSummary(
                place, isPool, 0, 0, 0, billed, ChargedTime.NONE, ofPlan, 0, transactions, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Replication replication(PlaceSummary... places) {
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
                1, 0, jobs, List.of(jobs), List.of(places), new Course(1, new double[0]), Optional.empty());
    }

    private static List<String> lines(Bill bill) {
        return bill.lines().stream()
                .map(line -> "%s, %s: %s %s x %s = %s"
                        .formatted(
                                line.place(),
                                line.description(),
                                line.quantity().toPlainString(),
                                line.unit(),
                                line.rate(),
                                line.amount().toPlainString()))
                .toList();
    }

    /** 1 s and 2 s are 1.5 s on average, or 1/2,400 h; at a rate of a million the 12th decimal of the hours counts. */
    @Test
    void hoursAreRoundedAfterTheirMeanAndToTwelveDecimals() {
        Bill bill = Bill.of(
                Map.of("pool", CHARGED),
                Map.of("pool", "D2s"),
                List.of(
                        replication(usage("pool", true, Time.SECOND, 0)),
                        replication(usage("pool", true, 2 * Time.SECOND, 1))));

        assertEquals(
                List.of(
                        "pool, compute-hours of pool pool (D2s): 0.000416666667 compute-hour x 1000000 = 416.666667",
                        "pool, transactions of pool pool (D2s): 0.0005 1000 transactions x 0.50 = 0.00025"),
                lines(bill));
        assertEquals("416.666917", bill.total().toPlainString());
    }

    @Test
    void aPlaceThatChargesNothingForTransactionsHasNoLineForThem() {
        Bill free = Bill.of(Map.of(), Map.of(), List.of(replication(usage("classic", false, 20 * Time.HOUR, 7))));

        assertEquals(List.of("classic, compute-hours of classic jobs: 20 compute-hour x 0 = 0"), lines(free));
    }

    @Test
    void aPlaceWithRatesOfItsOwnHasNoShareInThePlanOfAnother() {
        Plan plan = new Plan("S1", new BigDecimal("100"), Time.DAY, 0, 0, Optional.empty(), 1);
        Replication both = replication(
                usage("pool", true, Time.HOUR, 0, new PeriodUsage(Time.HOUR, 0)),
                usage("classic", false, Time.HOUR, 0));

        Map<String, BigDecimal> costs = Costs.of(Map.of("pool", Fixtures.on(plan), "classic", CHARGED), both);

        assertEquals(
                Map.of("pool", "100", "classic", "1000000"),
                Map.of(
                        "pool",
                                Objects.requireNonNull(costs.get("pool"))
                                        .stripTrailingZeros()
                                        .toPlainString(),
                        "classic",
                                Objects.requireNonNull(costs.get("classic"))
                                        .stripTrailingZeros()
                                        .toPlainString()));
    }
}
