package dev.poolwise.oracles;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.units.Time;

/** The mean square distance of the makespan from its exact mean: its variance. Jobs arrive at time 0. */
final class Makespans extends Tally {
    private final double mean;
    private long lastFinish;

    /** Starts with the exact mean in seconds. */
    Makespans(double mean) {
        this.mean = mean;
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        lastFinish = at;
    }

    @Override
    public void ended(long at) {
        double distance = Time.toSeconds(lastFinish) - mean;
        add(distance * distance);
    }
}
