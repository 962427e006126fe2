package dev.poolwise.quality;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.Observer;

/**
 * The interval that must not be used: normal, over the waits of the jobs of one run, as if they were independent. It
 * shows that the studies can fail.
 */
final class RawInterval implements Observer {
    private static final double NORMAL_QUANTILE = 1.959963984540054;

    private final long warmUp;
    private long jobs;
    private double sum;
    private double squares;

    /** Leaves out the jobs that arrive before the end of the warm-up, microseconds. */
    RawInterval(long warmUp) {
        this.warmUp = warmUp;
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        if (job.arrivedAt() >= warmUp) {
            double wait = (at - job.arrivedAt()) / 1e6;
            jobs++;
            sum += wait;
            squares += wait * wait;
        }
    }

    /** Returns the interval in seconds. */
    Interval interval() {
        double mean = sum / jobs;
        double variance = (squares - jobs * mean * mean) / (jobs - 1);
        return new Interval(mean, NORMAL_QUANTILE * Math.sqrt(variance / jobs));
    }
}
