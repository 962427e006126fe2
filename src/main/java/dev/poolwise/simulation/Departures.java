package dev.poolwise.simulation;

import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Pool;
import java.util.List;

/** How the nodes that a pool gives up leave: at once, after their tasks, or when the data of their tasks may go. */
final class Departures {
    private final PoolModel model;
    private final SimulationClock clock;
    private final Pool pool;
    private final NodeShelf ready;
    private final NodeList draining = new NodeList();
    private Deallocation option;

    Departures(PoolModel model, SimulationClock clock, Pool pool, NodeShelf ready) {
        this.model = model;
        this.clock = clock;
        this.pool = pool;
        this.ready = ready;
        this.option = pool.deallocation();
    }

    /** Lets the nodes that go from now on leave in another way. */
    void leaveBy(Deallocation newOption) {
        option = newOption;
    }

    /**
     * Gives up nodes of a group: those still in provisioning first (the youngest request first), then idle ones
     * (longest idle first), then busy ones by the deallocation option.
     */
    void giveUp(NodeGroup group, int count) {
        int left = count;
        for (; left > 0 && !group.provisioning().isEmpty(); left--) {
            model.release(group.provisioning().newest());
        }
        if (left > 0) {
            List<Node> idle = ready.idleNodesToGiveUp(group);
            List<Node> busy = ready.busyNodesToGiveUp(group);
            int idleToGo = Math.min(left, idle.size());
            idle.subList(0, idleToGo).forEach(this::giveUpIdle);
            busy.subList(0, Math.min(left - idleToGo, busy.size())).forEach(this::giveUpBusy);
        }
    }

    private void giveUpBusy(Node node) {
        if (!node.isBusy()) {
            giveUpIdle(node);
        } else if (lettingTasksEnd()) {
            drain(node);
        } else {
            for (Execution execution : List.copyOf(node.running())) {
                if (option == Deallocation.REQUEUE) {
                    model.requeue(execution);
                } else {
                    model.terminate(execution);
                }
            }
            model.release(node);
        }
    }

    private boolean lettingTasksEnd() {
        return option == Deallocation.TASK_COMPLETION || option == Deallocation.RETAINED_DATA;
    }

    private void drain(Node node) {
        ready.remove(node);
        node.drain(clock.now());
        node.enter(draining);
    }

    private void giveUpIdle(Node node) {
        if (retainedUntil(node) > clock.now()) {
            drain(node);
            releaseWhenDataMayGo(node);
        } else {
            model.release(node);
        }
    }

    /** Returns until when an idle node keeps the data of its tasks. */
    private long retainedUntil(Node node) {
        boolean retains = option == Deallocation.RETAINED_DATA && node.hasWorked();
        return retains ? node.idleSince() + pool.life().retention() : clock.now();
    }

    private void releaseWhenDataMayGo(Node node) {
        clock.at(retainedUntil(node), new Step(EventKind.NODE, () -> {
            if (node.isDraining()) {
                model.release(node);
            }
        }));
    }

    /** The last task of a node that takes no further one has ended. */
    void tasksEnded(Node node) {
        if (retainedUntil(node) > clock.now()) {
            node.drained();
            releaseWhenDataMayGo(node);
        } else {
            model.release(node);
        }
    }

    boolean isDraining() {
        return !draining.isEmpty();
    }

    List<Node> draining() {
        return draining.all();
    }
}
