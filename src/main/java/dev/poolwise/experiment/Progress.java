package dev.poolwise.experiment;

/** Told how far an experiment is; calls may come from any thread, one at a time. */
public interface Progress {
    /** Ignores it. */
    Progress NONE = (alternative, replication) -> {};

    /** A replication is over. */
    void finished(String alternative, int replication);
}
