package dev.poolwise.capacity;

/**
 * The queue discipline: who starts next. Both serve higher priority first, and the older job first within a priority.
 */
public enum Queueing {
    /** A head job that cannot start blocks all behind it. */
    STRICT,
    /** The oldest job that can start does. */
    SKIP
}
