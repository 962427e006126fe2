package dev.poolwise.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attempt of a task, from its start to its end: the event of its end. The object is used again. */
final class Execution extends Event {
    private final Job job;
    private @Nullable List<Node> nodes;
    private PlaceModel placeModel;
    private @Nullable Execution spareAfter;
    private int task;
    private int slots;
    private long startedAt;
    private long preparation;
    private boolean interrupted;
    private boolean cutShort;

    Execution(Job job, PlaceModel placeModel) {
        super(EventKind.COMPLETION);
        this.job = job;
        this.placeModel = placeModel;
    }

    /** Stands before another in the list of its job's attempts that are over. */
    void isSpareBefore(@Nullable Execution other) {
        spareAfter = other;
    }

    /** Returns the next in that list. */
    @Nullable
    Execution spareAfter() {
        return spareAfter;
    }

    /** Becomes the attempt of a task of its job that starts now. */
    void become(PlaceModel where, int newTask, long newStartedAt) {
        placeModel = where;
        task = newTask;
        startedAt = newStartedAt;
        interrupted = false;
        if (nodes != null) {
            nodes.clear();
        }
    }

    /** Sets how long its nodes prepare, and whether it is interrupted before its end. */
    void takes(long itsPreparation, boolean isCutShort) {
        preparation = itsPreparation;
        cutShort = isCutShort;
    }

    @Override
    void happen() {
        if (interrupted) {
            job.keep(this);
        } else if (cutShort) {
            placeModel.cutShort(this);
        } else {
            placeModel.completed(this);
        }
    }

    /** Stops the attempt; its end, still in the event list, then means nothing. */
    void interrupt() {
        interrupted = true;
    }

    /** Tells that the task runs when the clock stops. */
    void tellStillRuns() {
        if (!interrupted) {
            placeModel.stillRuns(this);
        }
    }

    /** Holds slots, over all its nodes. */
    void holds(int heldSlots) {
        slots = heldSlots;
    }

    /** Returns how long the task itself has run. */
    long ranUntil(long at) {
        return at - startedAt - preparation;
    }

    /** Returns how long the attempt is expected to hold its nodes, from its start. */
    long expected() {
        return preparation + job.expectedRun(task);
    }

    /** Returns the slots that it holds on each of its nodes. */
    int slotsOnEach() {
        return slots / nodes().size();
    }

    /** Returns the nodes of a pool that it holds; classic has none. */
    List<Node> nodes() {
        if (nodes == null) {
            nodes = new ArrayList<>(1);
        }
        return nodes;
    }

    Job job() {
        return job;
    }

    int task() {
        return task;
    }

    int slots() {
        return slots;
    }

    long startedAt() {
        return startedAt;
    }
}
