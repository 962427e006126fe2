package dev.poolwise.oracles;

import dev.poolwise.outcome.JobFacts;

/** Follows how many jobs are there, waiting or running. */
abstract class PresenceTally extends Tally {
    private long present;

    /** Returns the jobs that are there now. */
    protected final long present() {
        return present;
    }

    /** Called before the number of jobs changes; a change of 1 is an arrival. */
    protected abstract void beforeChange(int change, long at);

    private void change(int change, long at) {
        beforeChange(change, at);
        present += change;
    }

    @Override
    public final void jobArrived(JobFacts job, long at) {
        change(1, at);
    }

    @Override
    public final void jobRejected(JobFacts job, long at) {
        change(-1, at);
    }

    @Override
    public final void jobAbandoned(JobFacts job, long at) {
        change(-1, at);
    }

    @Override
    public final void jobFinished(JobFacts job, long at) {
        change(-1, at);
    }

    @Override
    public final void jobFailed(JobFacts job, long at) {
        change(-1, at);
    }
}
