package dev.poolwise.outcome;

/** How much of a node's life, or of a classic job's run, is charged, and which jobs are transactions. */
public interface Meter {
    /**
     * Returns the instant from which a node is charged, microseconds; {@link dev.poolwise.units.Time#NEVER} if it was
     * not reached.
     */
    long chargedFrom(NodeFacts node);

    /**
     * Returns the charged time of a node in microseconds.
     *
     * @param node the node; times that did not happen are {@link dev.poolwise.units.Time#NEVER}
     * @param until when it was released, or the end of the run if it is still on
     */
    long billed(NodeFacts node, long until);

    /** Returns the charged time, in microseconds, of a classic job that held the environment so long. */
    long billedRun(long duration);

    /**
     * Returns whether the jobs of a place are transactions.
     *
     * @param isPool whether the place is a pool; else it is classic
     */
    boolean countsJobs(boolean isPool);

    /** Returns whether a job is a transaction once it starts; else when it is submitted. */
    boolean countsJobsAtStart();

    /** Returns the length of the periods by which usage is wanted, microseconds; 0 if the whole run suffices. */
    long period();
}
