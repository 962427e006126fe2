package dev.poolwise.simulation;

import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;

/**
 * Something that happens at an instant. An event object may be scheduled again once it has happened; it allocates
 * nothing.
 */
abstract class Event implements SimEventInterface<Long> {
    private long time;
    private long sequence;
    private final EventKind kind;

    Event(EventKind kind) {
        this.kind = kind;
    }

    /** Does what happens, at the clock's time. */
    abstract void happen();

    final void schedule(long at, long order) {
        time = at;
        sequence = order;
    }

    final boolean isArrival() {
        return kind == EventKind.ARRIVAL;
    }

    @Override
    public final void execute() {
        happen();
    }

    @Override
    public final Long getAbsoluteExecutionTime() {
        return time;
    }

    @Override
    public final short getPriority() {
        return kind.priority();
    }

    @Override
    public final long getId() {
        return sequence;
    }
}
