package dev.poolwise.simulation;

import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Preemption;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.RandomStream;

/** The provider taking low-priority nodes away: each, from ready, after an exponential time. */
final class Evictions {
    private final PoolModel model;
    private final SimulationClock clock;
    private final Pool pool;
    private final RandomStream times;

    Evictions(PoolModel model, SimulationClock clock, Pool pool, RandomStream times) {
        this.model = model;
        this.clock = clock;
        this.pool = pool;
        this.times = times;
    }

    /** Schedules the eviction of a node that became ready, and the notice before it. */
    void expect(Node node) {
        if (pool.preemption().isEmpty()
                || Double.isInfinite(pool.preemption().get().meanTimeToEviction())) {
            return;
        }
        Preemption preemption = pool.preemption().get();
        long eviction = clock.now() + new Exponential(preemption.meanTimeToEviction()).sample(times);
        if (preemption.notice() > 0) {
            clock.at(Math.max(clock.now(), eviction - preemption.notice()), new Notice(node));
        }
        clock.at(eviction, new Eviction(node));
    }

    private final class Notice extends Event {
        private final Node node;

        Notice(Node node) {
            super(EventKind.NODE);
            this.node = node;
        }

        @Override
        void happen() {
            model.withhold(node);
        }
    }

    private final class Eviction extends Event {
        private final Node node;

        Eviction(Node node) {
            super(EventKind.NODE);
            this.node = node;
        }

        @Override
        void happen() {
            if (!node.isReleased()) {
                model.evict(node);
            }
        }
    }
}
