package dev.poolwise.simulation;

import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Resize;
import dev.poolwise.units.Time;

/**
 * A pool that aims for a number of nodes, changed by a schedule. Only one resize at a time: a further one waits for
 * draining nodes.
 */
final class TargetControl extends PoolControl {
    private int planned;
    private int target;
    private long resizes;

    TargetControl(PoolModel model, Pool pool, SimulationClock clock, Runnable clientActed) {
        super(model, pool, clock, clientActed);
        planned = pool.nodes();
    }

    @Override
    void open() {
        super.open();
        for (Resize resize : pool.resizes()) {
            clock.at(resize.at(), new Step(EventKind.NODE, () -> resize(resize.nodes())));
        }
    }

    private void resize(int nodes) {
        planned = nodes;
        wake();
        aimFor(nodes);
    }

    @Override
    protected void created() {
        aimFor(planned);
    }

    @Override
    protected void suspend() {
        aimFor(0);
    }

    @Override
    protected void resume() {
        aimFor(planned);
    }

    @Override
    void nodeLost() {
        reach();
    }

    @Override
    void coresFreed() {
        reach();
    }

    @Override
    void drained() {
        reach();
    }

    private void aimFor(int nodes) {
        target = nodes;
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
            target -= model.cancelRequestsWithoutNode();
            if (model.isShortOfCores()) {
                target = model.nodes();
                model.request(0);
            }
        }
    }

    private void reach() {
        if (!exists() || model.isDraining()) {
            return;
        }
        int missing = target - model.nodes();
        if (missing < 0) {
            model.giveUp(-missing);
        } else {
            model.request(missing);
        }
    }
}
