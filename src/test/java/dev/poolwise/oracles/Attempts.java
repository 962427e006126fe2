package dev.poolwise.oracles;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.units.Time;
import java.util.function.LongToDoubleFunction;

/** How often jobs start and what their interrupted attempts took; they come one at a time, with one task each. */
final class Attempts extends Tally {
    private final boolean wasted;
    private final LongToDoubleFunction value;
    private long attempts;
    private long time;
    private long lastTime;

    /** Tallies the mean of a function of the attempts of a job. */
    Attempts(LongToDoubleFunction value) {
        this.wasted = false;
        this.value = value;
    }

    /** Tallies the mean of the seconds of a job's attempts that came to nothing. */
    Attempts() {
        this.wasted = true;
        this.value = Time::toSeconds;
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        attempts++;
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        lastTime = at - startedAt;
        time += lastTime;
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        add(value.applyAsDouble(wasted ? time - lastTime : attempts));
        attempts = 0;
        time = 0;
    }
}
