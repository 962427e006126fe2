package dev.poolwise.simulation;

import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Resize;
import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A pool that aims for a number of nodes of each kind, changed by a schedule. Only one resize at a time: a further one
 * waits for draining nodes.
 */
final class TargetControl extends PoolControl {
    private final List<Aim> aims = new ArrayList<>();
    private long resizes;

    TargetControl(PoolModel model, Pool pool, SimulationClock clock, Runnable clientActed) {
        super(model, pool, clock, clientActed);
        List<NodeGroup> groups = model.groups();
        aims.add(new Aim(groups.get(0), pool.nodes(), Resize::nodes));
        if (pool.isMixed()) {
            aims.add(new Aim(groups.get(1), pool.lowPriorityNodes(), Resize::lowPriorityNodes));
        }
    }

    /** How many nodes of a group the pool wants. */
    private static final class Aim {
        private final NodeGroup group;
        private final ToIntFunction<Resize> change;
        private int planned;
        private int target;

        Aim(NodeGroup group, int planned, ToIntFunction<Resize> change) {
            this.group = group;
            this.planned = planned;
            this.change = change;
        }

        int surplus() {
            return group.nodes() - target;
        }
    }

    @Override
    void open() {
        super.open();
        for (Resize resize : pool.resizes()) {
            clock.at(resize.at(), new Step(EventKind.NODE, () -> resize(resize)));
        }
    }

    private void resize(Resize resize) {
        aims.forEach(aim -> aim.planned = aim.change.applyAsInt(resize));
        wake();
        aimForPlan();
    }

    @Override
    protected void created() {
        aimForPlan();
    }

    @Override
    protected void suspend() {
        aims.forEach(aim -> aim.target = 0);
        begin();
    }

    @Override
    protected void resume() {
        aimForPlan();
    }

    @Override
    void nodeLost(NodeGroup group) {
        reach(aimFor(group));
    }

    @Override
    void coresFreed(NodeGroup group) {
        reach(aimFor(group));
    }

    private List<Aim> aimFor(NodeGroup group) {
        return aims.stream().filter(aim -> aim.group == group).toList();
    }

    @Override
    void drained() {
        reach(aims);
    }

    private void aimForPlan() {
        aims.forEach(aim -> aim.target = aim.planned);
        begin();
    }

    /** Begins a resize. */
    private void begin() {
        long resize = ++resizes;
        reach(aims);
        long timeout = later(clock.now(), pool.life().resizeTimeout());
        boolean incomplete = model.nodesInProvisioning() > 0 || model.isShortOfCores();
        if (incomplete && timeout != Time.NEVER) {
            clock.at(timeout, new Step(EventKind.NODE, () -> timeOut(resize)));
        }
    }

    /** A resize has waited long enough: it ends with the nodes that it has. */
    private void timeOut(long resize) {
        if (resize == resizes) {
            aims.forEach(this::timeOut);
        }
    }

    private void timeOut(Aim aim) {
        aim.target -= model.cancelRequestsWithoutNode(aim.group);
        if (aim.group.cores().isShort()) {
            aim.target = aim.group.nodes();
            model.request(aim.group, 0);
        }
    }

    private void reach(List<Aim> those) {
        if (!exists() || model.isDraining()) {
            return;
        }
        List<Aim> shrinking = those.stream().filter(aim -> aim.surplus() > 0).toList();
        shrinking.forEach(aim -> model.giveUp(aim.group, aim.surplus()));
        if (!shrinking.isEmpty()) {
            model.startWaitingJobs();
        }
        those.stream().filter(aim -> !shrinking.contains(aim)).forEach(aim -> model.request(aim.group, -aim.surplus()));
    }
}
