package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Autoscale;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads scaling between two bounds. */
final class AutoscaleReader {
    static final Section SECTION = new Section("autoscale", PoolReader.SECTION.path() + ".autoscale");

    private static final Key<Integer> MIN =
            SECTION.defaulting("min", Types.wholeNumber(0, Types.MANY), "0", "nodes that stay on");
    private static final Key<Integer> MAX = SECTION.required(
            "max", Types.wholeNumber(1, Types.MANY), "the most nodes, requested ones included; at least min");
    private static final Key<Distribution> IDLE = SECTION.defaulting(
            "idleBeforeScaleDown",
            DistributionReader.DISTRIBUTION,
            "2m",
            "how long a node is idle before it is released");
    private static final Key<Long> EVALUATE = SECTION.defaulting(
            "evaluate", new EvaluateType(), "immediately", "when the pool looks: at each event, or at this interval");
    private static final Key<Boolean> CANCEL = SECTION.defaulting(
            "cancelRequests",
            Types.TRUTH,
            "false",
            "whether requests still in provisioning are cancelled once fewer jobs wait");
    private static final Key<Integer> AT_ONCE = SECTION.optional(
            "requestsAtOnce", Types.wholeNumber(1, Types.MANY), "the most nodes in provisioning at one time");
    private static final Key<Integer> START = SECTION.defaulting(
            "startWhenWaiting",
            Types.wholeNumber(1, Types.MANY),
            "1",
            "nodes beyond min are requested only while at least this many jobs wait");

    /** Where a pool says how it scales. */
    static final Type<Autoscale> AUTOSCALE = new SectionType<>(
            SECTION, AutoscaleReader::autoscale, new Autoscale(0, 1, new Constant(0), 0, false, Integer.MAX_VALUE, 1));

    private AutoscaleReader() {}

    private static Supplier<Autoscale> autoscale(Fields f) {
        int min = f.get(MIN);
        int max = f.get(MAX);
        f.check(min <= max, MAX, "at least min = " + min);
        Distribution idle = f.get(IDLE);
        long evaluate = f.get(EVALUATE);
        boolean cancel = f.get(CANCEL);
        int atOnce = f.find(AT_ONCE).orElse(Integer.MAX_VALUE);
        int start = f.get(START);
        return () -> new Autoscale(min, max, idle, evaluate, cancel, atOnce, start);
    }

    /** {@code immediately}, read as 0, or an interval. */
    private record EvaluateType() implements Type<Long> {
        @Override
        public String word() {
            return "immediately or duration";
        }

        @Override
        public String expected() {
            return "'immediately' or " + Types.POSITIVE_DURATION.expected();
        }

        @Override
        public Optional<Long> read(Found found) {
            boolean immediately =
                    found.scalar().filter(s -> s.text().equals("immediately")).isPresent();
            return immediately ? Optional.of(0L) : Types.POSITIVE_DURATION.read(found);
        }

        @Override
        public Long standIn() {
            return 0L;
        }
    }
}
