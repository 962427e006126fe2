package dev.poolwise.scenario.file;

import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Count;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RecordedArrivals;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads job classes. */
final class JobClassReader {
    static final Section SECTION = new Section("job class", "workload.<class>");

    private static final Type<Distribution> TIME = DistributionReader.DISTRIBUTION;

    static final Key<Arrivals> ARRIVALS = SECTION.optional(
            "arrivals", ArrivalsReader.ARRIVALS, "when its jobs arrive; exactly one of arrivals and after");
    static final Key<String> AFTER = SECTION.optional(
            "after", Types.NAME, "a class: one job arrives for each job of that class, when it is done");
    static final Key<Distribution> SERVICE =
            SECTION.optional("service", TIME, "the time a task runs; a log brings its own, every other class needs it");
    static final Key<Count> TASKS = SECTION.defaulting(
            "tasks",
            CountReader.COUNT,
            "1",
            "tasks of a job; each draws its own service time, and the job is done when all are");
    static final Key<Distribution> MERGE =
            SECTION.optional("merge", TIME, "a last step after all tasks, run like one more task");
    static final Key<Distribution> DOWNLOAD =
            SECTION.optional("download", TIME, "time on the node before each task's service");
    static final Key<Distribution> UPLOAD =
            SECTION.optional("upload", TIME, "time on the node after each task's service");
    static final Key<Integer> SLOTS = SECTION.defaulting(
            "slots",
            Types.wholeNumber(1, Types.MANY),
            "1",
            "task slots that a task needs on one node; a log may say otherwise");
    static final Key<Integer> NODES = SECTION.optional(
            "nodes",
            Types.wholeNumber(1, Types.MANY),
            "whole nodes that a multi-instance task holds at once; not together with slots");
    static final Key<Integer> PRIORITY =
            SECTION.defaulting("priority", Types.wholeNumber(-1000, 1000), "0", "a higher one starts first");
    static final Key<String> TENANT =
            SECTION.optional("tenant", Types.NAME, "the tenant its jobs belong to; a log may say otherwise");
    static final Key<Double> FAILURE = SECTION.defaulting(
            "failureProbability",
            Types.fraction("from 0 up to, but not including, 1", p -> p >= 0 && p < 1, 0),
            "0",
            "how often an attempt of a task fails, at its end");
    static final Key<Integer> RETRIES = SECTION.defaulting(
            "maxRetries",
            Types.wholeNumber(-1, Types.MANY),
            "0",
            "attempts after the first before the job counts as failed; -1 for no limit");
    static final Key<Long> WALL_CLOCK = SECTION.optional(
            "maxWallClock", Types.POSITIVE_DURATION, "an attempt that would run longer is ended then, and fails");
    static final Key<Distribution> PATIENCE =
            SECTION.optional("patience", TIME, "a job that has waited so long without starting leaves the queue");
    static final Key<Integer> CONCURRENT = SECTION.optional(
            "maxConcurrent", Types.wholeNumber(1, Types.MANY), "the most tasks of this class that run at once");

    private JobClassReader() {}

    /** Returns the class of that name; something was reported if it is not as it should be. */
    static JobClass read(Found.Named named) {
        Fields f = Fields.of(named.value(), SECTION);
        f.exactlyOne(ARRIVALS, AFTER);
        f.atMostOne(NODES, SLOTS);
        Optional<Arrivals> arrivals = f.find(ARRIVALS);
        boolean recorded = arrivals.isPresent() && arrivals.get().process() instanceof RecordedArrivals;
        if (!f.has(SERVICE) && !recorded && (arrivals.isPresent() || f.has(AFTER))) {
            f.found()
                    .reading()
                    .report(
                            named.nameAt(),
                            named.value().path(),
                            "expected the key 'service' (" + SERVICE.type().expected() + "), but found none",
                            Optional.empty());
        }
        f.check(!(recorded && f.has(SERVICE)), SERVICE, "no service time, because the log records one for each job");
        boolean endless = f.has(WALL_CLOCK) && f.get(RETRIES) < 0;
        f.check(!endless, RETRIES, "a limit, because a task that exceeds maxWallClock would be tried for ever");
        return new JobClass(
                named.name(),
                arrivals,
                f.find(AFTER),
                f.find(SERVICE),
                f.get(TASKS),
                f.find(MERGE),
                f.find(DOWNLOAD),
                f.find(UPLOAD),
                f.get(SLOTS),
                f.find(NODES).orElse(0),
                f.get(PRIORITY),
                f.find(TENANT),
                f.get(FAILURE),
                f.get(RETRIES),
                optionalLong(f.find(WALL_CLOCK)),
                f.find(PATIENCE),
                optionalInt(f.find(CONCURRENT)));
    }

    static OptionalLong optionalLong(Optional<Long> value) {
        return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
    }

    static OptionalInt optionalInt(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }
}
