package dev.poolwise.scenario.file;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Autoscale;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Preemption;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.Resize;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Distribution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads pools. */
final class PoolReader {
    static final Section SECTION = new Section("pool", "alternatives.<alternative>.pools.<pool>");
    static final Section RESIZE = new Section("resize", SECTION.path() + ".resize[]");
    static final Section PREEMPTION = new Section("preemption", SECTION.path() + ".preemption");

    private static final Type<Integer> NODE_COUNT = Types.wholeNumber(0, Types.MANY);
    private static final Key<Long> RESIZE_AT = RESIZE.required("at", Types.DURATION, "when, from the start");
    private static final Key<Integer> RESIZE_NODES = RESIZE.required("nodes", NODE_COUNT, "the new target");
    private static final Key<Double> EVICTION = PREEMPTION.required(
            "meanTimeToEviction", Types.POSITIVE_SECONDS, "the mean of the exponential time from ready to eviction");
    private static final Key<Long> NOTICE = PREEMPTION.defaulting(
            "notice", Types.DURATION, "0s", "before an eviction, the node takes no new task for so long");

    private static final Key<Integer> NODES =
            SECTION.optional("nodes", NODE_COUNT, "the target from creation on; exactly one of nodes and autoscale");
    private static final Key<Autoscale> AUTOSCALE =
            SECTION.optional("autoscale", AutoscaleReader.AUTOSCALE, "scaling by the work at hand");
    private static final Key<Distribution> PROVISIONING = SECTION.defaulting(
            "provisioning", DistributionReader.DISTRIBUTION, "0s", "the time from a node's request until it is ready");
    private static final Key<Integer> SLOTS =
            SECTION.defaulting("slotsPerNode", Types.wholeNumber(1, 4096), "1", "task slots of one node");
    private static final Key<Fill> FILL = SECTION.defaulting(
            "fill",
            Types.choice("fill", Map.of("spread", Fill.SPREAD, "pack", Fill.PACK), Fill.SPREAD),
            "spread",
            "on which node a task starts: the emptiest, or the fullest that has room");
    private static final Key<Long> CREATE =
            SECTION.defaulting("create", Types.DURATION, "0s", "when the pool is created, from the start");
    private static final Key<Long> DELETE =
            SECTION.optional("delete", Types.POSITIVE_DURATION, "when it is deleted, from the start; not given: never");
    private static final Key<List<Resize>> RESIZES = SECTION.optional(
            "resize",
            new ListType<>(new SectionType<>(RESIZE, PoolReader::resize, new Resize(0, 0))),
            "scheduled changes of the target");
    private static final Key<WhenDone> WHEN_DONE = SECTION.defaulting(
            "whenDone",
            Types.choice(
                    "when done",
                    Map.of(
                            "keep", WhenDone.KEEP,
                            "resizeToZero", WhenDone.RESIZE_TO_ZERO,
                            "delete", WhenDone.DELETE),
                    WhenDone.KEEP),
            "keep",
            "what the client does once it learns that all submitted jobs are done");
    private static final Key<Long> POLL =
            SECTION.defaulting("poll", Types.POSITIVE_DURATION, "1m", "the client looks this often, from creation on");
    private static final Key<Deallocation> DEALLOCATION = SECTION.defaulting(
            "deallocation",
            Types.choice(
                    "deallocation",
                    Map.of(
                            "requeue", Deallocation.REQUEUE,
                            "terminate", Deallocation.TERMINATE,
                            "taskCompletion", Deallocation.TASK_COMPLETION),
                    Deallocation.REQUEUE),
            "requeue",
            "what happens to tasks on busy nodes that are taken away");
    private static final Key<Preemption> PREEMPTED = SECTION.optional(
            "preemption",
            new SectionType<>(PREEMPTION, PoolReader::preemption, new Preemption(1, 0)),
            "evictions of low-priority nodes by the provider");
    private static final Key<Queueing> QUEUEING =
            SECTION.defaulting("queueing", Shared.QUEUEING, "strict", "who starts next");
    private static final Key<Integer> QUEUE_LIMIT = SECTION.optional(
            "queueLimit",
            Types.wholeNumber(1, Types.MANY),
            "jobs in the place, waiting and running, at which arrivals are rejected");
    private static final Key<Rates> BILLING =
            SECTION.optional("billing", RatesReader.RATES, "what the nodes cost; not given: nothing");

    private PoolReader() {}

    /** A pool and what it charges. */
    record PricedPool(Pool pool, Rates rates) {}

    /** Returns the pool of that name; something was reported if it is not as it should be. */
    static PricedPool read(Found.Named named) {
        Fields f = Fields.of(named.value(), SECTION);
        f.exactlyOne(NODES, AUTOSCALE);
        List<Resize> resizes = f.find(RESIZES).orElse(List.of());
        long create = f.get(CREATE);
        long delete = f.find(DELETE).orElse(Time.NEVER);
        checkTimes(f, create, delete, resizes);
        Optional<Autoscale> autoscale = f.find(AUTOSCALE);
        f.check(autoscale.isEmpty() || resizes.isEmpty(), RESIZES, "no schedule beside autoscale");
        int nodes = f.find(NODES).orElse(0);
        boolean everHasNodes =
                nodes > 0 || autoscale.isPresent() || resizes.stream().anyMatch(r -> r.nodes() > 0);
        f.check(everHasNodes, NODES, "at least 1 node, at least after a resize");
        Pool pool = new Pool(
                named.name(),
                nodes,
                f.get(PROVISIONING),
                f.get(SLOTS),
                f.get(FILL),
                create,
                delete,
                resizes,
                f.get(WHEN_DONE),
                f.get(POLL),
                f.get(DEALLOCATION),
                autoscale,
                f.find(PREEMPTED),
                f.get(QUEUEING),
                f.find(QUEUE_LIMIT).orElse(Integer.MAX_VALUE));
        return new PricedPool(pool, f.find(BILLING).orElse(Rates.FREE));
    }

    private static void checkTimes(Fields f, long create, long delete, List<Resize> resizes) {
        f.check(delete > create, DELETE, "a time after 'create'");
        for (int i = 0; i < resizes.size(); i++) {
            long at = resizes.get(i).at();
            f.checkItem(at >= create && at < delete, RESIZES, i, "a time between create and delete");
            f.checkItem(i == 0 || at > resizes.get(i - 1).at(), RESIZES, i, "a time after that of the resize before");
        }
    }

    private static Supplier<Resize> resize(Fields f) {
        long at = f.get(RESIZE_AT);
        int nodes = f.get(RESIZE_NODES);
        return () -> new Resize(at, nodes);
    }

    private static Supplier<Preemption> preemption(Fields f) {
        double mean = f.get(EVICTION);
        long notice = f.get(NOTICE);
        return () -> new Preemption(mean, notice);
    }
}
