package dev.poolwise.outcome;

import dev.poolwise.outcome.ObservedPlace.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts who waits in one place, to tell whether somebody is overtaken and whether somebody waits who could start. It
 * knows the jobs by what observers are told, and nothing of the simulation's queue.
 */
final class QueueWatch {
    private final ObservedPlace place;
    private final List<Lane> lanes = new ArrayList<>();
    private final Set<Long> withheldNodes = new HashSet<>();
    private @Nullable Lane last;
    private long waiting;

    /** Jobs between which only the order of arrival decides. */
    private static final class Lane {
        private final int jobClass;
        private final int priority;
        private final int nodes;
        private final int slots;
        private final String tenant;
        private long latestStart = -1;
        private long waiting;
        private long present;

        Lane(JobFacts job) {
            jobClass = job.jobClass();
            priority = job.priority();
            nodes = job.nodes();
            slots = job.slots();
            tenant = job.tenant();
        }

        boolean fits(JobFacts job) {
            return jobClass == job.jobClass()
                    && nodes == job.nodes()
                    && slots == job.slots()
                    && priority == job.priority()
                    && tenant.equals(job.tenant());
        }
    }

    QueueWatch(ObservedPlace place) {
        this.place = place;
    }

    private Lane laneOf(JobFacts job) {
        if (last != null && last.fits(job)) {
            return last;
        }
        for (Lane lane : lanes) {
            if (lane.fits(job)) {
                last = lane;
                return lane;
            }
        }
        Lane lane = new Lane(job);
        lanes.add(lane);
        last = lane;
        return lane;
    }

    /** A job was submitted here. */
    void submitted(JobFacts job) {
        Lane lane = laneOf(job);
        lane.waiting++;
        lane.present++;
        waiting++;
    }

    /** A job started that came here at a place in the order of arrivals; false if it overtook another. */
    boolean started(JobFacts job, long arrival) {
        Lane lane = laneOf(job);
        boolean inTurn = wasNotOvertaken(lane, arrival);
        lane.latestStart = Math.max(lane.latestStart, arrival);
        lane.waiting--;
        waiting--;
        return inTurn;
    }

    /** A job that had not started left; false if another had overtaken it by then. */
    boolean left(JobFacts job, long arrival) {
        Lane lane = laneOf(job);
        lane.waiting--;
        lane.present--;
        waiting--;
        return wasNotOvertaken(lane, arrival);
    }

    /** A started job ended. */
    void ended(JobFacts job) {
        if (place.order() != Order.ALIKE) {
            laneOf(job).present--;
        }
    }

    private boolean wasNotOvertaken(Lane lane, long arrival) {
        if (place.order() == Order.RESERVED) {
            return true;
        }
        if (place.order() == Order.ALIKE || lanes.size() == 1) {
            return arrival >= lane.latestStart;
        }
        for (Lane other : lanes) {
            if (other.priority == lane.priority && arrival < other.latestStart) {
                return false;
            }
        }
        return true;
    }

    /** The provider takes a node; no task starts on it any more. */
    void withheld(long node) {
        withheldNodes.add(node);
    }

    /** A node is gone. */
    void released(long node) {
        if (!withheldNodes.isEmpty()) {
            withheldNodes.remove(node);
        }
    }

    /**
     * Returns whether a job waits that could start, once all of an instant has happened. Where a job that cannot start
     * holds up others, the one in front is not known here, so that the answer is yes only if all that are here could.
     *
     * @param idle places of classic that are free, or nodes of a pool that run nothing
     */
    boolean keepsSomebodyWaiting(long idle) {
        if (waiting == 0 || place.limited()) {
            return false;
        }
        long usable = idle - withheldNodes.size();
        boolean anyCould = false;
        for (Lane lane : lanes) {
            boolean could = Math.max(1, lane.nodes) <= usable && (!place.isPool() || lane.slots <= place.slots());
            if (place.order() != Order.ALIKE && lane.present > 0 && !could) {
                return false;
            }
            anyCould |= could && lane.waiting > 0;
        }
        return anyCould;
    }
}
