package dev.poolwise.capacity;

/** One place of an alternative where jobs can be processed, with its own queue. */
public sealed interface Place permits Classic, Pool {
    /** Returns the name by which routes refer to it. */
    String name();

    /** Returns who starts next. */
    Queueing queueing();

    /**
     * Returns the number of waiting jobs beyond which arrivals are rejected; {@link Integer#MAX_VALUE} for no limit.
     */
    int queueLimit();
}
