package dev.poolwise.simulation;

import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.ShortTaskHours;
import dev.poolwise.units.Time;
import org.jspecify.annotations.Nullable;

/**
 * Who starts next in a pool that backfills: jobs in their order while there is room; the first that has none gets a
 * reservation, and those behind it start as long as they do not delay it. The reservation is made anew whenever
 * something changes.
 */
final class Backfill {
    private final PoolModel pool;
    private final WaitingLine line;
    private final NodeShelf ready;
    private final int slotsPerNode;
    private final @Nullable ShortTaskHours hours;
    private final SimulationClock clock;
    private long looksAgainAt = Time.NEVER;
    private boolean someAreHeld;

    Backfill(PoolModel model, Pool pool, WaitingLine line, NodeShelf ready, SimulationClock clock) {
        this.pool = model;
        this.line = line;
        this.ready = ready;
        this.slotsPerNode = pool.slotsPerNode();
        this.hours = pool.shortTaskHours().orElse(null);
        this.clock = clock;
    }

    /** Starts all jobs that may. */
    void startJobs() {
        if (line.isEmpty() || !ready.hasRoomFor(1)) {
            return;
        }
        someAreHeld = false;
        Reservation head = null;
        for (Job job : line.inOrder()) {
            head = startTasks(job, head);
            if (!ready.hasRoomFor(1)) {
                break;
            }
        }
        if (someAreHeld) {
            lookAgainLater();
        }
    }

    /** Starts what may start of a job; returns the reservation from then on, which may be its own. */
    private @Nullable Reservation startTasks(Job job, @Nullable Reservation head) {
        Lane lane = job.lane();
        while (job.hasPendingTasks()) {
            if (isHeld(job)) {
                someAreHeld = true;
                return head;
            }
            if (!pool.canStart(job, lane) || (head != null && !head.lets(job))) {
                boolean isHead = head == null && lane.isWithinLimits();
                return isHead ? new Reservation(job, ready, slotsPerNode, clock.now()) : head;
            }
            if (head != null) {
                head.take(job);
            }
            pool.startFromLine(job);
        }
        return head;
    }

    /** Long tasks are passed over in the hours of short ones, and get no reservation. */
    private boolean isHeld(Job job) {
        return hours != null && !hours.admits(clock.now(), job.expectedRun(job.nextTask()));
    }

    private void lookAgainLater() {
        long at = hours == null ? Time.NEVER : hours.nextEnd(clock.now());
        if (at != looksAgainAt) {
            looksAgainAt = at;
            clock.at(at, new Step(EventKind.ARRIVAL, pool::startWaitingJobs));
        }
    }
}
