package dev.poolwise.scenario.file;

import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Rates;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what a place charges. */
final class RatesReader {
    static final Section SECTION = new Section("billing", "<place>.billing");

    private static final Key<BigDecimal> COMPUTE_HOUR = SECTION.required(
            "computeHour", Types.MONEY, "money for one node (or one running classic job) for one hour");
    private static final Key<BigDecimal> TRANSACTIONS = SECTION.defaulting(
            "per1000Transactions",
            Types.MONEY,
            "0",
            "money for 1,000 classic jobs submitted; a pool's jobs are no transactions");
    private static final Key<BilledFrom> FROM = SECTION.defaulting(
            "from",
            Types.choice(
                    "billed from",
                    Map.of(
                            "ready", BilledFrom.READY,
                            "allocated", BilledFrom.ALLOCATED,
                            "requested", BilledFrom.REQUESTED),
                    BilledFrom.READY),
            "ready",
            "the instant in a node's life from which it is charged");
    private static final Key<Long> INCREMENT = SECTION.optional(
            "increment", Types.POSITIVE_DURATION, "each node's charged time is rounded up to a multiple of this");
    private static final Key<Long> MINIMUM = SECTION.defaulting(
            "minimum", Types.DURATION, "0s", "the least charged time of a node that is charged at all");

    /** Where a place says what it charges. */
    static final Type<Rates> RATES = new SectionType<>(SECTION, RatesReader::rates, Rates.FREE);

    private RatesReader() {}

    private static Supplier<Rates> rates(Fields f) {
        BigDecimal hour = f.get(COMPUTE_HOUR);
        BigDecimal transactions = f.get(TRANSACTIONS);
        BilledFrom from = f.get(FROM);
        long increment = f.find(INCREMENT).orElse(0L);
        long minimum = f.get(MINIMUM);
        return () -> new Rates(hour, transactions, from, increment, minimum);
    }
}
