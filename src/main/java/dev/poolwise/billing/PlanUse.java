package dev.poolwise.billing;

import dev.poolwise.outcome.PeriodUsage;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.units.ComputeHours;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the places with one plan used of it in one replication, over all its periods.
 *
 * @param periods periods begun
 * @param included charged time within the included quantity, microseconds
 * @param beyond charged time beyond it
 * @param includedTransactions transactions within the included quantity
 * @param beyondTransactions transactions beyond it
 */
record PlanUse(long periods, long included, long beyond, long includedTransactions, long beyondTransactions) {
    /**
     * Returns the use of a plan.
     *
     * @param places the places that share it, at least one
     */
    static PlanUse of(Plan plan, List<PlaceSummary> places) {
        int periods = places.get(0).periods().size();
        long included = 0;
        long beyond = 0;
        long includedTransactions = 0;
        long beyondTransactions = 0;
        for (int k = 0; k < periods; k++) {
            int period = k;
            List<PeriodUsage> usage =
                    places.stream().map(place -> place.periods().get(period)).toList();
            long billed = usage.stream().mapToLong(PeriodUsage::billed).sum();
            long transactions =
                    usage.stream().mapToLong(PeriodUsage::transactions).sum();
            included += Math.min(billed, plan.allIncluded());
            beyond += Math.max(0, billed - plan.allIncluded());
            includedTransactions += Math.min(transactions, plan.allIncludedTransactions());
            beyondTransactions += Math.max(0, transactions - plan.allIncludedTransactions());
        }
        return new PlanUse(periods, included, beyond, includedTransactions, beyondTransactions);
    }

    /** Returns the fees of all instances. */
    BigDecimal fees(Plan plan) {
        return plan.fee().multiply(BigDecimal.valueOf(periods)).multiply(BigDecimal.valueOf(plan.instances()));
    }

    /** Returns what the compute-hours beyond the included ones cost. */
    BigDecimal hours(Plan plan) {
        return plan.overage()
                .map(overage -> new ComputeHours(beyond).at(overage.computeHour()))
                .orElse(BigDecimal.ZERO);
    }

    /** Returns what the transactions beyond the included ones cost. */
    BigDecimal transactions(Plan plan) {
        return plan.overage()
                .map(overage -> BigDecimal.valueOf(beyondTransactions, 3).multiply(overage.per1000Transactions()))
                .orElse(BigDecimal.ZERO);
    }
}
