package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Autoscale;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads scaling between two bounds. */
final class AutoscaleReader {
    /** Its keys. */
    static final Section SECTION = new Section("autoscale", PoolReader.SECTION.path() + ".autoscale");

    private static final String IMMEDIATELY = "immediately";
    private static final Type<Long> EVALUATION = new ScalarType<>(
            "immediately or duration",
            "immediately, or a duration above 0s, such as 5m",
            s -> s.text().equals(IMMEDIATELY)
                    ? Optional.of(0L)
                    : Types.duration(s.text()).filter(interval -> interval > 0),
            text -> Wording.didYouMean(text, List.of(IMMEDIATELY)).or(() -> Types.durationHint(text)),
            0L,
            List.of());

    private static final Key<Integer> MIN =
            SECTION.defaulting("min", Types.wholeNumber(0, Types.MANY), "0", "nodes that stay on");
    private static final Key<Integer> MAX = SECTION.required(
            "max", Types.wholeNumber(1, Types.MANY), "the most nodes, requested ones included; at least min");
    private static final Key<Distribution> IDLE = SECTION.defaulting(
            "idleBeforeScaleDown",
            DistributionReader.DISTRIBUTION,
            "2m",
            "how long a node is idle before it is released; drawn anew for each idle period");
    private static final Key<Long> EVALUATE =
            SECTION.defaulting("evaluate", EVALUATION, IMMEDIATELY, "when the need for nodes is looked at");
    private static final Key<Boolean> CANCEL_REQUESTS = SECTION.defaulting(
            "cancelRequests", Types.TRUTH, "false", "cancel requests still in provisioning once fewer jobs wait");
    private static final Key<Integer> REQUESTS_AT_ONCE = SECTION.optional(
            "requestsAtOnce", Types.wholeNumber(1, Types.MANY), "the most nodes in provisioning at one time");
    private static final Key<Integer> START_WHEN_WAITING = SECTION.defaulting(
            "startWhenWaiting",
            Types.wholeNumber(1, Types.MANY),
            "1",
            "nodes beyond min are requested only while at least so many jobs wait");

    /** What stands behind the key {@code autoscale}. */
    static final Type<Autoscale> AUTOSCALE = new SectionType<>(
            SECTION, AutoscaleReader::autoscale, new Autoscale(0, 1, new Constant(0), 0, false, 1, 1));

    private AutoscaleReader() {}

    private static Supplier<Autoscale> autoscale(Fields f) {
        int min = f.get(MIN);
        int max = f.get(MAX);
        f.check(max >= min, MAX, "a whole number of at least min");
        Distribution idle = f.get(IDLE);
        long interval = f.get(EVALUATE);
        boolean cancel = f.get(CANCEL_REQUESTS);
        int atOnce = f.find(REQUESTS_AT_ONCE).orElse(Integer.MAX_VALUE);
        int waiting = f.get(START_WHEN_WAITING);
        return () -> new Autoscale(min, max, idle, interval, cancel, atOnce, waiting);
    }
}
