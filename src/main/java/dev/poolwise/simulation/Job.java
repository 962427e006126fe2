package dev.poolwise.simulation;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Checkpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job from its arrival until it is done or gone, with its tasks. The object is used again for later jobs. */
final class Job implements JobFacts {
    /** The class index of jobs of other tenants. */
    static final int BACKGROUND = -1;

    /** The numbers that are known of a task. */
    private static final int STATE = 4;

    private static final int DURATION = 0;
    private static final int SAVED = 1;
    private static final int RETRIES_AND_DOOM = 2;
    private static final int PENDING = 3;
    private static final long[] NONE = {};

    private long number;
    private long order;
    private int jobClass;
    private String tenant = "";
    private long arrivedAt;
    private int nodes;
    private int slots;
    private int priority;
    private long expected;

    private @Nullable Execution spare;
    private int place;
    private @Nullable Lane lane;
    private long startedAt;
    private boolean inLine;
    private boolean failed;
    private boolean anyAttemptFails;

    private @Nullable List<Node> visited;
    private @Nullable Checkpoint checkpoint;
    // Most jobs have one task. What is known of it lies in the job itself: thousands run at once, and memory is far
    // away.
    private long duration;
    private long saved;
    private long retriesAndDoom;
    private long firstToStart;
    private long[] further = NONE;
    private int firstPending;
    private int endPending;
    private int tasks;
    private long merge;
    private int unfinished;

    /**
     * Becomes a new job without tasks yet.
     *
     * @param newNumber from 1 for jobs that are yours, 0 for those of others
     * @param newOrder the order of arrival over all jobs
     */
    void become(long newNumber, long newOrder, int newJobClass, long newArrivedAt) {
        number = newNumber;
        order = newOrder;
        jobClass = newJobClass;
        arrivedAt = newArrivedAt;
        startedAt = Time.NEVER;
        tenant = "";
        nodes = 0;
        slots = 1;
        priority = 0;
        expected = Time.NEVER;
        inLine = false;
        failed = false;
        anyAttemptFails = false;
        firstPending = 0;
        endPending = 0;
        tasks = 0;
        merge = 0;
        unfinished = 0;
        checkpoint = null;
        if (visited != null) {
            visited.clear();
        }
    }

    /** Saves the state of each task now and then. */
    void saves(Checkpoint itsCheckpoint) {
        checkpoint = itsCheckpoint;
    }

    /** Sets what each task needs. */
    void needs(int neededNodes, int neededSlots, int itsPriority, String itsTenant) {
        nodes = neededNodes;
        slots = neededSlots;
        priority = itsPriority;
        tenant = itsTenant;
    }

    /** Sets how long each task is expected to run; {@link Time#NEVER} for as long as it does. */
    void expects(long runTime) {
        expected = runTime;
    }

    /** Returns how long an attempt of a task that starts now is expected to run. */
    long expectedRun(int task) {
        return expected == Time.NEVER ? runTime(task) : expected;
    }

    /** Makes room for this many tasks. */
    void reserve(int newTasks) {
        if (further.length < (newTasks - 1) * STATE) {
            further = Arrays.copyOf(further, (newTasks - 1) * STATE);
        }
    }

    private long state(int task, int which) {
        if (task > 0) {
            return further[(task - 1) * STATE + which];
        }
        return switch (which) {
            case DURATION -> duration;
            case SAVED -> saved;
            case RETRIES_AND_DOOM -> retriesAndDoom;
            default -> firstToStart;
        };
    }

    private void set(int task, int which, long value) {
        if (task > 0) {
            further[(task - 1) * STATE + which] = value;
            return;
        }
        switch (which) {
            case DURATION -> duration = value;
            case SAVED -> saved = value;
            case RETRIES_AND_DOOM -> retriesAndDoom = value;
            default -> firstToStart = value;
        }
    }

    /**
     * Adds a task that waits to start.
     *
     * @param itsDuration of each attempt, microseconds
     * @param retries attempts that fail and are tried again
     * @param itsLastFails whether the attempt after those fails too, and with it the job
     */
    void addTask(long itsDuration, int retries, boolean itsLastFails) {
        set(tasks, DURATION, itsDuration);
        set(tasks, SAVED, 0);
        set(tasks, RETRIES_AND_DOOM, 2L * retries + (itsLastFails ? 1 : 0));
        set(endPending++, PENDING, tasks++);
        anyAttemptFails |= retries > 0 || itsLastFails;
        unfinished++;
    }

    /** Adds a last step after all tasks; 0 for none. */
    void mergeTakes(long itsDuration) {
        merge = itsDuration;
        if (merge > 0) {
            reserve(tasks + 1);
        }
    }

    boolean hasPendingTasks() {
        return firstPending < endPending;
    }

    int pendingTasks() {
        return endPending - firstPending;
    }

    /** Returns the task that starts next; there must be one. */
    int nextTask() {
        return (int) state(firstPending, PENDING);
    }

    int takePendingTask() {
        return (int) state(firstPending++, PENDING);
    }

    /** Puts a task that was interrupted or failed back before those that wait. */
    void putBack(int task) {
        set(--firstPending, PENDING, task);
    }

    /** Counts an attempt of a task that ended; returns whether it has to run again. */
    boolean runsAgain(int task) {
        if (!anyAttemptFails) {
            return false;
        }
        long fate = state(task, RETRIES_AND_DOOM);
        if (fate >= 2) {
            set(task, RETRIES_AND_DOOM, fate - 2);
            set(task, SAVED, 0);
            return true;
        }
        failed |= fate == 1;
        return false;
    }

    /** Returns whether the last attempt of a task fails. */
    boolean isDoomed(int task) {
        return anyAttemptFails && (state(task, RETRIES_AND_DOOM) & 1) == 1;
    }

    /** Counts a task that is done for good; true if it was the last step of the job. */
    boolean finishTask() {
        unfinished--;
        if (unfinished > 0) {
            return false;
        }
        if (merge > 0 && !failed) {
            addTask(merge, 0, false);
            merge = 0;
            return false;
        }
        return true;
    }

    private long left(int task) {
        return state(task, DURATION) - state(task, SAVED);
    }

    /** Returns how long a task runs from what it has saved to its end, checkpoints on the way included. */
    long runTime(int task) {
        return checkpoint == null ? left(task) : checkpoint.runTime(left(task));
    }

    /** Keeps what a task had saved when it was interrupted, after it had run for a while. */
    void interrupted(int task, long ran) {
        if (checkpoint != null) {
            set(task, SAVED, state(task, SAVED) + checkpoint.saved(left(task), ran));
        }
    }

    /** Returns an attempt of one of its tasks in a place. */
    Execution newExecution(PlaceModel where) {
        Execution next = spare;
        if (next == null) {
            return new Execution(this, where);
        }
        spare = next.spareAfter();
        return next;
    }

    /** Keeps an attempt that is over, to use the object again. */
    void keep(Execution execution) {
        execution.isSpareBefore(spare);
        spare = execution;
    }

    /** Notes that a task of this job runs on a node; returns whether it is the first one there. */
    boolean comesTo(Node node) {
        if (visited == null) {
            visited = new ArrayList<>(1);
        }
        return !visited.contains(node) && visited.add(node);
    }

    int nodesVisited() {
        return visited == null ? 0 : visited.size();
    }

    /** Counts as arriving in its queue now. */
    void queueAnew(long newOrder) {
        order = newOrder;
    }

    void start(long at) {
        startedAt = at;
    }

    boolean hasStarted() {
        return startedAt != Time.NEVER;
    }

    /** Comes to a place, among those that are like it there. */
    void moveTo(int newPlace, Lane itsLane) {
        place = newPlace;
        lane = itsLane;
    }

    /** Returns those that are like it in its place; it must have come to one. */
    Lane lane() {
        return Objects.requireNonNull(lane);
    }

    void fail() {
        failed = true;
    }

    boolean hasFailed() {
        return failed;
    }

    void setInLine(boolean waits) {
        inLine = waits;
    }

    boolean isInLine() {
        return inLine;
    }

    boolean isYours() {
        return jobClass != BACKGROUND;
    }

    long order() {
        return order;
    }

    @Override
    public int nodes() {
        return nodes;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int jobClass() {
        return jobClass;
    }

    @Override
    public String tenant() {
        return tenant;
    }

    @Override
    public int place() {
        return place;
    }

    @Override
    public long arrivedAt() {
        return arrivedAt;
    }

    @Override
    public long startedAt() {
        return startedAt;
    }
}
