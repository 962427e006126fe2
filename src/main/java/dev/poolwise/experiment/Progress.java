package dev.poolwise.experiment;

/** Told how far an experiment is; calls may come from any thread, one at a time. */
public interface Progress {
    /** Ignores it. */
    Progress NONE = (alternative, replication, meanWait) -> {};

    /**
     * A replication is over.
     *
     * @param meanWait of its jobs after the warm-up, seconds; NaN without any
     */
    void finished(String alternative, int replication, double meanWait);
}
