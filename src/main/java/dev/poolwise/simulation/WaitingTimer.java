package dev.poolwise.simulation;

import java.util.function.Consumer;

/** Something that happens to a job if it still waits after a while. */
final class WaitingTimer extends Event {
    private final Job job;
    private final long number;
    private final Consumer<Job> action;

    /**
     * Watches a job.
     *
     * @param number the job's number: the object may serve another job by then
     */
    WaitingTimer(Job job, long number, Consumer<Job> action) {
        super(EventKind.ARRIVAL);
        this.job = job;
        this.number = number;
        this.action = action;
    }

    @Override
    void happen() {
        if (job.number() == number && !job.hasStarted() && job.isInLine()) {
            action.accept(job);
        }
    }
}
