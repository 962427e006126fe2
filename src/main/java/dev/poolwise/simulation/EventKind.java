package dev.poolwise.simulation;

import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;

/**
 * What an event is about. At one instant, events happen in the order of these constants, and within one in the order in
 * which they were scheduled.
 */
enum EventKind {
    /** A task ends: its slots are free for all that follows at the same instant. */
    COMPLETION(9),
    /** A node becomes ready or goes, or a pool is created, resized or deleted. */
    NODE(8),
    /** A job arrives, loses patience or moves to another queue. */
    ARRIVAL(7),
    /** A pool is scaled by its load, or the client looks whether it is done. */
    SCALING(6);

    private final short priority;

    EventKind(int priority) {
        this.priority = (short) priority;
    }

    /** Returns DSOL's priority: higher happens first. */
    short priority() {
        return priority;
    }

    /** Returns the place in the order within an instant for an event of a priority: smaller happens first. */
    static long rank(short priority) {
        return SimEventInterface.MAX_PRIORITY + 2L - priority;
    }
}
