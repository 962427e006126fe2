package dev.poolwise.oracles;

import dev.poolwise.outcome.JobFacts;
import java.util.function.LongToDoubleFunction;

/** The mean of a function of a duration, over the jobs that arrive after the warm-up. */
final class DurationTally extends Tally {
    private final Kind kind;
    private final long warmUp;
    private final LongToDoubleFunction value;

    /** Which duration; the names are those of the figures. */
    enum Kind {
        /** From arrival to the first start. */
        waitingTime,
        /** From arrival to done. */
        turnaroundTime,
        /** From the first start to done, interruptions included. */
        processingTime
    }

    DurationTally(Kind kind, long warmUp, LongToDoubleFunction value) {
        this.kind = kind;
        this.warmUp = warmUp;
        this.value = value;
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        if (kind == Kind.waitingTime) {
            took(job, at - job.arrivedAt());
        }
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        if (kind != Kind.waitingTime) {
            took(job, at - (kind == Kind.turnaroundTime ? job.arrivedAt() : job.startedAt()));
        }
    }

    private void took(JobFacts job, long duration) {
        if (job.arrivedAt() >= warmUp) {
            add(value.applyAsDouble(duration));
        }
    }
}
