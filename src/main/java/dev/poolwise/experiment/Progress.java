package dev.poolwise.experiment;

/** Told how far an experiment is. */
public interface Progress {
    /** Ignores it. */
    Progress NONE = (alternative, replication, meanWait) -> {};

    /**
     * A replication is over. Calls may come from any thread, one at a time.
     *
     * @param meanWait of its jobs after the warm-up, seconds; NaN without any
     */
    void finished(String alternative, int replication, double meanWait);

    /**
     * Further jobs have arrived in some replication, those of other tenants included. Calls may come from several
     * threads at once.
     */
    default void advanced(long jobs) {}
}
