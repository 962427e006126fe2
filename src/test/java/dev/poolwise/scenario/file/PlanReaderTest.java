package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Plan;
import dev.poolwise.billing.Rates;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
    private static final String S1 =
            "{fee: 100.13, period: 31d, included: {computeHours: 0.5, transactions: 1000}, overage: {computeHour: 2.00,"
                    + " per1000Transactions: 0.50}, instances: 3}";

    private static String scenario(String plan, String poolBilling, String classicBilling) {
        return """
                poolwise: 1
                plans:
                  S1: %s
                workload:
                  jobs: {arrivals: {process: at, times: [0s]}, service: 1m}
                alternatives:
                  both:
                    pools: {p: {nodes: 1, billing: %s}}
                    classic: {capacity: 1, billing: %s}
                experiment: {horizon: 1d}
                """
                .formatted(plan, poolBilling, classicBilling);
    }

    private static String problems(String plan, String poolBilling, String classicBilling) {
        return Samples.problems(scenario(plan, poolBilling, classicBilling));
    }

    @Test
    void aPlanIsReadOnceAndSharedByItsPlaces() throws InvalidScenario {
        String text =
                scenario(S1, "{plan: S1, from: requested, increment: 1m, jobsAreTransactions: true}", "{plan: S1}");
        Alternative both = Samples.read(text).alternatives().get(0);
        Plan plan = new Plan(
                "S1",
                new BigDecimal("100.13"),
                31 * Time.DAY,
                Time.HOUR / 2,
                1000,
                Optional.of(new Plan.Overage(new BigDecimal("2.00"), new BigDecimal("0.50"))),
                3);
        Rates pool = new Rates(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BilledFrom.REQUESTED,
                Time.MINUTE,
                0,
                Optional.of(plan),
                Optional.of(true));

        assertEquals(pool, both.rates().get("p"));
        assertEquals(
                Optional.of(plan),
                Objects.requireNonNull(both.rates().get("classic")).plan());
    }

    @Test
    void aPlanNeedsNoMoreThanItsOverage() throws InvalidScenario {
        Alternative both = Samples.read(scenario("{overage: {}}", "{plan: S1}", "{}"))
                .alternatives()
                .get(0);
        Plan.Overage free = new Plan.Overage(BigDecimal.ZERO, BigDecimal.ZERO);

        assertEquals(
                Optional.of(new Plan("S1", BigDecimal.ZERO, 30 * Time.DAY, 0, 0, Optional.of(free), 1)),
                Objects.requireNonNull(both.rates().get("p")).plan());
    }

    @Test
    void anUnknownPlanIsReportedWithTheNearestOne() {
        assertEquals(
                """
                a.yaml:8:43: alternatives.both.pools.p.billing.plan: expected a plan of 'plans': S1, but found S2
                    hint: did you mean 'S1'?
                a.yaml:9:44: alternatives.both.classic.billing.plan: expected a plan of 'plans': S1, but found gold""",
                problems(S1, "{plan: S2}", "{plan: gold}"));
    }

    @Test
    void aPlanHasItsRatesAndThePlaceNone() {
        assertEquals(
                """
                a.yaml:8:47: alternatives.both.pools.p.billing.computeHour: expected 'plan' or 'computeHour', but found both
                a.yaml:9:48: alternatives.both.classic.billing.per1000Transactions: expected 'plan' or \
                'per1000Transactions', but found both""",
                problems(S1, "{plan: S1, computeHour: 2}", "{plan: S1, per1000Transactions: 2}"));
    }

    @Test
    void overageIsRatesOrNone() {
        assertEquals(
                """
                a.yaml:3:17: plans.S1.overage: expected none, or a mapping with the keys computeHour or \
                per1000Transactions, but found non
                    hint: did you mean 'none'?""",
                problems("{overage: non}", "{plan: S1}", "{plan: S1}"));
        assertEquals(
                """
                a.yaml:3:7: plans.S1: expected the key 'overage' (none, or a mapping: overage), but found none""",
                problems("{fee: 3}", "{plan: S1}", "{plan: S1}"));
    }

    @Test
    void aPlanWithoutOverageMustIncludeWhatItsPlacesUse() {
        assertEquals(
                """
                a.yaml:3:7: plans.S1: expected computeHours above 0, as there is no overage, but found none""",
                problems("{overage: none}", "{}", "{}"));
        assertEquals(
                """
                a.yaml:9:44: alternatives.both.classic.billing.plan: expected a plan with included transactions, as it \
                has no overage, but found S1""",
                problems("{included: {computeHours: 2}, overage: none}", "{plan: S1}", "{plan: S1}"));
    }

    @Test
    void aPlanThatNoPlaceUsesDoesNoHarm() {
        assertEquals("", problems(S1, "{computeHour: 2}", "{}"));
    }

    @Test
    void aPeriodHasAMinuteAtLeast() {
        assertEquals(
                """
                a.yaml:3:16: plans.S1.period: expected a duration of at least 1m, such as 30d, but found 59s""",
                problems("{period: 59s, overage: {}}", "{plan: S1}", "{}"));
    }
}
