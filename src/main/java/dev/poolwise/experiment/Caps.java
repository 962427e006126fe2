package dev.poolwise.experiment;

import dev.poolwise.units.Time;

/**
 * The most that one replication of one alternative may take before it counts as endless.
 *
 * @param events that happen, at least 1
 * @param jobs that arrive, those of other tenants included, at least 1
 * @param time simulated, microseconds; matters to runs that end when the last job is done
 * @param memory bytes for the jobs that are there at once, in all replications that run at the same time
 */
public record Caps(long events, long jobs, long time, long memory) {
    /** The usual most events. */
    public static final long EVENTS = 10_000_000_000L;

    /** The usual most jobs. */
    public static final long JOBS = 1_000_000_000L;

    private static final long TIME = 36_500 * Time.DAY;
    private static final double SHARE_OF_MEMORY = 0.75;

    /** Returns the usual caps; memory is most of what this process may use. */
    public static Caps usual() {
        return new Caps(EVENTS, JOBS, TIME, (long)
                (SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory()));
    }

    /** Returns the same caps with others for events and jobs. */
    public Caps with(long mostEvents, long mostJobs) {
        return new Caps(mostEvents, mostJobs, time, memory);
    }
}
