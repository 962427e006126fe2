package dev.poolwise.outcome;

import java.util.List;

/**
 * Told what happens in a run, event by event, in order of time; but whoever {@link #foresees()} is told of some jobs on
 * their arrival all that will happen. All times are microseconds; every method does nothing unless overridden.
 */
public interface Observer {
    /** One of your jobs arrived; it now waits, unless it starts, or is rejected, at the same instant. */
    default void jobArrived(JobFacts job, long at) {}

    /**
     * A job was submitted to a place: on its arrival, or when it moved there because it had waited too long elsewhere.
     */
    default void jobSubmitted(JobFacts job, long at) {}

    /** A waiting job leaves its place for another; {@link #jobSubmitted} follows there. */
    default void jobMoved(JobFacts job, long at) {}

    /** A job was turned away on arrival: the queue was full. */
    default void jobRejected(JobFacts job, long at) {}

    /** A waiting job lost patience and left; it had not started. */
    default void jobAbandoned(JobFacts job, long at) {}

    /** A waiting job's first task started for the first time: its waiting is over. */
    default void jobStarted(JobFacts job, long at) {}

    /** All of a job's tasks are done. */
    default void jobFinished(JobFacts job, long at) {}

    /** A job ended without being done: a task ran out of retries or was terminated. */
    default void jobFailed(JobFacts job, long at) {}

    /** A task of one of your jobs started to hold {@code slots} task slots of a place, over all its nodes. */
    default void taskStarted(JobFacts job, int slots, long at) {}

    /** A task of one of your jobs ended or was interrupted, and gave back its slots. */
    default void taskEnded(JobFacts job, int slots, long startedAt, long at) {}

    /** A task of one of your jobs runs when the clock stops; told just before {@link #ended}. */
    default void taskStillRuns(JobFacts job, int slots, long startedAt, long at) {}

    /**
     * A job arrived that holds one place of classic, or one node of a pool, and its course is known: it starts at
     * {@link JobFacts#startedAt()}, {@link dev.poolwise.units.Time#NEVER} if it waits when the clock stops. Stands for
     * {@link #jobArrived}, {@link #jobSubmitted}, {@link #jobStarted}, {@link #taskStarted}, {@link #taskEnded} and
     * {@link #jobFinished}, and is told only if {@link #foresees()}. Jobs that are told so start in the order in which
     * they arrive.
     *
     * @param slot the slot it holds, from 0
     * @param until when it ends; {@link dev.poolwise.units.Time#NEVER} if it has not ended when the clock stops; if it
     *     runs then, {@link #taskStillRuns} follows
     */
    default void jobForeseen(JobFacts job, int slot, long until) {}

    /**
     * A job of another tenant arrived in the classic queue, and it starts before the clock stops. Stands for
     * {@link #backgroundStarted} and {@link #backgroundEnded}.
     *
     * @param until {@link dev.poolwise.units.Time#NEVER} if it runs when the clock stops
     */
    default void backgroundForeseen(int place, int slot, long from, long until) {}

    /** Returns whether the course of a job may be told on its arrival, where it is certain by then. */
    default boolean foresees() {
        return false;
    }

    /** A job of another tenant started in the classic queue. */
    default void backgroundStarted(int place, long at) {}

    /** A job of another tenant ended in the classic queue. */
    default void backgroundEnded(int place, long at) {}

    /** A node is there, ready at once, when the clock starts; {@link #nodeReady} follows. */
    default void nodePresent(NodeFacts node, long at) {}

    /** A node was requested. */
    default void nodeRequested(NodeFacts node, long at) {}

    /** The provider has found a VM for a node; {@link #nodePresent} stands for this too. */
    default void nodeAllocated(NodeFacts node, long at) {}

    /** A node became ready. */
    default void nodeReady(NodeFacts node, long at) {}

    /** A ready node started its first task after being idle. */
    default void nodeBusy(NodeFacts node, long at) {}

    /** A node ended its last task. */
    default void nodeIdle(NodeFacts node, long at) {}

    /** The provider took a node away; {@link #nodeReleased} follows. */
    default void nodePreempted(NodeFacts node, long at) {}

    /** A node's life ended: it was idle, or still in provisioning, or {@link #nodeIdle} was told just before. */
    default void nodeReleased(NodeFacts node, long at) {}

    /** A formula was evaluated for the size of a pool. */
    default void poolEvaluated(EvaluationFacts evaluation, long at) {}

    /**
     * A sample for a formula shows other numbers of tasks in its pool than the one before. A task that needs several
     * nodes counts as so many.
     *
     * @param place the pool's index in the alternative
     */
    default void tasksSampled(int place, long waiting, long running, long at) {}

    /**
     * From now on the account's core quota keeps nodes from a pool that it asks for, or does so no more.
     *
     * @param place the pool's index in the alternative
     */
    default void coresShort(int place, boolean isShort, long at) {}

    /**
     * A place could start no job from an instant until another, as its plan was used up; told at the end of that time.
     */
    default void placeStopped(int place, long from, long until) {}

    /**
     * The replication is over. Nodes that are still on at the horizon were not released; {@link #nodeStillOn} is told
     * for each, just before.
     */
    default void ended(long at) {}

    /** A node is on (or requested) when the clock stops at the horizon: its bill so far counts. */
    default void nodeStillOn(NodeFacts node, long at) {}

    /** Returns an observer that tells a first one, and then others, the same. */
    static Observer all(Observer first, List<Observer> others) {
        Observer all = first;
        for (Observer other : others) {
            all = new ObserverPair(all, other);
        }
        return all;
    }
}
