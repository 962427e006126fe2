package dev.poolwise.outcome;

/**
 * What is known of one node at the instant of an event; times in microseconds, {@link dev.poolwise.units.Time#NEVER}
 * for what has not happened. Valid only during the call that hands it over.
 */
public interface NodeFacts {
    /** Returns the node's number in its pool: from 1, in order of request. */
    long number();

    /** Returns the index of its pool among the alternative's places. */
    int place();

    /** Returns whether the scenario calls it a low-priority node; evictions alone do not make it one. */
    boolean isLowPriority();

    long requestedAt();

    /** Returns when the provider had found a VM for it. */
    long allocatedAt();

    long readyAt();

    /** Returns since when it only finishes its tasks before it goes. */
    long drainingSince();
}
