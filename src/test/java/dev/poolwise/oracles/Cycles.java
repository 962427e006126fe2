package dev.poolwise.oracles;

import dev.poolwise.outcome.JobFacts;
import java.util.function.LongToDoubleFunction;

/**
 * The mean, over cycles that each begin with no jobs, of what there is at an offset from the cycle's beginning (or of
 * what came together until then). A timetable with a long pause at its end begins anew, and empty, again and again.
 */
final class Cycles extends Tally {
    private final long cycle;
    private final long offset;
    private final Quantity quantity;
    private final LongToDoubleFunction value;
    private long begin;
    private double atBegin;
    private boolean begun;
    private long jobs;
    private long arrivals;
    private long waiting;
    private double queueArea;
    private long changedAt;

    /** What is looked at; the names are those of the figures. */
    enum Quantity {
        /** Jobs that are there at the offset. */
        jobsPresent,
        /** Jobs that arrived until the offset. */
        arrivals,
        /** Seconds that jobs waited until the offset, added up. */
        queueArea
    }

    Cycles(Quantity quantity, LongToDoubleFunction value, long offset, long cycle) {
        this.quantity = quantity;
        this.value = value;
        this.offset = offset;
        this.cycle = cycle;
    }

    private void pass(long at) {
        while ((begun ? begin + offset : begin) <= at) {
            if (!begun) {
                atBegin = quantity == Quantity.jobsPresent ? 0 : quantityAt(begin);
            } else {
                add(quantityAt(begin + offset) - atBegin);
                begin += cycle;
            }
            begun = !begun;
        }
        queueArea += waiting * (double) (at - changedAt);
        changedAt = at;
    }

    private double quantityAt(long time) {
        return switch (quantity) {
            case jobsPresent -> value.applyAsDouble(jobs);
            case arrivals -> arrivals;
            case queueArea -> (queueArea + waiting * (double) (time - changedAt)) / 1e6;
        };
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        pass(at);
        arrivals++;
        jobs++;
        waiting++;
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        pass(at);
        waiting--;
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        pass(at);
        jobs--;
    }

    @Override
    public void ended(long at) {
        pass(at);
    }
}
