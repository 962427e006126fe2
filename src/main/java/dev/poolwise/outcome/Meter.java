package dev.poolwise.outcome;

/** How much of a node's life, or of a classic job's run, is charged. */
public interface Meter {
    /**
     * Returns the charged time of a node in microseconds.
     *
     * @param node the node; times that did not happen are {@link dev.poolwise.units.Time#NEVER}
     * @param until when it was released, or the end of the run if it is still on
     */
    long billed(NodeFacts node, long until);

    /** Returns the charged time, in microseconds, of a classic job that held the environment so long. */
    long billedRun(long duration);
}
