package dev.poolwise.simulation;

import dev.poolwise.capacity.Autoscale;
import dev.poolwise.capacity.FormulaScaling;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Scaling;
import dev.poolwise.capacity.WhenDone;
import dev.poolwise.simulation.PlaceModel.Surroundings;
import dev.poolwise.units.Time;
import dev.poolwise.workload.RandomStreams;

/**
 * Who decides how many nodes a pool has: its schedule or its autoscaler, and the client that creates, polls and deletes
 * it.
 */
abstract class PoolControl {
    protected final PoolModel model;
    protected final Pool pool;
    protected final SimulationClock clock;
    private final Runnable clientActed;

    private boolean exists;
    private boolean suspended;
    private boolean pollScheduled;

    PoolControl(PoolModel model, Pool pool, Surroundings surroundings) {
        this.model = model;
        this.pool = pool;
        this.clock = surroundings.clock();
        this.clientActed = surroundings.ends()::clientActed;
    }

    static PoolControl of(PoolModel model, Pool pool, Surroundings surroundings, RandomStreams streams) {
        Scaling scaling = pool.autoscale().orElse(null);
        if (scaling instanceof Autoscale scale) {
            return new AutoscaleControl(model, pool, scale, surroundings, streams);
        } else if (scaling instanceof FormulaScaling scale) {
            return new FormulaControl(model, pool, scale, surroundings, streams);
        }
        return new TargetControl(model, pool, surroundings);
    }

    /** Schedules creation and deletion. */
    void open() {
        clock.at(pool.create(), new Step(EventKind.NODE, this::create));
        clock.at(pool.delete(), new Step(EventKind.NODE, this::delete));
    }

    private void create() {
        exists = true;
        created();
    }

    private void delete() {
        exists = false;
        model.leaveBy(pool.deallocation());
        model.giveUpAll();
    }

    /** Makes the nodes that the pool starts with. */
    protected abstract void created();

    /** Aims for no nodes until the next arrival. */
    protected abstract void suspend();

    /** Aims for its nodes again. */
    protected abstract void resume();

    /** A node has nothing to do any more. */
    void becameIdle(Node node) {}

    /** A node of a group was taken by the provider. */
    abstract void nodeLost(NodeGroup group);

    /** The account has free cores again, of which the last request for a group was short. */
    abstract void coresFreed(NodeGroup group);

    /** The last node that drained is gone. */
    void drained() {}

    /** Jobs that could start have. */
    void settled() {}

    /** The client of a pool that it had resized to zero resizes it back before it submits the next job. */
    final void beforeArrival() {
        if (exists && suspended) {
            suspended = false;
            resume();
        }
    }

    /** All jobs that were submitted are done: the client will learn so at its next poll. */
    final void allDone() {
        if (exists && !pollScheduled && pool.whenDone() != WhenDone.KEEP) {
            long polls = (clock.now() - pool.create() + pool.poll() - 1) / pool.poll();
            clock.at(pool.create() + polls * pool.poll(), new Step(EventKind.SCALING, this::poll));
            pollScheduled = true;
        }
    }

    private void poll() {
        pollScheduled = false;
        if (exists && model.jobsHere() == 0) {
            if (pool.whenDone() == WhenDone.DELETE) {
                delete();
            } else {
                suspended = true;
                suspend();
            }
        }
        clientActed.run();
    }

    /** Returns whether a poll is due that may end the pool's bill. */
    final boolean waitsForClient() {
        return pollScheduled;
    }

    protected final boolean exists() {
        return exists;
    }

    protected final boolean isActive() {
        return exists && !suspended;
    }

    protected final void wake() {
        suspended = false;
    }

    /** Returns a later instant; {@link Time#NEVER} stays never. */
    protected static long later(long now, long delay) {
        return delay == Time.NEVER ? Time.NEVER : now + delay;
    }
}
