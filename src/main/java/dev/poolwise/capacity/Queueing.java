package dev.poolwise.capacity;

/**
 * The queue discipline: who starts next. All serve higher priority first, and the older job first within a priority.
 */
public enum Queueing {
    /** A head job that cannot start blocks all behind it. */
    STRICT,
    /** The oldest job that can start does. */
    SKIP,
    /**
     * A head job that cannot start gets a reservation at the earliest time that the estimated run times allow; jobs
     * behind it start as long as they do not delay it. Source: Lifka, "The ANL/IBM SP scheduling system", JSSPP 1995
     * (EASY).
     */
    BACKFILL
}
