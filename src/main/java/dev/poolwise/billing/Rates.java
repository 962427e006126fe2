package dev.poolwise.billing;

import dev.poolwise.outcome.Meter;
import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.units.ComputeHours;
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
        BigDecimal computeHour, BigDecimal per1000Transactions, BilledFrom from, long increment, long minimum)
        implements Meter {
    /** Charges nothing. */
    public static final Rates FREE = new Rates(BigDecimal.ZERO, BigDecimal.ZERO, BilledFrom.READY, 0, 0);

    /** {@inheritDoc} A node that never reached the instant from which it is charged costs nothing. */
    @Override
    public long billed(NodeFacts node, long until) {
        long start =
                switch (from) {
                    case READY -> node.readyAt();
                    case ALLOCATED -> node.allocatedAt();
                    case REQUESTED -> node.requestedAt();
                };
        return start > until ? 0 : billedRun(until - start);
    }

    /** {@inheritDoc} The minimum comes first, then rounding up to the increment. */
    @Override
    public long billedRun(long duration) {
        long least = Math.max(duration, minimum);
        return increment == 0 ? least : Math.multiplyExact((least + increment - 1) / increment, increment);
    }

    /** Returns whether the time before a node is ready is charged. */
    public boolean chargesProvisioning() {
        return from != BilledFrom.READY;
    }

    /** Returns what the usage of a place costs, with 34 significant digits. */
    public BigDecimal cost(PlaceSummary usage) {
        BigDecimal transactions = BigDecimal.valueOf(usage.transactions(), 3).multiply(per1000Transactions);
        return new ComputeHours(usage.billedMicros()).at(computeHour).add(transactions);
    }
}
