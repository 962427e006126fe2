package dev.poolwise.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Waiting jobs that are alike in all that decides whether they can start: priority, limits, nodes and slots; oldest
 * first.
 */
final class Lane {
    private final int priority;
    private final int nodes;
    private final int slots;
    private final Limit[] limits;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private long pendingTasks;

    Lane(int priority, int nodes, int slots, List<Limit> limits) {
        this.priority = priority;
        this.nodes = nodes;
        this.slots = slots;
        this.limits = limits.toArray(Limit[]::new);
    }

    boolean isWithinLimits() {
        for (Limit limit : limits) {
            if (limit.isReached()) {
                return false;
            }
        }
        return true;
    }

    void countStart() {
        for (Limit limit : limits) {
            limit.start();
        }
    }

    /** Counts a task that ended; returns whether a limit that places share was reached until now. */
    boolean countEnd() {
        boolean freed = false;
        for (Limit limit : limits) {
            freed |= limit.end();
        }
        return freed;
    }

    void add(Job job) {
        jobs.addLast(job);
        pendingTasks += job.pendingTasks();
    }

    /** Takes a job back that had left the line, in front of all younger ones. */
    void putBack(Job job) {
        Deque<Job> older = new ArrayDeque<>();
        while (!jobs.isEmpty() && jobs.getFirst().order() < job.order()) {
            older.push(jobs.removeFirst());
        }
        jobs.addFirst(job);
        older.forEach(jobs::addFirst);
        pendingTasks += job.pendingTasks();
    }

    void remove(Job job) {
        if (jobs.getFirst() == job) {
            jobs.removeFirst();
        } else {
            jobs.removeFirstOccurrence(job);
        }
        pendingTasks -= job.pendingTasks();
    }

    void taskTaken() {
        pendingTasks--;
    }

    void taskAdded() {
        pendingTasks++;
    }

    boolean isEmpty() {
        return jobs.isEmpty();
    }

    void addTo(List<Job> all) {
        all.addAll(jobs);
    }

    Job head() {
        return jobs.getFirst();
    }

    long pendingTasks() {
        return pendingTasks;
    }

    int priority() {
        return priority;
    }

    int nodes() {
        return nodes;
    }

    int slots() {
        return slots;
    }
}
