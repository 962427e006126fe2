package dev.poolwise.workload;

import dev.poolwise.units.Time;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one class in one replication, in order of arrival: a cursor that allocates nothing per job.
 *
 * <p>Call {@link #advance} for the next job, then read its attributes. Attributes that are drawn ({@link #drawTasks},
 * {@link #drawService}, …) must be drawn for each job, at its arrival; each purpose has a stream of its own, so the
 * order between purposes does not matter.
 */
public final class JobSource {
    private final JobClass jobClass;
    private final ArrivalTimes times;
    private final @Nullable JobLog log;
    private final long from;
    private final long until;
    private final long longest;
    private final Count batch;
    private final RandomStream batches;
    private final RandomStream taskCounts;
    private final RandomStream services;
    private final RandomStream downloads;
    private final RandomStream uploads;
    private final RandomStream merges;
    private final RandomStream patiences;
    private final RandomStream failures;
    private final Count tasks;
    private final @Nullable Distribution service;
    private final @Nullable Distribution download;
    private final @Nullable Distribution upload;
    private final @Nullable Distribution merge;
    private final @Nullable Distribution patience;
    private final String tenant;

    private long remaining;
    private int leftInBatch;
    private long arrivesAt;
    private int row = -1;

    private JobSource(JobClass jobClass, String owner, Optional<Arrivals> arrivals, RandomStreams streams) {
        this.jobClass = jobClass;
        times = arrivals.map(a -> a.process().start(streams.stream(owner, "arrivals")))
                .orElse(() -> 0);
        log = arrivals.map(Arrivals::process).orElse(null) instanceof RecordedArrivals recorded ? recorded.log() : null;
        from = arrivals.map(Arrivals::from).orElse(0L);
        until = arrivals.map(Arrivals::until).orElse(Time.NEVER);
        longest = jobClass.maxWallClock().orElse(Time.NEVER);
        remaining = arrivals.isPresent() ? arrivals.get().count().orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
        batch = arrivals.map(Arrivals::batch).orElse(new Counts.Fixed(1));
        batches = streams.stream(owner, "batch");
        taskCounts = streams.stream(owner, "tasks");
        services = streams.stream(owner, "service");
        downloads = streams.stream(owner, "download");
        uploads = streams.stream(owner, "upload");
        merges = streams.stream(owner, "merge");
        patiences = streams.stream(owner, "patience");
        failures = streams.stream(owner, "failures");
        tasks = jobClass.tasks();
        service = jobClass.service().orElse(null);
        download = jobClass.download().orElse(null);
        upload = jobClass.upload().orElse(null);
        merge = jobClass.merge().orElse(null);
        patience = jobClass.patience().orElse(null);
        tenant = jobClass.tenant().orElse("");
    }

    /** Returns the jobs of a class in one replication. */
    public static JobSource of(JobClass jobClass, RandomStreams streams) {
        return new JobSource(jobClass, "class:" + jobClass.name(), jobClass.arrivals(), streams);
    }

    /** Returns the jobs of other tenants in one replication. */
    public static JobSource ofBackground(Arrivals arrivals, Distribution service, RandomStreams streams) {
        JobClass background = JobClass.plain("", arrivals, Optional.of(service));
        return new JobSource(background, "otherTenants", background.arrivals(), streams);
    }

    /** Moves to the next job of the class; false after the last. For a pipeline class there is always a next one. */
    public boolean advance() {
        if (leftInBatch > 0) {
            leftInBatch--;
            return true;
        }
        if (remaining == 0 || !nextInstant()) {
            remaining = 0;
            return false;
        }
        remaining--;
        return true;
    }

    private boolean nextInstant() {
        do {
            arrivesAt = times.next();
            row++;
        } while (arrivesAt < from);
        if (arrivesAt >= until) {
            return false;
        }
        leftInBatch = batch instanceof Counts.Fixed one && one.value() == 1 ? 0 : batch.quantile(batches.next()) - 1;
        return true;
    }

    /** Returns when the current job arrives, microseconds; for a pipeline class, undefined. */
    public long arrivesAt() {
        return arrivesAt;
    }

    /** Draws the number of tasks of the current job. */
    public int drawTasks() {
        return tasks instanceof Counts.Fixed fixed ? fixed.value() : tasks.quantile(taskCounts.next());
    }

    /** Draws the time one task of the current job holds its place: download, service and upload; microseconds. */
    public long drawService() {
        long served = log == null ? draw(service, services) : log.service()[row];
        return served + draw(download, downloads) + draw(upload, uploads);
    }

    /** Draws the duration of the merge step, microseconds; 0 if the class has none. */
    public long drawMerge() {
        return draw(merge, merges);
    }

    /** Draws how long the current job waits before it leaves, {@link Time#NEVER} if it never does. */
    public long drawPatience() {
        return patience == null ? Time.NEVER : patience.sample(patiences);
    }

    /**
     * Draws how many attempts of one task fail before one succeeds, by inversion of the geometric law; 0 without
     * failures.
     */
    public int drawFailures() {
        double p = jobClass.failureProbability();
        if (p == 0) {
            return 0;
        }
        double failed = StrictMath.floor(StrictMath.log1p(-failures.next()) / StrictMath.log(p));
        return (int) Math.min(failed, Integer.MAX_VALUE);
    }

    private static long draw(@Nullable Distribution duration, RandomStream stream) {
        return duration == null ? 0 : duration.sample(stream);
    }

    /** Returns the whole nodes that the current job needs, 0 if it shares nodes by slots. */
    public int nodes() {
        return log != null && log.nodes()[row] > 0 ? log.nodes()[row] : jobClass.nodes();
    }

    /** Returns the task slots that each task of the current job needs on one node. */
    public int slots() {
        return log != null && log.slots()[row] > 0 ? log.slots()[row] : jobClass.slots();
    }

    /**
     * Returns how long each task of the current job is expected to run by who submitted it, microseconds: as the log
     * says, or else the longest run that its class allows; {@link Time#NEVER} if nobody says.
     */
    public long expected() {
        return log != null && log.requested()[row] >= 0 ? log.requested()[row] : longest;
    }

    /** Returns the tenant of the current job, or the empty string if it has none. */
    public String tenant() {
        if (log != null && log.tenant()[row] >= 0) {
            return log.tenants().get(log.tenant()[row]);
        }
        return tenant;
    }
}
