package dev.poolwise.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.outcome.ChargedTime;
import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    private static final Plan PLAN = new Plan("S1", BigDecimal.TEN, Time.DAY, 0, 0, Optional.empty(), 1);

    /** A node that was requested at 0; NaN for what did not happen. */
    private record FixtureNode(double allocated, double ready) implements NodeFacts {
        @Override
        public boolean isLowPriority() {
            return false;
        }

        @Override
        public long number() {
            return 1;
        }

        @Override
        public int place() {
            return 0;
        }

        @Override
        public long requestedAt() {
            return 0;
        }

        @Override
        public long allocatedAt() {
            return Double.isNaN(allocated) ? Time.NEVER : Time.ofSeconds(allocated);
        }

        @Override
        public long drainingSince() {
            return Time.NEVER;
        }

        @Override
        public long readyAt() {
            return Double.isNaN(ready) ? Time.NEVER : Time.ofSeconds(ready);
        }
    }

    private static Rates rates(BilledFrom from, double increment, double minimum) {
        return new Rates(BigDecimal.ONE, BigDecimal.ZERO, from, Time.ofSeconds(increment), Time.ofSeconds(minimum));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "to the second from ready,                          READY,        0,   0,  60, 240, 3840, 3600",
        "to the second from allocation,                     ALLOCATED,    0,   0,  60, 240, 3840, 3780",
        "to the second from the request,                    REQUESTED,    0,   0,  60, 240, 3840, 3840",
        "an exact hour is one hour,                         READY,     3600,   0,  60, 240, 3840, 3600",
        "a started hour is a whole hour,                    READY,     3600,   0,  60, 240, 3841, 7200",
        "a started minute is a whole minute,                READY,       60,   0,  60, 240,  241,   60",
        "a short life costs the minimum,                    READY,        0, 600,  60, 240,  241,  600",
        "a long life costs more than the minimum,           READY,        0, 600,  60, 240,  900,  660",
        "the minimum is rounded up to the increment,        READY,       60,  90,  60, 240,  241,  120",
        "released at the instant of ready costs the minimum, READY,       0, 600,  60, 240,  240,  600",
        "never ready costs nothing from ready,              READY,     3600, 600,  60, NaN,  200,    0",
        "never ready costs from the request,                REQUESTED,    0,   0,  60, NaN,  200,  200",
        "never allocated costs nothing from allocation,     ALLOCATED,    0,   0, NaN, NaN,  200,    0",
    })
    void billsANode(
            String clause,
            BilledFrom from,
            double increment,
            double minimum,
            double allocated,
            double ready,
            double released,
            double billed) {
        long micros =
                rates(from, increment, minimum).billed(new FixtureNode(allocated, ready), Time.ofSeconds(released));
        assertEquals(billed, Time.toSeconds(micros), clause);
    }

    /**
     * The rules of large providers: AWS EC2 with Linux by the second from the start of an instance, at least 60 s,
     * since 2 October 2017; Google Compute Engine by the second, at least one minute, since 26 September 2017; and by
     * the hour, as AWS charged for other systems.
     */
    @ParameterizedTest(name = "{0}: {5} s")
    @CsvSource({
        "AWS a short life costs a minute,            ALLOCATED, 1,    60,  12.5,  60",
        "AWS a minute is a minute,                   ALLOCATED, 1,    60,  60,    60",
        "AWS a started second is a second,           ALLOCATED, 1,    60,  60.25, 61",
        "AWS an hour and a bit is just that,         ALLOCATED, 1,    60,  3601,  3601",
        "Google a short life costs a minute,         ALLOCATED, 1,    60,  1,     60",
        "Google then by the second,                  ALLOCATED, 1,    60,  61,    61",
        "hourly a started hour is an hour,           ALLOCATED, 3600, 0,   1,     3600",
        "hourly an hour is an hour,                  ALLOCATED, 3600, 0,   3600,  3600",
        "hourly then the next once started,          ALLOCATED, 3600, 0,   3600.001, 7200",
    })
    void theRulesOfOtherProvidersFit(
            String rule, BilledFrom from, double increment, double minimum, double life, double billed) {
        FixtureNode node = new FixtureNode(0, 30);

        assertEquals(billed, Time.toSeconds(rates(from, increment, minimum).billed(node, Time.ofSeconds(life))), rule);
    }

    @ParameterizedTest(name = "{1} s at {0} an hour cost {2}")
    @CsvSource({"0.0425, 3601, 0.042511805556", "0.10, 3600, 0.100000000000", "0.192, 1, 0.000053333333"})
    void moneyIsExactDecimal(BigDecimal rate, long seconds, BigDecimal expected) {
        PlaceSummary usage = usage(seconds * Time.SECOND, 0);
        BigDecimal cost = new Rates(rate, BigDecimal.ZERO, BilledFrom.READY, 0, 0).cost(usage);
        assertEquals(expected, cost.setScale(12, RoundingMode.HALF_EVEN));
    }

    @Test
    void aThousandTransactionsCostTheirPrice() {
        Rates rates = new Rates(new BigDecimal("2.00"), new BigDecimal("0.50"), BilledFrom.READY, 0, 0);
        BigDecimal cost = rates.cost(usage(310 * Time.HOUR, 3100));
        assertEquals(0, new BigDecimal("621.55").compareTo(cost), cost.toString());
    }

    @Test
    void jobsAreTransactionsOfClassicUnlessTheRatesSaySo() {
        Rates silent = rates(BilledFrom.READY, 0, 0);

        assertTrue(silent.countsJobs(false));
        assertFalse(silent.countsJobs(true));
        assertTrue(withPlan(PLAN, Optional.of(true)).countsJobs(true));
        assertFalse(withPlan(PLAN, Optional.of(false)).countsJobs(false));
    }

    @Test
    void onlyAPlanThatStopsAtItsEndCountsJobsWhenTheyStart() {
        Plan.Overage overage = new Plan.Overage(BigDecimal.ONE, BigDecimal.ONE);
        Plan goesOn = new Plan("S2", BigDecimal.TEN, Time.DAY, 0, 0, Optional.of(overage), 1);

        assertTrue(withPlan(PLAN, Optional.empty()).countsJobsAtStart());
        assertFalse(withPlan(goesOn, Optional.empty()).countsJobsAtStart());
        assertFalse(rates(BilledFrom.READY, 0, 0).countsJobsAtStart());
        assertEquals(Time.DAY, withPlan(PLAN, Optional.empty()).period());
        assertEquals(0, rates(BilledFrom.READY, 0, 0).period());
    }

    private static Rates withPlan(Plan plan, Optional<Boolean> jobsAreTransactions) {
        return new Rates(
                BigDecimal.ZERO, BigDecimal.ZERO, BilledFrom.READY, 0, 0, Optional.of(plan), jobsAreTransactions);
    }

    private static PlaceSummary usage(long billedMicros, long transactions) {
        return new PlaceSummary(
                "pool",
                true,
                0,
                0,
                0,
                billedMicros,
                ChargedTime.NONE,
                List.of(),
                0,
                transactions,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }
}
