package dev.poolwise.outcome;

import dev.poolwise.units.Time;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches what must hold in every run, by counting of its own: a violation is a defect of poolwise, never a result.
 *
 * <ul>
 *   <li>the clock never goes back, and no job starts before it arrives;
 *   <li>tasks never hold more slots than there are;
 *   <li>jobs are conserved: arrived = finished + failed + rejected + abandoned + waiting + started;
 *   <li>Little's law as an identity: the area under the queue length is the sum of the waits;
 *   <li>first in, first out: a job does not start while one waits that came before it to the same place, of the same
 *       class, tenant, nodes and slots; in a strict queue, of the same priority; where jobs are backfilled, the order
 *       of arrival decides about reservations only, and is not watched. A job that moves to another place counts from
 *       its move, and a task that runs again does not count;
 *   <li>nobody waits in vain: at the end of each instant, no job waits that has room on free places of classic or on
 *       nodes that run nothing. Left out are places with a limit that may hold jobs back, nodes that the provider
 *       takes, and strict or backfilled queues in which some job would not find room, for it may be in front;
 *   <li>of jobs that are told on arrival with their whole course, the same, by {@link ForeseenRules};
 *   <li>the life of a node is provisioning and then ready time, and it is busy only while ready;
 *   <li>what is charged in classic is at least what was used;
 *   <li>busy, idle, provisioning, draining and rounding are all that is charged, in a run and in its periods.
 * </ul>
 */
public final class Invariants implements Observer {
    private final List<ObservedPlace> places;
    private final QueueWatch[] queues;
    private final Map<Long, Long> movedAfter = new HashMap<>();
    private final @Nullable ForeseenRules[] foreseen;
    private final boolean[] isPool;
    private final long[] slotsInUse;
    private final long[] slotsThere;
    private final long[] busyNodes;
    private final long[] readyNodes;
    private long now;
    private long arrived;
    private long waiting;
    private long running;
    private long gone;
    private long queueArea;
    private long waitSum;
    private long moving;

    /** Watches a run of an alternative with these places. */
    public Invariants(List<ObservedPlace> places) {
        this.places = places;
        queues = places.stream().map(QueueWatch::new).toArray(QueueWatch[]::new);
        foreseen = new ForeseenRules[places.size()];
        isPool = new boolean[places.size()];
        slotsInUse = new long[places.size()];
        slotsThere = new long[places.size()];
        busyNodes = new long[places.size()];
        readyNodes = new long[places.size()];
        for (int i = 0; i < places.size(); i++) {
            isPool[i] = places.get(i).isPool();
            slotsThere[i] = isPool[i] ? 0 : places.get(i).slots();
        }
    }

    static void require(boolean holds, String invariant) {
        if (!holds) {
            throw new IllegalStateException("a rule that every run keeps was broken: " + invariant);
        }
    }

    private void at(long time) {
        if (time == now) {
            return;
        }
        require(time > now, "the clock never goes back");
        instantEnds();
        queueArea += waiting * (time - now);
        now = time;
    }

    private void instantEnds() {
        for (int i = 0; waiting > 0 && i < queues.length; i++) {
            long idle = isPool[i] ? readyNodes[i] - busyNodes[i] : slotsThere[i] - slotsInUse[i];
            require(idle == 0 || !queues[i].keepsSomebodyWaiting(idle), "no job waits that could start");
        }
    }

    /** Returns where a job stands in the order of arrivals in its place; one that moved comes after all until then. */
    private long arrivalOf(JobFacts job) {
        return movedAfter.isEmpty() ? 2 * job.number() : movedAfter.getOrDefault(job.number(), 2 * job.number());
    }

    @Override
    public void jobArrived(JobFacts job, long at) {
        at(at);
        arrived++;
        waiting++;
        waitSum -= at;
    }

    @Override
    public void jobSubmitted(JobFacts job, long at) {
        at(at);
        queues[job.place()].submitted(job);
        if (job.number() == moving) {
            movedAfter.put(moving, 2 * arrived + 1);
            moving = 0;
        }
    }

    @Override
    public void jobMoved(JobFacts job, long at) {
        at(at);
        leavesQueue(job);
        moving = job.number();
    }

    private void leavesQueue(JobFacts job) {
        require(queues[job.place()].left(job, arrivalOf(job)), "first in, first out");
        movedAfter.remove(job.number());
    }

    @Override
    public void jobStarted(JobFacts job, long at) {
        at(at);
        require(at >= job.arrivedAt(), "no job starts before it arrives");
        require(queues[job.place()].started(job, arrivalOf(job)), "first in, first out");
        if (!movedAfter.isEmpty()) {
            movedAfter.remove(job.number());
        }
        stopsWaiting(at);
        running++;
    }

    private void stopsWaiting(long at) {
        waiting--;
        waitSum += at;
        require(waiting >= 0, "no more jobs stop waiting than arrived");
    }

    @Override
    public boolean foresees() {
        return true;
    }

    @Override
    public void jobForeseen(JobFacts job, int slot, long until) {
        at(job.arrivedAt());
        foreseen(job.place()).arrives(job, slot, until);
    }

    @Override
    public void backgroundForeseen(int place, int slot, long from, long until) {
        foreseen(place).takes(slot, from, until);
    }

    private ForeseenRules foreseen(int place) {
        ForeseenRules rules = foreseen[place];
        if (rules == null) {
            rules = new ForeseenRules(isPool[place] ? 0 : places.get(place).slots());
            foreseen[place] = rules;
        }
        return rules;
    }

    /** The jobs of a pool are foreseen only if all its nodes are there, or requested, at the start. */
    @Override
    public void nodeRequested(NodeFacts node, long at) {
        if (at == 0) {
            foreseen(node.place()).requested();
        }
    }

    @Override
    public void nodePresent(NodeFacts node, long at) {
        nodeRequested(node, at);
    }

    @Override
    public void jobRejected(JobFacts job, long at) {
        at(at);
        stopsWaiting(at);
        gone++;
    }

    @Override
    public void jobAbandoned(JobFacts job, long at) {
        jobRejected(job, at);
        leavesQueue(job);
    }

    @Override
    public void jobFinished(JobFacts job, long at) {
        at(at);
        require(job.startedAt() <= at, "no job finishes before it starts");
        queues[job.place()].ended(job);
        running--;
        gone++;
    }

    @Override
    public void jobFailed(JobFacts job, long at) {
        jobFinished(job, at);
    }

    @Override
    public void taskStarted(JobFacts job, int slots, long at) {
        at(at);
        use(job.place(), slots);
    }

    @Override
    public void taskEnded(JobFacts job, int slots, long startedAt, long at) {
        at(at);
        use(job.place(), -slots);
    }

    @Override
    public void backgroundStarted(int place, long at) {
        at(at);
        use(place, 1);
    }

    @Override
    public void backgroundEnded(int place, long at) {
        at(at);
        use(place, -1);
    }

    private void use(int place, int slots) {
        slotsInUse[place] += slots;
        require(slotsInUse[place] >= 0, "no slot is given back twice");
        require(slotsInUse[place] <= slotsThere[place], "tasks never hold more slots than there are");
    }

    @Override
    public void nodeReady(NodeFacts node, long at) {
        at(at);
        require(node.readyAt() >= node.requestedAt(), "no node is ready before it was requested");
        readyNodes[node.place()]++;
        slotsThere[node.place()] += places.get(node.place()).slots();
        if (node.requestedAt() == 0) {
            foreseen(node.place()).ready((int) node.number() - 1, at);
        }
    }

    @Override
    public void nodeBusy(NodeFacts node, long at) {
        at(at);
        busyNodes[node.place()]++;
        require(busyNodes[node.place()] <= readyNodes[node.place()], "only ready nodes are busy");
    }

    @Override
    public void nodeIdle(NodeFacts node, long at) {
        at(at);
        busyNodes[node.place()]--;
        require(busyNodes[node.place()] >= 0, "only busy nodes become idle");
    }

    @Override
    public void nodePreempted(NodeFacts node, long at) {
        at(at);
        queues[node.place()].withheld(node.number());
    }

    @Override
    public void nodeReleased(NodeFacts node, long at) {
        at(at);
        queues[node.place()].released(node.number());
        if (node.readyAt() != Time.NEVER) {
            readyNodes[node.place()]--;
            slotsThere[node.place()] -= places.get(node.place()).slots();
            require(slotsInUse[node.place()] <= slotsThere[node.place()], "no node is released with a task on it");
        }
    }

    @Override
    public void ended(long at) {
        at(at);
        instantEnds();
        require(arrived == waiting + running + gone, "jobs are conserved");
        require(queueArea == waitSum + waiting * at, "the area under the queue length is the sum of the waits");
        for (ForeseenRules rules : foreseen) {
            if (rules != null) {
                rules.end(at);
                queueArea += rules.waited();
                waiting += rules.waiting();
            }
        }
    }

    /** Checks the summary of a replication that is over against what was watched. */
    public void check(Replication replication) {
        for (PlaceSummary place : replication.places()) {
            require(place.busyMicros() <= place.readyMicros(), "nodes of " + place.place() + " work only while ready");
            require(
                    place.isPool() || place.billedMicros() >= place.busyMicros(),
                    "what is charged in " + place.place() + " is at least what was used");
            checkCharged(place);
        }
        require(
                replication.jobs().waitingMicros() == queueArea,
                "the waiting time that is told is the area under the queue length");
        require(replication.jobs().waitingAtEnd() == waiting, "the summary counts the jobs that wait at the end");
        require(replication.jobs().unfinished() >= 0, "no more jobs end than arrive");
    }

    private static void checkCharged(PlaceSummary place) {
        ChargedTime charged = place.charged();
        require(
                charged.sum() == place.billedMicros(),
                "busy, idle, provisioning, draining and rounding make up what is charged in " + place.place());
        require(
                Stream.of(charged.busy(), charged.provisioning(), charged.draining(), charged.rounding())
                        .allMatch(part -> part >= 0),
                "no part of what is charged in " + place.place() + " is negative");
        long inPeriods = place.periods().stream().mapToLong(PeriodUsage::billed).sum();
        require(
                place.periods().isEmpty() || inPeriods == place.billedMicros(),
                "the periods make up what is charged in " + place.place());
    }
}
