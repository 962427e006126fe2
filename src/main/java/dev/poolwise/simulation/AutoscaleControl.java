package dev.poolwise.simulation;

import dev.poolwise.capacity.Autoscale;
import dev.poolwise.capacity.Pool;
import dev.poolwise.units.Time;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.ArrayList;
import java.util.List;

/**
 * Scaling between two bounds: the pool wants min(max, max(min, nodes that running and waiting work needs)); an idle
 * node goes when its own timer expires, while more than {@code min} are on.
 */
final class AutoscaleControl extends PoolControl {
    private final NodeGroup group;
    private Autoscale scale;
    private final RandomStream idleTimes;
    private final List<Node> keptForWaitingTasks = new ArrayList<>();
    private long wanted;

    AutoscaleControl(
            PoolModel model, Pool pool, Autoscale scale, PlaceModel.Surroundings surroundings, RandomStreams streams) {
        super(model, pool, surroundings);
        this.group = model.groups().get(0);
        this.scale = scale;
        idleTimes = streams.stream("pool:" + pool.name(), "idle");
    }

    @Override
    void open() {
        super.open();
        for (Autoscale.Update update : scale.updates()) {
            clock.at(update.at(), new Step(EventKind.NODE, () -> update(update)));
        }
    }

    /** Takes new bounds. Idle nodes that the old ones kept on get a timer, and go when it expires if they may. */
    private void update(Autoscale.Update update) {
        scale = scale.with(update);
        model.idleNodes().forEach(this::becameIdle);
        if (isActive()) {
            look();
        }
    }

    @Override
    protected void created() {
        if (pool.create() == 0) {
            model.startWith(group, scale.min());
        }
        if (scale.evaluationInterval() == 0) {
            look();
        } else {
            evaluate();
        }
    }

    private void evaluate() {
        if (!exists()) {
            return;
        }
        if (isActive()) {
            look();
        }
        clock.at(clock.now() + scale.evaluationInterval(), new Step(EventKind.SCALING, this::evaluate));
    }

    @Override
    protected void suspend() {
        model.giveUpAll();
    }

    @Override
    protected void resume() {
        look();
    }

    @Override
    void nodeLost(NodeGroup any) {
        settled();
    }

    @Override
    void coresFreed(NodeGroup any) {
        if (scale.evaluationInterval() == 0) {
            settled();
        } else if (isActive()) {
            request();
        }
    }

    @Override
    void settled() {
        releaseWhatIsNoLongerKept();
        if (scale.evaluationInterval() == 0 && isActive()) {
            look();
        }
    }

    /** Nodes that were kept idle for a task that needs several go as soon as no task needs them. */
    private void releaseWhatIsNoLongerKept() {
        if (keptForWaitingTasks.isEmpty()) {
            return;
        }
        keptForWaitingTasks.removeIf(node -> !node.isReady() || node.isBusy());
        while (!keptForWaitingTasks.isEmpty() && !isNeeded() && model.readyNodes() > scale.min()) {
            model.release(keptForWaitingTasks.remove(0));
        }
    }

    /** Returns whether the tasks that wait need all nodes that are there. */
    private boolean isNeeded() {
        return (long) model.busyNodes() + model.nodesForWaitingTasks() >= model.nodes();
    }

    private void look() {
        int forWaiting = model.waitingJobs() >= scale.startWhenWaiting() ? model.nodesForWaitingTasks() : 0;
        long needed = (long) model.busyNodes() + forWaiting;
        wanted = Math.min(scale.max(), Math.max(scale.min(), needed));
        int requests = model.nodesInProvisioning();
        if (!request() && scale.cancelRequests() && requests > 0) {
            int stillNeeded = Math.max(model.nodesForWaitingTasks(), scale.min() - model.readyNodes());
            model.cancelRequests(group, Math.max(0, requests - Math.max(0, stillNeeded)));
        }
    }

    /** Requests what is missing to the number wanted at the last look; returns whether anything was. */
    private boolean request() {
        long room = (long) scale.requestsAtOnce() - model.nodesInProvisioning();
        int missing = (int) Math.max(0, Math.min(wanted - model.nodes(), room));
        model.request(group, missing);
        return missing > 0;
    }

    @Override
    void becameIdle(Node node) {
        long patience = scale.idleBeforeScaleDown().sample(idleTimes);
        long expiry = later(clock.now(), patience);
        long interval = scale.evaluationInterval();
        if (interval > 0 && expiry != Time.NEVER) {
            long looks = (expiry - pool.create() + interval - 1) / interval;
            expiry = pool.create() + looks * interval;
        }
        clock.at(expiry, new IdleTimer(node, patience));
    }

    /** The end of a node's patience; it means nothing if the node has worked since. */
    private final class IdleTimer extends Event {
        private final Node node;
        private final long idleSince;
        private final long patience;

        IdleTimer(Node node, long patience) {
            super(EventKind.SCALING);
            this.node = node;
            this.idleSince = node.idleSince();
            this.patience = patience;
        }

        @Override
        void happen() {
            if (!node.isReady() || node.idleSince() != idleSince) {
                return;
            }
            if (model.readyNodes() > scale.min() && isNeeded()) {
                keptForWaitingTasks.add(node);
            } else if (model.readyNodes() > scale.min()) {
                model.release(node);
                settled();
            } else if (patience > 0) {
                becameIdle(node);
            }
        }
    }
}
