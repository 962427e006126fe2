package dev.poolwise.simulation;

import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Vm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The cores of an account that the pools of an alternative share. A node holds its cores from request to release. A
 * request for more nodes than fit gets those that fit; its pool may ask again when cores are freed, the pool that has
 * waited longest first.
 */
final class CoreQuota {
    private final Account account;
    private final SimulationClock clock;
    private final Map<String, FreeCores> free = new HashMap<>();
    private final Set<Share> waiting = new LinkedHashSet<>();
    private boolean turnScheduled;

    CoreQuota(Account account, SimulationClock clock) {
        this.account = account;
        this.clock = clock;
    }

    /** Returns the most nodes that a pool may have. */
    int mostNodesPerPool() {
        return account.maxNodesPerPool();
    }

    /**
     * Returns the share of a pool.
     *
     * @param whenShort told when requests begin and cease to exceed the free cores
     * @param whenFreed lets the pool ask again for what it still wants
     */
    Share share(Vm vm, Consumer<Boolean> whenShort, Runnable whenFreed) {
        List<FreeCores> limits = new ArrayList<>();
        account.coreLimits(vm)
                .forEach((name, most) -> limits.add(free.computeIfAbsent(name, any -> new FreeCores(most))));
        return new Share(limits, vm.cores().orElse(0), whenShort, whenFreed);
    }

    private static final class FreeCores {
        private int cores;

        FreeCores(int cores) {
            this.cores = cores;
        }
    }

    /** What one pool has of the cores. */
    final class Share {
        private final List<FreeCores> limits;
        private final int coresPerNode;
        private final Consumer<Boolean> whenShort;
        private final Runnable whenFreed;

        private Share(List<FreeCores> limits, int coresPerNode, Consumer<Boolean> whenShort, Runnable whenFreed) {
            this.limits = limits;
            this.coresPerNode = coresPerNode;
            this.whenShort = whenShort;
            this.whenFreed = whenFreed;
        }

        /** Takes the cores of as many of the wanted nodes as fit, and returns how many do. */
        int request(int wanted) {
            if (limits.isEmpty()) {
                return wanted;
            }
            int granted = wanted;
            for (FreeCores limit : limits) {
                granted = Math.min(granted, limit.cores / coresPerNode);
            }
            for (FreeCores limit : limits) {
                limit.cores -= granted * coresPerNode;
            }
            boolean isShort = granted < wanted;
            boolean changed = isShort ? waiting.add(this) : waiting.remove(this);
            if (changed) {
                whenShort.accept(isShort);
            }
            return granted;
        }

        /** Returns whether the last request got fewer nodes than it wanted. */
        boolean isShort() {
            return waiting.contains(this);
        }

        /** Gives back the cores of one node. */
        void release() {
            limits.forEach(limit -> limit.cores += coresPerNode);
            if (!limits.isEmpty() && !waiting.isEmpty() && !turnScheduled) {
                turnScheduled = true;
                clock.at(clock.now(), new Step(EventKind.NODE, CoreQuota.this::askAgain));
            }
        }
    }

    /** The pools that wait for cores ask again, after all that happens in the event that freed them. */
    private void askAgain() {
        turnScheduled = false;
        List.copyOf(waiting).forEach(share -> share.whenFreed.run());
    }
}
