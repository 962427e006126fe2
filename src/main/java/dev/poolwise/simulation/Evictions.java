package dev.poolwise.simulation;

import dev.poolwise.capacity.Preemption;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.RandomStream;
import java.util.Optional;

/** The provider taking low-priority nodes away: each, from ready, after an exponential time. */
final class Evictions {
    private final PoolModel model;
    private final SimulationClock clock;
    private final RandomStream times;

    Evictions(PoolModel model, SimulationClock clock, RandomStream times) {
        this.model = model;
        this.clock = clock;
        this.times = times;
    }

    /** Schedules the eviction of a node that became ready, and the notice before it. */
    void expect(Node node) {
        Optional<Preemption> ofGroup = node.group().preemption();
        if (ofGroup.isEmpty() || Double.isInfinite(ofGroup.get().meanTimeToEviction())) {
            return;
        }
        Preemption preemption = ofGroup.get();
        long eviction = clock.now() + new Exponential(preemption.meanTimeToEviction()).sample(times);
        if (preemption.notice() > 0) {
            clock.at(
                    Math.max(clock.now(), eviction - preemption.notice()),
                    new Step(EventKind.NODE, () -> model.withhold(node)));
        }
        clock.at(eviction, new Step(EventKind.NODE, () -> evict(node)));
    }

    private void evict(Node node) {
        if (!node.isReleased()) {
            model.evict(node);
        }
    }
}
