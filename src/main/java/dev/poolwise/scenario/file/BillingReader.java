package dev.poolwise.scenario.file;

import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Commitment;
import dev.poolwise.billing.Plan;
import dev.poolwise.billing.Rates;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a place charges. */
final class BillingReader {
    /** Its keys. */
    static final Section SECTION = new Section("billing", "<place>.billing");

    private static final Key<BigDecimal> COMPUTE_HOUR = SECTION.defaulting(
            "computeHour", Types.MONEY, "0", "for one node, or one running classic job, for one hour");
    private static final Key<BigDecimal> LOW_PRIORITY_COMPUTE_HOUR = SECTION.optional(
            "lowPriorityComputeHour",
            Types.MONEY,
            "for one of the lowPriorityNodes for one hour; computeHour is then for the dedicated ones");
    private static final Key<BigDecimal> PER_1000 = SECTION.defaulting(
            "per1000Transactions", Types.MONEY, "0", "for 1,000 transactions; each classic job is one");
    private static final Key<BilledFrom> FROM = SECTION.defaulting(
            "from",
            Types.choice(
                    "choice",
                    Map.of(
                            "ready", BilledFrom.READY,
                            "allocated", BilledFrom.ALLOCATED,
                            "requested", BilledFrom.REQUESTED),
                    BilledFrom.READY),
            "ready",
            "from when a node is charged; until it is released");
    private static final Key<Long> INCREMENT = SECTION.optional(
            "increment", Types.POSITIVE_DURATION, "each node's charged time is rounded up to a multiple of this");
    private static final Key<Long> MINIMUM = SECTION.defaulting(
            "minimum", Types.DURATION, "0s", "the least charged time of a node that was charged at all");

    private static final Key<Commitment> RESERVED = SECTION.optional(
            "commitment", CommitmentReader.COMMITMENT, "nodes of a pool that are reserved at a price of their own");

    private static final Key<String> PLAN =
            SECTION.optional("plan", Types.NAME, "a plan, instead of computeHour and per1000Transactions");
    private static final Key<Boolean> JOBS_ARE_TRANSACTIONS = SECTION.optional(
            "jobsAreTransactions",
            Types.TRUTH,
            "whether each job counts as one; if not given: those of classic do, those of a pool do not");

    /** What stands behind the key {@code billing}. */
    static final Type<Found> BILLING =
            new AnyType(SECTION.title(), "a mapping with the keys " + Wording.oneOf(SECTION.names()));

    private BillingReader() {}

    /** Returns whether a pool with this billing needs no price of its VM size. */
    static boolean isPriced(Found billing) {
        return hasOneOf(billing, COMPUTE_HOUR, PLAN);
    }

    /** Returns whether the low-priority nodes of a pool with this billing need no price of its VM size. */
    static boolean isLowPriorityPriced(Found billing) {
        return hasOneOf(billing, LOW_PRIORITY_COMPUTE_HOUR, PLAN);
    }

    private static boolean hasOneOf(Found billing, Key<?>... keys) {
        return Stream.of(keys).anyMatch(key -> billing.child(key.name()).isPresent());
    }

    /**
     * Returns the rates; empty, with the problems reported, if they are not as they should be.
     *
     * @param nodes of the pool that charges so; empty for classic
     */
    static Optional<Rates> read(Found found, Optional<PricedVm> nodes, Names names) {
        Fields f = Fields.of(found, SECTION);
        f.atMostOne(PLAN, COMPUTE_HOUR);
        f.atMostOne(PLAN, LOW_PRIORITY_COMPUTE_HOUR);
        f.atMostOne(PLAN, PER_1000);
        f.atMostOne(PLAN, RESERVED);
        checkLowPriority(f, nodes);
        Rates rates = new Rates(
                f.get(COMPUTE_HOUR),
                f.get(PER_1000),
                f.get(FROM),
                f.find(INCREMENT).orElse(0L),
                f.get(MINIMUM),
                f.find(PLAN).flatMap(name -> plan(name, f, names.plans())),
                f.find(JOBS_ARE_TRANSACTIONS),
                f.find(LOW_PRIORITY_COMPUTE_HOUR),
                f.find(RESERVED));
        CommitmentReader.check(f, RESERVED, nodes);
        boolean canNeverStart = rates.countsJobs(nodes.isPresent())
                && rates.countsJobsAtStart()
                && rates.plan().orElseThrow().includedTransactions() == 0;
        f.check(!canNeverStart, PLAN, "a plan with included transactions, as it has no overage");
        return f.sound() ? Optional.of(rates) : Optional.empty();
    }

    /** Two kinds of nodes have two prices: both here, unless the VM size has them; one kind has one. */
    private static void checkLowPriority(Fields f, Optional<PricedVm> nodes) {
        boolean mixed = nodes.filter(PricedVm::mixed).isPresent();
        f.check(
                mixed || !f.has(LOW_PRIORITY_COMPUTE_HOUR),
                LOW_PRIORITY_COMPUTE_HOUR,
                "no 'lowPriorityComputeHour' without 'lowPriorityNodes'");
        if (mixed && !f.has(PLAN) && nodes.get().vm().size().isEmpty()) {
            f.together(COMPUTE_HOUR, LOW_PRIORITY_COMPUTE_HOUR);
        }
    }

    private static Optional<Plan> plan(String name, Fields f, Map<String, Plan> plans) {
        Plan plan = plans.get(name);
        return plan != null
                ? Optional.of(plan)
                : f.at(PLAN)
                        .expected(
                                "a plan of 'plans'" + Names.list(plans.keySet()),
                                Wording.didYouMean(name, plans.keySet()));
    }
}
