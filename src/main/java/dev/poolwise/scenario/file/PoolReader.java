package dev.poolwise.scenario.file;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.FormulaScaling;
import dev.poolwise.capacity.OperatingSystem;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Preemption;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.capacity.Resize;
import dev.poolwise.capacity.Scaling;
import dev.poolwise.capacity.ShortTaskHours;
import dev.poolwise.capacity.VmPriority;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.formula.Formula;
import dev.poolwise.units.Durations;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a pool. */
final class PoolReader {
    /** Where its keys stand. */
    static final String PATH = "alternatives.<alternative>.pools.<pool>";

    /** Its keys. */
    static final Section SECTION = new Section("pool", PATH);

    /** The keys of one scheduled change. */
    static final Section RESIZE = new Section("resize", SECTION.path() + ".resize[]");

    /** The keys of evictions. */
    static final Section PREEMPTION = new Section("preemption", SECTION.path() + ".preemption");

    private static final Type<Integer> NODE_COUNT = Types.wholeNumber(0, Types.MANY);
    private static final Key<Long> AT =
            RESIZE.required("at", Types.DURATION, "when; ascending, from create on and before delete");
    private static final Key<Integer> TO =
            RESIZE.optional("nodes", NODE_COUNT, "the new target of nodes; as before if not given");
    private static final Key<Integer> LOW_PRIORITY_TO = RESIZE.optional(
            "lowPriorityNodes", NODE_COUNT, "the new target of low-priority nodes beside them; as before if not given");
    private static final Key<Double> MEAN_TIME_TO_EVICTION = PREEMPTION.optional(
            "meanTimeToEviction", Types.POSITIVE_SECONDS, "from ready; exponential; never if not given");
    private static final Key<Long> NOTICE = PREEMPTION.defaulting(
            "notice", Types.DURATION, "30s", "from the warning to the eviction; the node takes no new task");
    private static final Key<Long> LONGEST_TASK = PREEMPTION.optional(
            "longestTask", Types.POSITIVE_DURATION, "a task that has run so long is interrupted; its node stays");

    private static final Key<Integer> NODES =
            SECTION.optional("nodes", NODE_COUNT, "the target from creation on; required unless autoscale is given");

    private static final Key<Integer> LOW_PRIORITY_NODES = SECTION.defaulting(
            "lowPriorityNodes",
            NODE_COUNT,
            "0",
            "the target of low-priority nodes beside nodes, which are dedicated; not with autoscale or vmPriority: low");

    /** The VM size of its nodes. */
    static final Key<String> VM_SIZE =
            SECTION.optional("vmSize", Types.NAME, "what its nodes are: a size of vmSizes or of the catalogue");

    /** What the provider promises about its nodes. */
    static final Key<VmPriority> VM_PRIORITY = SECTION.defaulting(
            "vmPriority",
            Types.choice(
                    "choice", Map.of("dedicated", VmPriority.DEDICATED, "low", VmPriority.LOW), VmPriority.DEDICATED),
            "dedicated",
            "which price and core quota hold; low alone brings no evictions, preemption does");

    /** The operating system of its nodes. */
    static final Key<OperatingSystem> OS = SECTION.defaulting(
            "os",
            Types.choice(
                    "choice",
                    Map.of("linux", OperatingSystem.LINUX, "windows", OperatingSystem.WINDOWS),
                    OperatingSystem.LINUX),
            "linux",
            "which price of the catalogue holds");

    private static final Key<Distribution> PROVISIONING = SECTION.defaulting(
            "provisioning",
            DistributionReader.DISTRIBUTION,
            "0s",
            "from a node's request (its allocation, if that takes time) until it is ready, or until its start task");
    private static final NodeLifeReader LIFE = new NodeLifeReader(SECTION);
    private static final Key<Integer> SLOTS_PER_NODE =
            SECTION.defaulting("slotsPerNode", Types.wholeNumber(1, 10_000), "1", "task slots of one node");
    private static final Key<Fill> FILL = SECTION.defaulting(
            "fill",
            Types.choice("choice", Map.of("spread", Fill.SPREAD, "pack", Fill.PACK), Fill.SPREAD),
            "spread",
            "a task starts on the node with the most (spread) or the fewest (pack) free slots that suffice");
    private static final Key<Long> CREATE =
            SECTION.defaulting("create", Types.DURATION, "0s", "when the pool is created");
    private static final Key<Long> DELETE =
            SECTION.optional("delete", Types.POSITIVE_DURATION, "when it is deleted; after create; never if not given");
    private static final Key<List<Change>> RESIZES = SECTION.optional(
            "resize",
            new ListType<>(
                    new SectionType<>(RESIZE, PoolReader::change, new Change(0, Optional.empty(), Optional.empty()))),
            "scheduled changes of the target; not with autoscale");
    private static final Key<WhenDone> WHEN_DONE = SECTION.defaulting(
            "whenDone",
            Types.choice(
                    "choice",
                    Map.of(
                            "keep", WhenDone.KEEP,
                            "resizeToZero", WhenDone.RESIZE_TO_ZERO,
                            "delete", WhenDone.DELETE),
                    WhenDone.KEEP),
            "keep",
            "what the client does once it learns that all submitted jobs are done");
    private static final Key<Long> POLL =
            SECTION.defaulting("poll", Types.POSITIVE_DURATION, "1m", "how often the client looks");
    private static final Key<Deallocation> DEALLOCATION = SECTION.defaulting(
            "deallocation",
            Types.choice(
                    "deallocation",
                    Map.of(
                            "requeue", Deallocation.REQUEUE,
                            "terminate", Deallocation.TERMINATE,
                            "taskCompletion", Deallocation.TASK_COMPLETION,
                            "retainedData", Deallocation.RETAINED_DATA),
                    Deallocation.REQUEUE),
            "requeue",
            "what happens to the tasks on busy nodes that a resize or delete takes away");
    private static final Key<Scaling> AUTOSCALE = SECTION.optional(
            "autoscale",
            AutoscaleReader.AUTOSCALE,
            "scaling by the work at hand, between bounds or by a formula; instead of nodes");
    private static final Key<Preemption> PREEMPTIONS = SECTION.optional(
            "preemption",
            new SectionType<>(PREEMPTION, PoolReader::preemption, new Preemption(1, 0)),
            "evictions by the provider; of the low-priority nodes if there are lowPriorityNodes, else of all");
    private static final Key<Queueing> QUEUEING =
            SECTION.defaulting("queueing", QueueingReader.OF_POOL, "strict", QueueingReader.MEANING_OF_POOL);
    private static final Key<ShortTaskHours> SHORT_TASK_HOURS = SECTION.optional(
            "shortTaskHours",
            QueueingReader.SHORT_TASK_HOURS,
            "hours that tasks expected to run longer must not touch; only with queueing: backfill");
    private static final Key<Integer> QUEUE_LIMIT = SECTION.optional(
            "queueLimit", Types.wholeNumber(0, Types.MANY), "jobs in the place at which arrivals are rejected");
    private static final Key<Found> BILLING =
            SECTION.optional("billing", BillingReader.BILLING, "what it charges; nothing if not given");

    private PoolReader() {}

    /** A scheduled change as it is written: what it leaves out stays as it was. */
    private record Change(long at, Optional<Integer> nodes, Optional<Integer> lowPriorityNodes) {}

    /** Returns the pool; empty, with the problems reported, if it is not as it should be. */
    static Optional<BilledPlace> read(Found.Named named, Names names, VmSizes sizes) {
        Fields f = Fields.of(named.value(), SECTION);
        f.exactlyOne(NODES, AUTOSCALE);
        f.atMostOne(AUTOSCALE, RESIZES);
        f.atMostOne(AUTOSCALE, LOW_PRIORITY_NODES);
        List<Change> changes = f.get(RESIZES);
        int nodes = f.find(NODES).orElse(0);
        int lowPriorityNodes = f.get(LOW_PRIORITY_NODES);
        Optional<Scaling> scaling = f.find(AUTOSCALE);
        boolean withLowPriority = lowPriorityNodes > 0
                || changes.stream().anyMatch(change -> change.lowPriorityNodes().orElse(0) > 0);
        Optional<Formula> formula = formulaOf(scaling);
        boolean bothByFormula = formula.filter(Formula::setsLowPriorityTarget).isPresent()
                && f.get(VM_PRIORITY) == VmPriority.DEDICATED;
        formula.ifPresent(text -> checkTargets(text, f));
        PricedVm vm = PricedVm.read(f, sizes, f.at(BILLING), bothByFormula || (withLowPriority && !f.has(AUTOSCALE)));
        Pool pool = new Pool(
                named.name(),
                vm.vm(),
                nodes,
                lowPriorityNodes,
                f.get(PROVISIONING),
                LIFE.read(f),
                f.get(SLOTS_PER_NODE),
                f.get(FILL),
                f.get(CREATE),
                f.find(DELETE).orElse(Time.NEVER),
                resizes(nodes, lowPriorityNodes, changes),
                f.get(WHEN_DONE),
                f.get(POLL),
                f.get(DEALLOCATION),
                scaling,
                f.find(PREEMPTIONS),
                f.get(QUEUEING),
                f.find(SHORT_TASK_HOURS),
                f.find(QUEUE_LIMIT).orElse(Integer.MAX_VALUE));
        Rates rates = vm.priced(f.find(BILLING)
                .flatMap(billing -> BillingReader.read(billing, Optional.of(vm), names))
                .orElse(Rates.FREE));
        checkSchedule(pool, f);
        return f.sound() ? Optional.of(new BilledPlace(pool, rates)) : Optional.empty();
    }

    private static Optional<Formula> formulaOf(Optional<Scaling> scaling) {
        return scaling.filter(FormulaScaling.class::isInstance)
                .map(FormulaScaling.class::cast)
                .map(FormulaScaling::formula);
    }

    private static void checkTargets(Formula formula, Fields f) {
        boolean low = f.get(VM_PRIORITY) == VmPriority.LOW;
        f.check(
                !low || !formula.setsDedicatedTarget(),
                VM_PRIORITY,
                "'dedicated', as the formula sets $TargetDedicatedNodes");
        f.check(
                formula.setsLowPriorityTarget() || (formula.setsDedicatedTarget() && !low),
                AUTOSCALE,
                "a formula that sets " + (low ? "$TargetLowPriorityNodes" : "a target of nodes"));
    }

    private static void checkSchedule(Pool pool, Fields f) {
        f.check(
                pool.shortTaskHours().isEmpty() || pool.queueing() == Queueing.BACKFILL,
                SHORT_TASK_HOURS,
                "no 'shortTaskHours' without 'queueing: backfill'");
        f.check(pool.delete() > pool.create(), DELETE, "a time after 'create'");
        List<Resize> resizes = pool.resizes();
        for (int i = 0; i < resizes.size(); i++) {
            long at = resizes.get(i).at();
            boolean lives = at >= pool.create() && at < pool.delete();
            String life = Durations.text(pool.create()) + " to " + Durations.text(pool.delete());
            f.checkItem(lives, RESIZES, i, "at", "a time within the life of the pool, " + life);
            f.checkItem(
                    i == 0 || at > resizes.get(i - 1).at(), RESIZES, i, "at", "a time after that of the change before");
        }
        f.check(pool.largestTarget() > 0, NODES, "at least 1 node, now or by a resize");
    }

    private static Supplier<Change> change(Fields f) {
        long at = f.get(AT);
        Optional<Integer> nodes = f.find(TO);
        Optional<Integer> lowPriorityNodes = f.find(LOW_PRIORITY_TO);
        if (!f.has(TO) && !f.has(LOW_PRIORITY_TO)) {
            f.reportMissing(List.of(TO, LOW_PRIORITY_TO));
        }
        return () -> new Change(at, nodes, lowPriorityNodes);
    }

    private static List<Resize> resizes(int nodes, int lowPriorityNodes, List<Change> changes) {
        List<Resize> resizes = new ArrayList<>();
        Resize last = new Resize(0, nodes, lowPriorityNodes);
        for (Change change : changes) {
            last = new Resize(
                    change.at(),
                    change.nodes().orElse(last.nodes()),
                    change.lowPriorityNodes().orElse(last.lowPriorityNodes()));
            resizes.add(last);
        }
        return resizes;
    }

    private static Supplier<Preemption> preemption(Fields f) {
        double mean = f.find(MEAN_TIME_TO_EVICTION).orElse(Double.POSITIVE_INFINITY);
        long notice = f.get(NOTICE);
        long longest = f.find(LONGEST_TASK).orElse(Time.NEVER);
        if (!f.has(LONGEST_TASK) && !f.has(MEAN_TIME_TO_EVICTION)) {
            f.reportMissing(List.of(MEAN_TIME_TO_EVICTION, LONGEST_TASK));
        }
        return () -> new Preemption(mean, notice, longest);
    }
}
