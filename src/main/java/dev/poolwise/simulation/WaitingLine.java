package dev.poolwise.simulation;

import dev.poolwise.capacity.Queueing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one place: higher priority first, then the older job. Jobs stand in lanes of like jobs, so that finding
 * the next one costs a look at the head of each lane, however many wait. What happens for each job goes through the
 * lanes by index, for an iterator would be garbage for each.
 */
final class WaitingLine {
    private static final Comparator<Job> IN_ORDER =
            Comparator.comparingInt(Job::priority).reversed().thenComparingLong(Job::order);

    private final Queueing queueing;
    private final Function<Job, List<Limit>> limitsOf;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<Key, Lane> byKey = new HashMap<>();
    private @Nullable Key lastKey;
    private @Nullable Lane lastLane;
    private int waitingJobs;

    private record Key(int jobClass, int priority, int nodes, int slots, String tenant) {
        boolean fits(Job job) {
            return jobClass == job.jobClass()
                    && nodes == job.nodes()
                    && slots == job.slots()
                    && priority == job.priority()
                    && tenant.equals(job.tenant());
        }
    }

    /**
     * Opens an empty line.
     *
     * @param queueing who starts next
     * @param limitsOf the limits that a job counts towards
     */
    WaitingLine(Queueing queueing, Function<Job, List<Limit>> limitsOf) {
        this.queueing = queueing;
        this.limitsOf = limitsOf;
    }

    /** Returns the lane of jobs like this one. */
    Lane laneOf(Job job) {
        if (lastKey != null && lastLane != null && lastKey.fits(job)) {
            return lastLane;
        }
        Key key = new Key(job.jobClass(), job.priority(), job.nodes(), job.slots(), job.tenant());
        Lane lane = byKey.computeIfAbsent(key, k -> open(job));
        lastKey = key;
        lastLane = lane;
        return lane;
    }

    /** Opens a lane behind those of the same priority. */
    private Lane open(Job job) {
        Lane lane = new Lane(job.priority(), job.nodes(), job.slots(), limitsOf.apply(job));
        int at = 0;
        while (at < lanes.size() && lanes.get(at).priority() >= lane.priority()) {
            at++;
        }
        lanes.add(at, lane);
        return lane;
    }

    /**
     * Returns whether a job that arrives now may start without regard to those that wait; under backfilling none may,
     * for {@link Backfill} looks at all.
     */
    boolean letsPass(Job job) {
        if (queueing != Queueing.STRICT) {
            return queueing == Queueing.SKIP;
        }
        if (waitingJobs == 0) {
            return true;
        }
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            if (!lane.isEmpty()) {
                return lane.priority() < job.priority();
            }
        }
        return true;
    }

    /**
     * Returns the lane whose head starts next, given which lanes' heads can; null if none may. Under backfilling that
     * is for {@link Backfill} to say.
     */
    @Nullable
    Lane next(Predicate<Lane> canStart) {
        if (queueing == Queueing.BACKFILL) {
            return null;
        }
        Lane best = null;
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            if (best != null && lane.priority() < best.priority()) {
                break;
            }
            boolean candidate = !lane.isEmpty() && (queueing == Queueing.STRICT || canStart.test(lane));
            if (candidate && (best == null || lane.head().order() < best.head().order())) {
                best = lane;
            }
        }
        return best == null || queueing == Queueing.SKIP || canStart.test(best) ? best : null;
    }

    void add(Job job) {
        job.lane().add(job);
        job.setInLine(true);
        waitingJobs++;
    }

    /** Takes back a job one of whose tasks has to run again, or that has a further step. */
    void putBack(Job job) {
        job.lane().putBack(job);
        job.setInLine(true);
        waitingJobs++;
    }

    void remove(Job job) {
        job.lane().remove(job);
        job.setInLine(false);
        waitingJobs--;
    }

    boolean isEmpty() {
        return waitingJobs == 0;
    }

    /** Returns the number of jobs with tasks that wait. */
    int size() {
        return waitingJobs;
    }

    /** Returns the whole nodes that the waiting tasks want that do not share nodes. */
    long nodesWanted() {
        long nodes = 0;
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            nodes += lane.nodes() * lane.pendingTasks();
        }
        return nodes;
    }

    /** Returns the slots that the waiting tasks want that share nodes. */
    long slotsWanted() {
        long slots = 0;
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            slots += lane.nodes() > 0 ? 0 : lane.slots() * lane.pendingTasks();
        }
        return slots;
    }

    /** Returns the tasks that wait; one that wants several nodes counts as so many. */
    long tasks() {
        long tasks = 0;
        for (Lane lane : lanes) {
            tasks += Math.max(1, lane.nodes()) * lane.pendingTasks();
        }
        return tasks;
    }

    /** Returns all jobs with tasks that wait: higher priority first, then the older. */
    List<Job> inOrder() {
        List<Job> jobs = new ArrayList<>(waitingJobs);
        lanes.forEach(lane -> lane.addTo(jobs));
        jobs.sort(IN_ORDER);
        return jobs;
    }
}
