package dev.poolwise.simulation;

import dev.poolwise.capacity.Place;
import dev.poolwise.outcome.Observer;
import dev.poolwise.units.Time;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place in operation: jobs arrive, wait in its line, start tasks as capacity allows, and end. What capacity is, the
 * subclass says.
 */
abstract class PlaceModel {
    private final int index;
    private final int queueLimit;
    private final Ends ends;
    private final @Nullable PlanGate gate;
    private final Predicate<Lane> headStarts = this::canHeadStart;
    private int jobsHere;
    private boolean sharedLimitFreed;

    protected final SimulationClock clock;
    protected final Observer observer;
    protected final WaitingLine line;

    /** Told what may end the run. */
    interface Ends {
        /** A job ended, done or failed. */
        void jobEnded(Job job);

        /** A job was turned away or lost patience. */
        void jobLeft(Job job);

        /** A waiting job moves to another place, where it counts as arriving now. */
        void jobMoves(Job job);

        /** A limit that places share, which was reached, has room again. */
        void sharedLimitFreed(PlaceModel by);

        /** A client looked at its pool and did what it does when all jobs are done. */
        void clientActed();
    }

    PlaceModel(int index, Place place, Surroundings surroundings, Function<Job, List<Limit>> limitsOf) {
        this.index = index;
        this.queueLimit = place.queueLimit();
        this.ends = surroundings.ends();
        this.clock = surroundings.clock();
        this.observer = surroundings.observer();
        this.line = new WaitingLine(place.queueing(), limitsOf);
        this.gate = surroundings.gates().gateOf(place.name()).orElse(null);
        if (gate != null) {
            gate.add(this);
        }
    }

    /**
     * What every place of a model shares.
     *
     * @param clock the clock
     * @param observer told what happens
     * @param ends told what may end the run
     * @param gates what may stop a place
     * @param cores what the account lets all pools together have
     * @param timeZero the date at which the clock starts, microseconds since 1970-01-01T00:00Z
     */
    record Surroundings(
            SimulationClock clock, Observer observer, Ends ends, PlanGates gates, CoreQuota cores, long timeZero) {}

    /** Returns whether a task of such a job has room now. */
    protected abstract boolean hasRoom(Lane lane);

    /** Takes capacity for a task that starts. */
    protected abstract void occupy(Execution execution);

    /** Gives back the capacity of a task that ended or was interrupted. */
    protected abstract void vacate(Execution execution);

    /** Returns from when each of its slots is free, as far as that is known at the start of a run; microseconds. */
    abstract long[] slotsFreeFrom();

    /** Returns how long the nodes of a task that starts prepare for it, microseconds. */
    protected long preparation(Execution execution) {
        return 0;
    }

    /** Returns how long a job stays after its last task, microseconds, holding nothing. */
    protected long closing(Job job) {
        return 0;
    }

    /** Returns after how long a task that starts is interrupted, microseconds. */
    protected long longestTask(Execution execution) {
        return Time.NEVER;
    }

    /** Called when a task has ended for good. */
    protected void taskOver(boolean succeeded) {}

    /** Called once the jobs that could start have, after anything changed. */
    protected void settled() {}

    /** Takes a job that arrives, or turns it away. */
    void arrive(Job job) {
        if (jobsHere >= queueLimit) {
            if (job.isYours()) {
                observer.jobRejected(job, clock.now());
            }
            ends.jobLeft(job);
            return;
        }
        enter(job);
    }

    /** Takes a job, whatever the limit. */
    private void enter(Job job) {
        Lane lane = line.laneOf(job);
        job.moveTo(index, lane);
        jobsHere++;
        if (job.isYours()) {
            observer.jobSubmitted(job, clock.now());
        }
        if (line.letsPass(job)) {
            while (job.hasPendingTasks() && canStart(job, lane)) {
                startTask(job);
            }
        }
        if (job.hasPendingTasks()) {
            line.add(job);
        }
        settled();
    }

    /** Returns whether limits and room let the next task of a job start. */
    final boolean canStart(Job job, Lane lane) {
        return lane.isWithinLimits() && hasRoom(lane) && (gate == null || isLetThrough(gate, job));
    }

    /** A job that has started goes on to its end, and jobs of others have a plan of their own. */
    private static boolean isLetThrough(PlanGate gate, Job job) {
        return job.hasStarted() || !job.isYours() || gate.isOpen();
    }

    private boolean canHeadStart(Lane lane) {
        return canStart(lane.head(), lane);
    }

    private void startTask(Job job) {
        long now = clock.now();
        int task = job.takePendingTask();
        Execution execution = job.newExecution(this);
        execution.become(this, task, now);
        occupy(execution);
        job.lane().countStart();
        if (job.isYours()) {
            if (!job.hasStarted()) {
                job.start(now);
                observer.jobStarted(job, now);
            }
            observer.taskStarted(job, execution.slots(), now);
        } else {
            job.start(now);
            observer.backgroundStarted(index, now);
        }
        long preparation = preparation(execution);
        long runTime = preparation + job.runTime(task);
        long longest = longestTask(execution);
        execution.takes(preparation, runTime > longest);
        clock.at(now + Math.min(runTime, longest), execution);
    }

    /** Starts the next task of a waiting job, wherever it stands in the line. */
    final void startFromLine(Job job) {
        startTask(job);
        job.lane().taskTaken();
        if (!job.hasPendingTasks()) {
            line.remove(job);
        }
    }

    /** Starts all jobs that can, in their order. */
    protected final void startWaitingJobs() {
        while (!line.isEmpty()) {
            Lane lane = line.next(headStarts);
            if (lane == null) {
                break;
            }
            startFromLine(lane.head());
        }
        settled();
        if (sharedLimitFreed) {
            sharedLimitFreed = false;
            ends.sharedLimitFreed(this);
        }
    }

    /** A task's attempt ran to its end. */
    final void completed(Execution execution) {
        Job job = execution.job();
        release(execution);
        if (job.runsAgain(execution.task())) {
            runAgain(job, execution.task());
        } else {
            taskOver(!job.isDoomed(execution.task()));
            taskDone(job);
        }
        execution.job().keep(execution);
        startWaitingJobs();
    }

    /** Interrupts a task, which goes back to the head of the queue, with what it has saved. */
    protected final void requeue(Execution execution) {
        execution.interrupt();
        interrupted(execution);
    }

    private void interrupted(Execution execution) {
        execution.job().interrupted(execution.task(), execution.ranUntil(clock.now()));
        release(execution);
        runAgain(execution.job(), execution.task());
    }

    /** A task's attempt ran as long as any may. */
    final void cutShort(Execution execution) {
        interrupted(execution);
        execution.job().keep(execution);
        startWaitingJobs();
    }

    /** Interrupts a task for good: its job cannot be done any more. */
    protected final void terminate(Execution execution) {
        Job job = execution.job();
        execution.interrupt();
        release(execution);
        job.fail();
        taskOver(false);
        taskDone(job);
    }

    private void release(Execution execution) {
        Job job = execution.job();
        if (job.isYours()) {
            observer.taskEnded(job, execution.slots(), execution.startedAt(), clock.now());
        } else {
            observer.backgroundEnded(index, clock.now());
        }
        sharedLimitFreed |= job.lane().countEnd();
        vacate(execution);
    }

    private void runAgain(Job job, int task) {
        job.putBack(task);
        if (job.isInLine()) {
            job.lane().taskAdded();
        } else {
            line.putBack(job);
        }
    }

    private void taskDone(Job job) {
        if (job.finishTask()) {
            long closing = closing(job);
            if (closing == 0) {
                end(job);
            } else {
                clock.at(clock.now() + closing, new Step(EventKind.COMPLETION, () -> end(job)));
            }
        } else if (job.hasPendingTasks() && !job.isInLine()) {
            line.putBack(job);
        }
    }

    private void end(Job job) {
        leave(job);
        if (job.isYours() && job.hasFailed()) {
            observer.jobFailed(job, clock.now());
        } else if (job.isYours()) {
            observer.jobFinished(job, clock.now());
        }
        ends.jobEnded(job);
    }

    /** Lets a waiting job go; it has not started. */
    final void abandon(Job job) {
        line.remove(job);
        leave(job);
        observer.jobAbandoned(job, clock.now());
        ends.jobLeft(job);
        startWaitingJobs();
    }

    /** Hands a waiting job over to another place. */
    final void handOver(Job job, PlaceModel other) {
        line.remove(job);
        leave(job);
        observer.jobMoved(job, clock.now());
        ends.jobMoves(job);
        startWaitingJobs();
        other.enter(job);
    }

    private void leave(Job job) {
        jobsHere--;
        left(job);
    }

    /** Called when a job has left the place. */
    protected void left(Job job) {}

    /** Tells the observer of a task that runs when the clock stops. */
    final void stillRuns(Execution execution) {
        if (execution.job().isYours()) {
            observer.taskStillRuns(execution.job(), execution.slots(), execution.startedAt(), clock.now());
        }
    }

    final int index() {
        return index;
    }

    /** Returns the jobs that wait or run here. */
    final int jobsHere() {
        return jobsHere;
    }

    final int waitingJobs() {
        return line.size();
    }
}
