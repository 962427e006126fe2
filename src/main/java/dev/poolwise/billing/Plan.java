package dev.poolwise.billing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A billing plan: a fee for each period, quantities that it includes, and rates for what goes beyond. Places with the
 * same plan use up its quantities together; what is left at the end of a period is lost.
 *
 * @param name the name in the scenario
 * @param fee money for one instance and one period begun, at least 0
 * @param period period k is the simulated time from k × period (included) to (k + 1) × period (excluded); microseconds,
 *     above 0
 * @param included charged time that one instance includes in each period, microseconds, at least 0
 * @param includedTransactions transactions that one instance includes in each period, at least 0
 * @param overage what goes beyond costs; empty if processing stops instead until the next period begins
 * @param instances how many were bought, at least 1; each brings its fee and its quantities
 */
public record Plan(
        String name,
        BigDecimal fee,
        long period,
        long included,
        long includedTransactions,
        Optional<Overage> overage,
        int instances) {
    /**
     * The rates beyond the included quantities.
     *
     * @param computeHour money for one compute-hour, at least 0
     * @param per1000Transactions money for 1,000 transactions, at least 0
     */
    public record Overage(BigDecimal computeHour, BigDecimal per1000Transactions) {}

    /** Returns the charged time that all instances include in each period, microseconds. */
    public long allIncluded() {
        return instances * included;
    }

    /** Returns the transactions that all instances include in each period. */
    public long allIncludedTransactions() {
        return instances * includedTransactions;
    }
}
