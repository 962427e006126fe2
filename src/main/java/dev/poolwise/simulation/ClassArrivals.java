package dev.poolwise.simulation;

import dev.poolwise.workload.Checkpoint;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.JobSource;
import org.jspecify.annotations.Nullable;

/** The arrivals of one job class: the event of its next arrival, drawn as it is needed. */
final class ClassArrivals extends Event {
    private final AlternativeModel model;
    private final int index;
    private final JobClass jobClass;
    private final JobSource source;
    private final @Nullable Checkpoint checkpoint;
    private final int maxRetries;
    private final long longest;

    ClassArrivals(AlternativeModel model, int index, JobClass jobClass, JobSource source) {
        super(EventKind.ARRIVAL);
        this.model = model;
        this.index = index;
        this.jobClass = jobClass;
        this.source = source;
        this.checkpoint = jobClass.checkpoint().orElse(null);
        this.maxRetries = jobClass.maxRetries() < 0 ? Integer.MAX_VALUE : jobClass.maxRetries();
        this.longest = jobClass.maxWallClock().orElse(Long.MAX_VALUE);
    }

    /** Schedules the next arrival; false if there is none before the clock stops. */
    boolean scheduleNext() {
        return source.advance() && model.scheduleArrival(source.arrivesAt(), this);
    }

    @Override
    void happen() {
        Job job = draw();
        if (!scheduleNext()) {
            model.arrivalsEnded();
        }
        model.arrive(job);
    }

    /** Draws a job of this class that arrives now. */
    Job draw() {
        Job job = model.newJob(index);
        int tasks = source.drawTasks();
        job.needs(source.nodes(), source.slots(), jobClass.priority(), source.tenant());
        if (checkpoint != null) {
            job.saves(checkpoint);
        }
        job.expects(source.expected());
        job.reserve(tasks);
        for (int task = 0; task < tasks; task++) {
            addTask(job);
        }
        job.mergeTakes(source.drawMerge());
        return job;
    }

    private void addTask(Job job) {
        long service = source.drawService();
        int failures = source.drawFailures();
        if (service > longest) {
            job.addTask(longest, jobClass.maxRetries() < 0 ? 0 : maxRetries, true);
        } else {
            job.addTask(service, Math.min(failures, maxRetries), failures > maxRetries);
        }
    }

    /** Draws a job of a pipeline class, which arrives because another job is done. */
    Job drawFollower() {
        source.advance();
        return draw();
    }

    /** Draws how long the job that was drawn last waits before it leaves. */
    long drawPatience() {
        return source.drawPatience();
    }
}
