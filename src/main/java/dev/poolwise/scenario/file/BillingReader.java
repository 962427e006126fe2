package dev.poolwise.scenario.file;

import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Rates;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads what a place charges. */
final class BillingReader {
    /** Its keys. */
    static final Section SECTION = new Section("billing", "<place>.billing");

    private static final Key<BigDecimal> COMPUTE_HOUR = SECTION.defaulting(
            "computeHour", Types.MONEY, "0", "for one node, or one running classic job, for one hour");
    private static final Key<BigDecimal> PER_1000 = SECTION.defaulting(
            "per1000Transactions", Types.MONEY, "0", "for 1,000 classic jobs; a pool's jobs are no transactions");
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

    /** What stands behind the key {@code billing}. */
    static final Type<Rates> BILLING = new SectionType<>(SECTION, BillingReader::rates, Rates.FREE);

    private BillingReader() {}

    /** Returns whether a pool with this billing needs no price of its VM size. */
    static boolean isPriced(Found billing) {
        return Stream.of(COMPUTE_HOUR.name(), "plan")
                .anyMatch(key -> billing.child(key).isPresent());
    }

    private static Supplier<Rates> rates(Fields f) {
        BigDecimal computeHour = f.get(COMPUTE_HOUR);
        BigDecimal per1000 = f.get(PER_1000);
        BilledFrom from = f.get(FROM);
        long increment = f.find(INCREMENT).orElse(0L);
        long minimum = f.get(MINIMUM);
        return () -> new Rates(computeHour, per1000, from, increment, minimum);
    }
}
