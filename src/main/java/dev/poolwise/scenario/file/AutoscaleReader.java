package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Autoscale;
import dev.poolwise.capacity.Autoscale.Update;
import dev.poolwise.capacity.Scaling;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads scaling between two bounds. */
final class AutoscaleReader {
    /** Its keys. */
    static final Section SECTION = new Section("autoscale", PoolReader.SECTION.path() + ".autoscale");

    /** The keys of a later change. */
    static final Section UPDATE = new Section("scale update", SECTION.path() + ".updates[]");

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

    private static final Key<Long> AT = UPDATE.required("at", Types.POSITIVE_DURATION, "when; ascending");
    private static final Key<Integer> NEW_MIN =
            UPDATE.optional("min", Types.wholeNumber(0, Types.MANY), "from then on; as before if not given");
    private static final Key<Integer> NEW_MAX =
            UPDATE.optional("max", Types.wholeNumber(1, Types.MANY), "from then on; as before if not given");
    private static final Key<Distribution> NEW_IDLE = UPDATE.optional(
            "idleBeforeScaleDown", DistributionReader.DISTRIBUTION, "from then on; as before if not given");
    private static final Key<List<Change>> UPDATES = SECTION.optional(
            "updates",
            new ListType<>(new SectionType<>(
                    UPDATE,
                    AutoscaleReader::change,
                    new Change(0, Optional.empty(), Optional.empty(), Optional.empty()))),
            "later changes of the bounds");

    /** A change as it is written: what is not given stays. */
    private record Change(long at, Optional<Integer> min, Optional<Integer> max, Optional<Distribution> idle) {}

    private static final Type<Autoscale> BOUNDS = new SectionType<>(
            SECTION, AutoscaleReader::autoscale, new Autoscale(0, 1, new Constant(0), 0, false, 1, 1));

    /** What stands behind the key {@code autoscale}. */
    static final Type<Scaling> AUTOSCALE = new EitherScaling();

    private AutoscaleReader() {}

    /** Bounds, or a formula. */
    private record EitherScaling() implements Type<Scaling> {
        @Override
        public String word() {
            return BOUNDS.word() + ", with bounds or by a formula";
        }

        @Override
        public String expected() {
            return BOUNDS.expected();
        }

        @Override
        public Optional<Scaling> read(Found found) {
            boolean byFormula = FormulaScalingReader.SECTION.names().stream()
                    .anyMatch(key -> found.child(key).isPresent());
            Type<? extends Scaling> type = byFormula ? FormulaScalingReader.SCALING : BOUNDS;
            return type.read(found).map(scaling -> scaling);
        }

        @Override
        public Scaling standIn() {
            return BOUNDS.standIn();
        }
    }

    private static Supplier<Autoscale> autoscale(Fields f) {
        int min = f.get(MIN);
        int max = f.get(MAX);
        f.check(max >= min, MAX, "a whole number of at least min");
        Distribution idle = f.get(IDLE);
        long interval = f.get(EVALUATE);
        boolean cancel = f.get(CANCEL_REQUESTS);
        int atOnce = f.find(REQUESTS_AT_ONCE).orElse(Integer.MAX_VALUE);
        int waiting = f.get(START_WHEN_WAITING);
        List<Update> updates = updates(f, new Update(0, min, max, idle));
        return () -> new Autoscale(min, max, idle, interval, cancel, atOnce, waiting, updates);
    }

    private static Supplier<Change> change(Fields f) {
        long at = f.get(AT);
        Optional<Integer> min = f.find(NEW_MIN);
        Optional<Integer> max = f.find(NEW_MAX);
        Optional<Distribution> idle = f.find(NEW_IDLE);
        return () -> new Change(at, min, max, idle);
    }

    /** Returns each change with the bounds that it leaves as they were before it. */
    private static List<Update> updates(Fields f, Update start) {
        List<Update> updates = new ArrayList<>();
        Update before = start;
        for (Change change : f.get(UPDATES)) {
            Update next = new Update(
                    change.at(),
                    change.min().orElse(before.min()),
                    change.max().orElse(before.max()),
                    change.idle().orElse(before.idleBeforeScaleDown()));
            f.checkItem(
                    next.at() > before.at(), UPDATES, updates.size(), "at", "a time after that of the change before");
            f.checkItem(next.max() >= next.min(), UPDATES, updates.size(), "max", "a whole number of at least min");
            updates.add(next);
            before = next;
        }
        return updates;
    }
}
