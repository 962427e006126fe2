package dev.poolwise.simulation;

import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Resize;
import dev.poolwise.units.Time;

/** A pool that aims for a number of nodes of each kind, changed by a schedule. */
final class TargetControl extends PoolControl {
    private final Aims aims;
    private Resize plan;
    private long resizes;

    TargetControl(PoolModel model, Pool pool, PlaceModel.Surroundings surroundings) {
        super(model, pool, surroundings);
        aims = new Aims(model);
        plan = new Resize(pool.create(), pool.nodes(), pool.lowPriorityNodes());
    }

    @Override
    void open() {
        super.open();
        for (Resize resize : pool.resizes()) {
            clock.at(resize.at(), new Step(EventKind.NODE, () -> resize(resize)));
        }
    }

    private void resize(Resize resize) {
        plan = resize;
        wake();
        aimForPlan();
    }

    @Override
    protected void created() {
        aimForPlan();
    }

    @Override
    protected void suspend() {
        model.groups().forEach(group -> aims.want(group, 0));
        begin();
    }

    @Override
    protected void resume() {
        aimForPlan();
    }

    @Override
    void nodeLost(NodeGroup group) {
        reach(group);
    }

    @Override
    void coresFreed(NodeGroup group) {
        reach(group);
    }

    private void reach(NodeGroup group) {
        if (exists()) {
            aims.reach(group);
        }
    }

    @Override
    void drained() {
        reach();
    }

    private void reach() {
        if (exists()) {
            aims.reach();
        }
    }

    private void aimForPlan() {
        for (NodeGroup group : model.groups()) {
            boolean own = group == model.groups().get(0);
            aims.want(group, own ? plan.nodes() : plan.lowPriorityNodes());
        }
        begin();
    }

    /** Begins a resize. */
    private void begin() {
        long resize = ++resizes;
        reach();
        long timeout = later(clock.now(), pool.life().resizeTimeout());
        boolean incomplete = model.nodesInProvisioning() > 0 || model.isShortOfCores();
        if (incomplete && timeout != Time.NEVER) {
            clock.at(timeout, new Step(EventKind.NODE, () -> timeOut(resize)));
        }
    }

    /** A resize has waited long enough: it ends with the nodes that it has. */
    private void timeOut(long resize) {
        if (resize == resizes) {
            model.groups().forEach(this::timeOut);
        }
    }

    private void timeOut(NodeGroup group) {
        aims.want(group, aims.target(group) - model.cancelRequestsWithoutNode(group));
        if (group.cores().isShort()) {
            aims.want(group, group.nodes());
            model.request(group, 0);
        }
    }
}
