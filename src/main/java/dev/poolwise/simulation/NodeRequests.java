package dev.poolwise.simulation;

import dev.poolwise.capacity.Pool;
import dev.poolwise.outcome.Observer;
import dev.poolwise.workload.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the nodes of a pool come: requested, found by the provider, and on their way to be ready. */
final class NodeRequests {
    private final PoolModel model;
    private final NodeStarts starts;
    private final SimulationClock clock;
    private final Observer observer;
    private final boolean takesTimeToFind;
    private long requested;

    NodeRequests(PoolModel model, Pool pool, PlaceModel.Surroundings surroundings, RandomStreams streams) {
        this.model = model;
        this.clock = surroundings.clock();
        this.observer = surroundings.observer();
        starts = new NodeStarts(pool, streams);
        takesTimeToFind = pool.life().allocation().mean() > 0;
    }

    /**
     * Requests as many nodes of a group as the account's cores allow; those without provisioning time are ready at
     * once, after all have been requested. If that is fewer, the pool asks again whenever cores are freed, until it
     * requests what it gets, or none.
     */
    void request(NodeGroup group, int wanted) {
        int count = group.cores().request(wanted);
        if (count == 0) {
            return;
        }
        List<Node> readyAtOnce = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node node = newNode(group);
            observer.nodeRequested(node, clock.now());
            long readyAt = starts.draw(node);
            find(node);
            if (readyAt == clock.now() && !node.fails()) {
                readyAtOnce.add(node);
            } else {
                clock.at(readyAt, node);
            }
        }
        readyAtOnce.forEach(Node::happen);
    }

    /**
     * Has nodes that are ready when the clock starts, as many as the account's cores allow; all count before the first
     * is ready, so that none is missed.
     */
    void startWith(NodeGroup group, int wanted) {
        List<Node> present = new ArrayList<>();
        for (int i = group.cores().request(wanted); i > 0; i--) {
            Node node = newNode(group);
            node.start(clock.now(), false);
            observer.nodePresent(node, clock.now());
            present.add(node);
        }
        present.forEach(model::becomeReady);
    }

    private Node newNode(NodeGroup group) {
        Node node = new Node(model, group, ++requested, clock.now());
        node.enter(group.provisioning());
        group.nodeComes();
        return node;
    }

    private void find(Node node) {
        if (node.allocatedAt() == clock.now()) {
            observer.nodeAllocated(node, clock.now());
        } else {
            clock.at(node.allocatedAt(), new Step(EventKind.NODE, () -> found(node)));
        }
    }

    private void found(Node node) {
        if (!node.isReleased()) {
            observer.nodeAllocated(node, clock.now());
        }
    }

    /** Returns the requests for which there is no node yet: none found, or none ready if finding takes no time. */
    Stream<Node> withoutNode(NodeGroup group) {
        return group.provisioning().all().stream().filter(node -> !takesTimeToFind || node.allocatedAt() > clock.now());
    }
}
