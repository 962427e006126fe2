package dev.poolwise.workload;

/** The arrival instants of one process in one replication, drawn as they are asked for. */
public interface ArrivalTimes {
    /**
     * Returns the next arrival in microseconds, never earlier than the one before, or
     * {@link dev.poolwise.units.Time#NEVER} after the last.
     */
    long next();
}
