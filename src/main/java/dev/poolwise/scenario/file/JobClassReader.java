package dev.poolwise.scenario.file;

import static dev.poolwise.scenario.file.DistributionReader.DISTRIBUTION;

import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Checkpoint;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Count;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Environment;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RecordedArrivals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Reads a job class. */
final class JobClassReader {
    /** Its keys. */
    static final Section SECTION = new Section("job class", "workload.<class>");

    /** The keys of what an interrupted task has saved. */
    static final Section CHECKPOINT = new Section("checkpoint", SECTION.path() + ".checkpoint");

    /** The keys of an image. */
    static final Section ENVIRONMENT = new Section("environment", SECTION.path() + ".environment");

    private static final Key<Long> INTERVAL = CHECKPOINT.required(
            "interval", Types.POSITIVE_DURATION, "the run time between two checkpoints; none after the last stretch");
    private static final Key<Long> SAVING =
            CHECKPOINT.defaulting("duration", Types.DURATION, "0s", "how long each checkpoint holds up the task");
    private static final Key<Distribution> BUILD = ENVIRONMENT.defaulting(
            "build", DISTRIBUTION, "0s", "once, from the first arrival; jobs that arrive meanwhile wait for it");
    private static final Key<Distribution> PULL = ENVIRONMENT.defaulting(
            "pull", DISTRIBUTION, "0s", "on each node of a pool, before the first task of the class there");

    private static final Key<Arrivals> ARRIVALS =
            SECTION.optional("arrivals", ArrivalsReader.ARRIVALS, "when its jobs arrive; or after");
    private static final Key<String> AFTER =
            SECTION.optional("after", Types.NAME, "a pipeline: one job per finished job of that class; or arrivals");
    private static final Key<Distribution> SERVICE = SECTION.optional(
            "service", DISTRIBUTION, "how long a task holds its place; required unless a log records it");
    private static final Key<Count> TASKS = SECTION.defaulting(
            "tasks", CountReader.COUNT, "1", "tasks of a job, each with its own service time; done when all are");
    private static final Key<Distribution> MERGE =
            SECTION.optional("merge", DISTRIBUTION, "a last step after all tasks, run like one more task");
    private static final Key<Distribution> DOWNLOAD =
            SECTION.optional("download", DISTRIBUTION, "time on the node before each task's service");
    private static final Key<Distribution> UPLOAD =
            SECTION.optional("upload", DISTRIBUTION, "time on the node after each task's service");
    private static final Key<Integer> SLOTS = SECTION.defaulting(
            "slots", Types.wholeNumber(1, Types.MANY), "1", "task slots that a task needs on one node of a pool");
    private static final Key<Integer> NODES = SECTION.optional(
            "nodes",
            Types.wholeNumber(1, Types.MANY),
            "a multi-instance task: whole nodes of a pool that it holds at once; instead of slots");
    private static final Key<Integer> PRIORITY = SECTION.defaulting(
            "priority", Types.wholeNumber(-1000, 1000), "0", "the higher starts first, within one queue");
    private static final Key<String> TENANT = SECTION.optional("tenant", Types.NAME, "the tenant its jobs belong to");
    private static final Key<Double> FAILURE_PROBABILITY = SECTION.defaulting(
            "failureProbability",
            Types.fraction("of at least 0 and below 1", p -> p >= 0 && p < 1, 0.0),
            "0",
            "how likely each attempt of a task fails at its end");
    private static final Key<Integer> MAX_RETRIES = SECTION.defaulting(
            "maxRetries",
            Types.wholeNumber(-1, Types.MANY),
            "0",
            "attempts after the first before the job counts as failed; -1 for no limit");
    private static final Key<Long> MAX_WALL_CLOCK = SECTION.optional(
            "maxWallClock", Types.POSITIVE_DURATION, "a task's attempt that would run longer is ended then and fails");
    private static final Key<Distribution> PATIENCE =
            SECTION.optional("patience", DISTRIBUTION, "how long a job waits before it leaves the queue");
    private static final Key<BigDecimal> DELAY_COST = SECTION.optional(
            "delayCost",
            Types.MONEY_PER_HOUR,
            "what an hour of waiting of one job costs; added to the bill as totalCost");
    private static final Key<Integer> MAX_CONCURRENT = SECTION.optional(
            "maxConcurrent",
            Types.wholeNumber(1, Types.MANY),
            "tasks of this class that run at once, such as the trials of a tuning sweep");

    private static final Key<Checkpoint> SAVES = SECTION.optional(
            "checkpoint",
            new SectionType<>(CHECKPOINT, JobClassReader::checkpoint, new Checkpoint(1, 0)),
            "what an interrupted task has saved; without it, it starts anew");
    private static final Key<Environment> IMAGE = SECTION.optional(
            "environment",
            new SectionType<>(
                    ENVIRONMENT, JobClassReader::environment, new Environment(new Constant(0), new Constant(0))),
            "the image that its jobs run in, if it has to be built or fetched");

    private JobClassReader() {}

    /** Returns the class; empty, with the problems reported, if it is not as it should be. */
    static Optional<JobClass> read(Found.Named named) {
        Fields f = Fields.of(named.value(), SECTION);
        f.exactlyOne(ARRIVALS, AFTER);
        f.atMostOne(SLOTS, NODES);
        Optional<Arrivals> arrivals = f.find(ARRIVALS);
        Optional<Distribution> service = service(f, arrivals);
        JobClass read = new JobClass(
                named.name(),
                arrivals,
                f.find(AFTER),
                service,
                f.get(TASKS),
                f.find(MERGE),
                f.find(DOWNLOAD),
                f.find(UPLOAD),
                f.get(SLOTS),
                f.find(NODES).orElse(0),
                f.get(PRIORITY),
                f.find(TENANT),
                f.get(FAILURE_PROBABILITY),
                f.get(MAX_RETRIES),
                optionalLong(f.find(MAX_WALL_CLOCK)),
                f.find(PATIENCE),
                optionalInt(f.find(MAX_CONCURRENT)),
                f.find(SAVES),
                f.find(IMAGE));
        return f.sound() ? Optional.of(read) : Optional.empty();
    }

    private static Optional<Distribution> service(Fields f, Optional<Arrivals> arrivals) {
        boolean recorded = arrivals.map(Arrivals::process).orElse(null) instanceof RecordedArrivals;
        if (recorded && f.has(SERVICE)) {
            f.at(SERVICE).expected("no 'service' beside a log, which records it");
        }
        boolean arrivalsAreUnclear = f.has(ARRIVALS) && arrivals.isEmpty();
        if (!recorded && !f.has(SERVICE) && !arrivalsAreUnclear) {
            f.reportMissing(List.of(SERVICE));
        }
        return f.find(SERVICE);
    }

    /** Returns what stands behind the key {@code after}, if it is given. */
    static Optional<Found> after(Found.Named named) {
        return named.value().child(AFTER.name());
    }

    /** Returns what an hour of waiting of one of its jobs costs, if that is given and as it should be. */
    static Optional<BigDecimal> delayCost(Found.Named named) {
        return named.value().child(DELAY_COST.name()).flatMap(DELAY_COST.type()::read);
    }

    private static Supplier<Checkpoint> checkpoint(Fields f) {
        long interval = f.get(INTERVAL);
        long duration = f.get(SAVING);
        return () -> new Checkpoint(interval, duration);
    }

    private static Supplier<Environment> environment(Fields f) {
        Distribution build = f.get(BUILD);
        Distribution pull = f.get(PULL);
        return () -> new Environment(build, pull);
    }

    private static OptionalLong optionalLong(Optional<Long> value) {
        return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
    }

    private static OptionalInt optionalInt(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }
}
