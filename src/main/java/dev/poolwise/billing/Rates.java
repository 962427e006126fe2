package dev.poolwise.billing;

import dev.poolwise.outcome.Meter;
import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.units.ComputeHours;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one place charges: by rates of its own, or by a plan.
 *
 * @param computeHour money for one node (or one running classic job) for one hour, at least 0; 0 with a plan
 * @param per1000Transactions money for 1,000 transactions, at least 0; 0 with a plan
 * @param from from when a node is charged
 * @param increment each node's charged time is rounded up to a multiple of this, microseconds; 0 for none
 * @param minimum the least charged time of a node that was charged at all, microseconds
 * @param plan what is used up first, and sets the rates
 * @param jobsAreTransactions whether each job is a transaction; if empty, those of classic are, and a pool's are not
 * @param lowPriorityComputeHour money for one low-priority node for one hour, at least 0, in a pool that has dedicated
 *     nodes too; if empty, all nodes cost {@code computeHour}
 * @param commitment reserved nodes among those that cost {@code computeHour}
 */
public record Rates(
        BigDecimal computeHour,
        BigDecimal per1000Transactions,
        BilledFrom from,
        long increment,
        long minimum,
        Optional<Plan> plan,
        Optional<Boolean> jobsAreTransactions,
        Optional<BigDecimal> lowPriorityComputeHour,
        Optional<Commitment> commitment)
        implements Meter {
    /** Charges nothing. */
    public static final Rates FREE = new Rates(BigDecimal.ZERO, BigDecimal.ZERO, BilledFrom.READY, 0, 0);

    /** Charges without reserved nodes. */
    public Rates(
            BigDecimal computeHour,
            BigDecimal per1000Transactions,
            BilledFrom from,
            long increment,
            long minimum,
            Optional<Plan> plan,
            Optional<Boolean> jobsAreTransactions,
            Optional<BigDecimal> lowPriorityComputeHour) {
        this(
                computeHour,
                per1000Transactions,
                from,
                increment,
                minimum,
                plan,
                jobsAreTransactions,
                lowPriorityComputeHour,
                Optional.empty());
    }

    /** Charges all nodes alike. */
    public Rates(
            BigDecimal computeHour,
            BigDecimal per1000Transactions,
            BilledFrom from,
            long increment,
            long minimum,
            Optional<Plan> plan,
            Optional<Boolean> jobsAreTransactions) {
        this(computeHour, per1000Transactions, from, increment, minimum, plan, jobsAreTransactions, Optional.empty());
    }

    /** Charges by rates of its own; each classic job is a transaction. */
    public Rates(
            BigDecimal computeHour, BigDecimal per1000Transactions, BilledFrom from, long increment, long minimum) {
        this(computeHour, per1000Transactions, from, increment, minimum, Optional.empty(), Optional.empty());
    }

    @Override
    public long chargedFrom(NodeFacts node) {
        return switch (from) {
            case READY -> node.readyAt();
            case ALLOCATED -> node.allocatedAt();
            case REQUESTED -> node.requestedAt();
        };
    }

    /** {@inheritDoc} A node that never reached the instant from which it is charged costs nothing. */
    @Override
    public long billed(NodeFacts node, long until) {
        long start = chargedFrom(node);
        return start > until ? 0 : billedRun(until - start);
    }

    /** {@inheritDoc} The minimum comes first, then rounding up to the increment. */
    @Override
    public long billedRun(long duration) {
        long least = Math.max(duration, minimum);
        return increment == 0 ? least : Math.multiplyExact((least + increment - 1) / increment, increment);
    }

    @Override
    public boolean countsJobs(boolean isPool) {
        return jobsAreTransactions.orElse(!isPool);
    }

    @Override
    public boolean countsJobsAtStart() {
        return mayStop();
    }

    /** Returns whether processing stops for part of the time, because the plan has no overage. */
    public boolean mayStop() {
        return plan.filter(itsPlan -> itsPlan.overage().isEmpty()).isPresent();
    }

    @Override
    public long period() {
        return plan.map(Plan::period).orElse(0L);
    }

    /** Returns what the usage of a place without a plan or reserved nodes costs, with 34 significant digits. */
    public BigDecimal cost(PlaceSummary usage) {
        return usualHours(usage).add(besides(usage));
    }

    /** Returns what low-priority nodes of a mixed pool, and transactions, cost. */
    BigDecimal besides(PlaceSummary usage) {
        BigDecimal low = lowPriorityComputeHour
                .map(rate -> new ComputeHours(usage.lowPriorityBilledMicros()).at(rate))
                .orElse(BigDecimal.ZERO);
        return low.add(BigDecimal.valueOf(usage.transactions(), 3).multiply(per1000Transactions));
    }

    private BigDecimal usualHours(PlaceSummary usage) {
        long low = lowPriorityComputeHour.isPresent() ? usage.lowPriorityBilledMicros() : 0;
        return new ComputeHours(usage.billedMicros() - low).at(computeHour);
    }

    /**
     * Returns the same rates with the prices of a VM size.
     *
     * @param dedicated for one node for one hour; empty for the price that there is
     * @param low for one low-priority node in a pool that has dedicated nodes too; empty for the price that there is
     */
    public Rates withPrices(Optional<BigDecimal> dedicated, Optional<BigDecimal> low) {
        return new Rates(
                dedicated.orElse(computeHour),
                per1000Transactions,
                from,
                increment,
                minimum,
                plan,
                jobsAreTransactions,
                low.or(() -> lowPriorityComputeHour),
                commitment);
    }

    /** Returns the same rates with another commitment, or none. */
    public Rates withCommitment(Optional<Commitment> other) {
        return new Rates(
                computeHour,
                per1000Transactions,
                from,
                increment,
                minimum,
                plan,
                jobsAreTransactions,
                lowPriorityComputeHour,
                other);
    }
}
