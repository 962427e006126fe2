package dev.poolwise.scenario.file;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RecordedArrivals;
import java.util.Map;
import java.util.function.Supplier;

/** Reads the classic queue. */
final class ClassicReader {
    static final Section SECTION = new Section("classic", "alternatives.<alternative>.classic");
    static final Section OTHERS = new Section("other tenants", SECTION.path() + ".otherTenants");

    private static final Key<Arrivals> OTHERS_ARRIVE =
            OTHERS.required("arrivals", ArrivalsReader.ARRIVALS, "when jobs of other tenants arrive");
    private static final Key<Distribution> OTHERS_RUN =
            OTHERS.required("service", DistributionReader.DISTRIBUTION, "how long each of them runs");

    private static final Key<Integer> CAPACITY =
            SECTION.required("capacity", Types.wholeNumber(1, Types.MANY), "jobs that run at once, over all tenants");
    private static final Key<Integer> LIMIT = SECTION.optional(
            "concurrencyLimit", Types.wholeNumber(1, Types.MANY), "the most of your jobs that run at once");
    private static final Key<Map<String, Integer>> LIMITS = SECTION.optional(
            "concurrencyLimits", new LimitsType(), "the most jobs of one of your tenants that run at once, by tenant");
    private static final Key<BackgroundLoad> OTHER_TENANTS = SECTION.optional(
            "otherTenants",
            new SectionType<>(
                    OTHERS,
                    ClassicReader::others,
                    new BackgroundLoad(ArrivalsReader.ARRIVALS.standIn(), DistributionReader.DISTRIBUTION.standIn())),
            "background load through the same queue; never in your metrics or bill");
    private static final Key<Queueing> QUEUEING =
            SECTION.defaulting("queueing", Shared.QUEUEING, "skip", "who starts next");
    private static final Key<Integer> QUEUE_LIMIT = SECTION.optional(
            "queueLimit",
            Types.wholeNumber(1, Types.MANY),
            "jobs in the place, waiting and running, of all tenants, at which arrivals are rejected");
    private static final Key<Rates> BILLING =
            SECTION.optional("billing", RatesReader.RATES, "what your jobs cost; not given: nothing");

    private ClassicReader() {}

    /** Classic processing and what it charges. */
    record PricedClassic(Classic classic, Rates rates) {}

    /** Returns classic processing; something was reported if it is not as it should be. */
    static PricedClassic read(Found found) {
        Fields f = Fields.of(found, SECTION);
        Classic classic = new Classic(
                f.get(CAPACITY),
                JobClassReader.optionalInt(f.find(LIMIT)),
                f.find(LIMITS).orElse(Map.of()),
                f.find(OTHER_TENANTS),
                f.get(QUEUEING),
                f.find(QUEUE_LIMIT).orElse(Integer.MAX_VALUE));
        return new PricedClassic(classic, f.find(BILLING).orElse(Rates.FREE));
    }

    private static Supplier<BackgroundLoad> others(Fields f) {
        Arrivals arrivals = f.get(OTHERS_ARRIVE);
        f.check(
                !(arrivals.process() instanceof RecordedArrivals),
                OTHERS_ARRIVE,
                "a process other than log, because other tenants' jobs need a service time of their own");
        Distribution service = f.get(OTHERS_RUN);
        return () -> new BackgroundLoad(arrivals, service);
    }
}
