package dev.poolwise.oracles;

import dev.poolwise.outcome.JobFacts;

/**
 * The variance of the number of arrivals over their mean, in the limit of long windows: the mean square of the
 * deviations of successive windows, plus twice their product with the next. What windows further apart have in common
 * is taken as nothing, so a window must be long against the memory of the process.
 */
final class ArrivalWindows extends Tally {
    private final long window;
    private final double mean;
    private long end;
    private long arrivals;
    private double before;

    /** Starts with a first window; {@code mean} is the exact mean of arrivals in one. */
    ArrivalWindows(long window, double mean) {
        this.window = window;
        this.mean = mean;
        end = window;
    }

    private void pass(long at) {
        while (end <= at) {
            double deviation = arrivals - mean;
            add((deviation * deviation + 2 * deviation * before) / mean);
            before = deviation;
            arrivals = 0;
            end += window;
        }
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        pass(at);
        arrivals++;
    }

    @Override
    public void ended(long at) {
        pass(at);
    }
}
