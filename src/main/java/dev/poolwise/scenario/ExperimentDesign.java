package dev.poolwise.scenario;

import dev.poolwise.units.Time;
import java.util.Optional;

/**
 * How the alternatives are tried.
 *
 * @param horizon the simulated end of each replication, microseconds; {@link dev.poolwise.units.Time#NEVER} for until
 *     drained
 * @param drained whether a replication ends when the last job is done (pools are then deleted)
 * @param warmUp the start of each replication that the statistics leave out (the bill does not), microseconds
 * @param chosenWarmUp whether the warm-up is found by pilot runs, which replace {@code warmUp}
 * @param replications independent runs, at least 1; with a precision, those to start from
 * @param seed any 64-bit number
 * @param confidence the level of the intervals, strictly between 0 and 1
 * @param study whether the question is about a steady state or about this very horizon
 * @param precision when to stop adding replications; if empty, there are no further ones
 * @param start the date and time at which the simulated clock starts, microseconds since 1970-01-01T00:00Z; formulas
 *     see it, and reports tell the hours of the week by it
 * @param resampling how the uncertainty of job logs is found; empty if it is not asked for
 */
public record ExperimentDesign(
        long horizon,
        boolean drained,
        long warmUp,
        boolean chosenWarmUp,
        int replications,
        long seed,
        double confidence,
        Study study,
        Optional<Precision> precision,
        long start,
        Optional<Resampling> resampling) {
    /** A Monday: 2026-01-05T00:00Z. */
    public static final long DEFAULT_START = 20_458 * Time.DAY;

    /** A design that takes job logs as they are. */
    public ExperimentDesign(
            long horizon,
            boolean drained,
            long warmUp,
            boolean chosenWarmUp,
            int replications,
            long seed,
            double confidence,
            Study study,
            Optional<Precision> precision,
            long start) {
        this(
                horizon,
                drained,
                warmUp,
                chosenWarmUp,
                replications,
                seed,
                confidence,
                study,
                precision,
                start,
                Optional.empty());
    }

    /** A design with a fixed warm-up and a fixed number of replications. */
    public ExperimentDesign(
            long horizon, boolean drained, long warmUp, int replications, long seed, double confidence, Study study) {
        this(horizon, drained, warmUp, false, replications, seed, confidence, study, Optional.empty(), DEFAULT_START);
    }

    /** What the averages are meant to describe. */
    public enum Study {
        /** Steady if there is a warm-up, or the horizon spans at least 500 mean service times; else terminating. */
        AUTOMATIC,
        /** The long run: averages of an overloaded system do not exist and are withheld. */
        STEADY,
        /** This horizon from this start: averages exist whatever the load. */
        TERMINATING
    }

    /** Returns the same design with another number of replications, at least 1. */
    public ExperimentDesign withReplications(int number) {
        return new ExperimentDesign(
                horizon, drained, warmUp, chosenWarmUp, number, seed, confidence, study, precision, start, resampling);
    }

    /** Returns the same design without replications beyond its number. */
    public ExperimentDesign withoutPrecision() {
        return new ExperimentDesign(
                horizon,
                drained,
                warmUp,
                chosenWarmUp,
                replications,
                seed,
                confidence,
                study,
                Optional.empty(),
                start,
                resampling);
    }

    /** Returns the same design with another seed. */
    public ExperimentDesign withSeed(long other) {
        return new ExperimentDesign(
                horizon,
                drained,
                warmUp,
                chosenWarmUp,
                replications,
                other,
                confidence,
                study,
                precision,
                start,
                resampling);
    }

    /** Returns the same design with another warm-up, in microseconds. */
    public ExperimentDesign withWarmUp(long other) {
        return new ExperimentDesign(
                horizon,
                drained,
                other,
                chosenWarmUp,
                replications,
                seed,
                confidence,
                study,
                precision,
                start,
                resampling);
    }
}
