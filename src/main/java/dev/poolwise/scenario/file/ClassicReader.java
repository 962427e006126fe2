package dev.poolwise.scenario.file;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.RecordedArrivals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads classic processing. */
final class ClassicReader {
    /** Its keys. */
    static final Section SECTION = new Section("classic", "alternatives.<alternative>.classic");

    /** The keys of the background load. */
    static final Section OTHER_TENANTS = new Section("otherTenants", SECTION.path() + ".otherTenants");

    private static final Type<Integer> LIMIT = Types.wholeNumber(1, Types.MANY);
    private static final Key<Arrivals> OTHER_ARRIVALS =
            OTHER_TENANTS.required("arrivals", ArrivalsReader.ARRIVALS, "when their jobs arrive; no log");
    private static final Key<Distribution> OTHER_SERVICE =
            OTHER_TENANTS.required("service", DistributionReader.DISTRIBUTION, "how long each of their jobs runs");
    private static final Type<BackgroundLoad> BACKGROUND = new SectionType<>(
            OTHER_TENANTS,
            ClassicReader::background,
            new BackgroundLoad(ArrivalsReader.ARRIVALS.standIn(), new Constant(0)));

    private static final Key<Integer> CAPACITY =
            SECTION.required("capacity", LIMIT, "jobs that the shared environment runs at once, over all tenants");
    private static final Key<Integer> CONCURRENCY_LIMIT =
            SECTION.optional("concurrencyLimit", LIMIT, "of your jobs running at once; further ones wait");
    private static final Key<List<Found.Named>> CONCURRENCY_LIMITS = SECTION.optional(
            "concurrencyLimits", new NamedType("whole number"), "of the jobs of each of your tenants running at once");
    private static final Key<BackgroundLoad> BACKGROUND_LOAD = SECTION.optional(
            "otherTenants", BACKGROUND, "background load through the same queue; never in your metrics or bill");
    private static final Key<Queueing> QUEUEING =
            SECTION.defaulting("queueing", QueueingReader.OF_CLASSIC, "skip", QueueingReader.MEANING);
    private static final Key<Integer> QUEUE_LIMIT = SECTION.optional(
            "queueLimit", Types.wholeNumber(0, Types.MANY), "jobs in the place at which arrivals are rejected");
    private static final Key<Found> BILLING =
            SECTION.optional("billing", BillingReader.BILLING, "what it charges; nothing if not given");

    private ClassicReader() {}

    /** Returns the place; empty, with the problems reported, if it is not as it should be. */
    static Optional<BilledPlace> read(Found found, Names names) {
        Fields f = Fields.of(found, SECTION);
        Optional<Integer> limit = f.find(CONCURRENCY_LIMIT);
        Classic classic = new Classic(
                f.get(CAPACITY),
                limit.isPresent() ? OptionalInt.of(limit.get()) : OptionalInt.empty(),
                limits(f.get(CONCURRENCY_LIMITS), names),
                f.find(BACKGROUND_LOAD),
                f.get(QUEUEING),
                f.find(QUEUE_LIMIT).orElse(Integer.MAX_VALUE));
        Rates rates = f.find(BILLING)
                .flatMap(billing -> BillingReader.read(billing, Optional.empty(), names))
                .orElse(Rates.FREE);
        return f.sound() ? Optional.of(new BilledPlace(classic, rates)) : Optional.empty();
    }

    private static Map<String, Integer> limits(List<Found.Named> tenants, Names names) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (Found.Named tenant : tenants) {
            names.checkTenant(tenant);
            LIMIT.read(tenant.value()).ifPresent(limit -> limits.put(tenant.name(), limit));
        }
        return limits;
    }

    private static Supplier<BackgroundLoad> background(Fields f) {
        Arrivals arrivals = f.get(OTHER_ARRIVALS);
        Distribution service = f.get(OTHER_SERVICE);
        f.check(
                !(arrivals.process() instanceof RecordedArrivals),
                OTHER_ARRIVALS,
                "a process other than a log for the background load");
        return () -> new BackgroundLoad(arrivals, service);
    }
}
