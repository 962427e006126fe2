package dev.poolwise.simulation;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/** A job from its arrival until it is done or gone, with its tasks. The object is used again for later jobs. */
final class Job implements JobFacts {
    /** The class index of jobs of other tenants. */
    static final int BACKGROUND = -1;

    private long number;
    private long order;
    private int jobClass;
    private String tenant = "";
    private long arrivedAt;
    private int nodes;
    private int slots;
    private int priority;
    private long expected;

    private int place;
    private long startedAt;
    private boolean inLine;
    private boolean failed;

    private final List<Node> visited = new ArrayList<>(0);
    private long checkpointInterval;
    private long checkpointDuration;
    private long[] durations = new long[2];
    private long[] saved = new long[2];
    private int[] retriesLeft = new int[2];
    private boolean[] doomed = new boolean[2];
    private int[] pending = new int[2];
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
        firstPending = 0;
        endPending = 0;
        tasks = 0;
        merge = 0;
        unfinished = 0;
        checkpointInterval = 0;
        if (!visited.isEmpty()) {
            visited.clear();
        }
    }

    /** Saves the state of each task now and then. */
    void saves(Checkpoint checkpoint) {
        checkpointInterval = checkpoint.interval();
        checkpointDuration = checkpoint.duration();
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

    /** Makes room for this many tasks and one merge step. */
    void reserve(int newTasks) {
        if (durations.length <= newTasks) {
            durations = new long[newTasks + 1];
            saved = new long[newTasks + 1];
            retriesLeft = new int[newTasks + 1];
            doomed = new boolean[newTasks + 1];
            pending = new int[newTasks + 1];
        }
    }

    /**
     * Adds a task that waits to start.
     *
     * @param duration of each attempt, microseconds
     * @param retries attempts that fail and are tried again
     * @param itsLastFails whether the attempt after those fails too, and with it the job
     */
    void addTask(long duration, int retries, boolean itsLastFails) {
        durations[tasks] = duration;
        saved[tasks] = 0;
        retriesLeft[tasks] = retries;
        doomed[tasks] = itsLastFails;
        pending[endPending++] = tasks++;
        unfinished++;
    }

    /** Adds a last step after all tasks; 0 for none. */
    void mergeTakes(long duration) {
        merge = duration;
    }

    boolean hasPendingTasks() {
        return firstPending < endPending;
    }

    int pendingTasks() {
        return endPending - firstPending;
    }

    /** Returns the task that starts next; there must be one. */
    int nextTask() {
        return pending[firstPending];
    }

    int takePendingTask() {
        return pending[firstPending++];
    }

    /** Puts a task that was interrupted or failed back before those that wait. */
    void putBack(int task) {
        pending[--firstPending] = task;
    }

    /** Counts an attempt of a task that ended; returns whether it has to run again. */
    boolean runsAgain(int task) {
        if (retriesLeft[task] > 0) {
            retriesLeft[task]--;
            saved[task] = 0;
            return true;
        }
        failed |= doomed[task];
        return false;
    }

    /** Returns whether the last attempt of a task fails. */
    boolean isDoomed(int task) {
        return doomed[task];
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

    /** Returns how long a task runs from what it has saved to its end, checkpoints on the way included. */
    long runTime(int task) {
        long left = durations[task] - saved[task];
        return left + checkpointsAhead(left) * checkpointDuration;
    }

    private long checkpointsAhead(long left) {
        return checkpointInterval == 0 || left == 0 ? 0 : (left - 1) / checkpointInterval;
    }

    /** Keeps what a task had saved when it was interrupted, after it had run for a while. */
    void interrupted(int task, long ran) {
        if (checkpointInterval > 0) {
            long checkpoints = Math.min(
                    Math.max(0, ran) / (checkpointInterval + checkpointDuration),
                    checkpointsAhead(durations[task] - saved[task]));
            saved[task] += checkpoints * checkpointInterval;
        }
    }

    /** Notes that a task of this job runs on a node; returns whether it is the first one there. */
    boolean comesTo(Node node) {
        return !visited.contains(node) && visited.add(node);
    }

    int nodesVisited() {
        return visited.size();
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

    void moveTo(int newPlace) {
        place = newPlace;
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
