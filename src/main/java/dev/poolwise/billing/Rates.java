package dev.poolwise.billing;

import java.math.BigDecimal;

/**
 * What one place charges.
 *
 * @param computeHour money for one node (or one running classic job) for one hour, at least 0
 * @param per1000Transactions money for 1,000 classic jobs submitted, at least 0
 * @param from from when a node is charged
 * @param increment each node's charged time is rounded up to a multiple of this, microseconds; 0 for none
 * @param minimum the least charged time of a node that was charged at all, microseconds
 */
public record Rates(
        BigDecimal computeHour, BigDecimal per1000Transactions, BilledFrom from, long increment, long minimum) {
    /** Charges nothing. */
    public static final Rates FREE = new Rates(BigDecimal.ZERO, BigDecimal.ZERO, BilledFrom.READY, 0, 0);
}
