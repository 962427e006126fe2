package dev.poolwise.simulation;

import dev.poolwise.capacity.Fill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ready nodes of a pool, by the number of their free slots, so that the node for a task is found without a search.
 */
final class NodeShelf {
    private final int slotsPerNode;
    private final Fill fill;
    private final NodeList[] byFreeSlots;
    private int size;

    NodeShelf(int slotsPerNode, Fill fill) {
        this.slotsPerNode = slotsPerNode;
        this.fill = fill;
        byFreeSlots = IntStream.rangeClosed(0, slotsPerNode)
                .mapToObj(free -> new NodeList())
                .toArray(NodeList[]::new);
    }

    void add(Node node) {
        node.enter(byFreeSlots[node.freeSlots()]);
        node.group().nodeEntersService();
        size++;
    }

    void remove(Node node) {
        node.leaveList();
        node.group().nodeLeavesService();
        size--;
    }

    /** Puts a node where its free slots belong now, as the newest there. */
    void replace(Node node) {
        node.enter(byFreeSlots[node.freeSlots()]);
    }

    int size() {
        return size;
    }

    int idle() {
        return byFreeSlots[slotsPerNode].size();
    }

    int busy() {
        return size - idle();
    }

    /** Returns the idle nodes of a group, the one that has been idle longest first. */
    List<Node> idleNodesToGiveUp(NodeGroup group) {
        return byFreeSlots[slotsPerNode].all().stream()
                .filter(node -> node.group() == group)
                .toList();
    }

    /** Returns the node that became idle last; there must be one. */
    Node newestIdle() {
        return byFreeSlots[slotsPerNode].newest();
    }

    boolean hasRoomFor(int slots) {
        for (int free = slotsPerNode; free >= slots; free--) {
            if (!byFreeSlots[free].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the node for a task: by the fill rule, and among equals the one whose load changed last, so that the
     * others stay idle and can go. There must be one.
     */
    Node nodeFor(int slots) {
        boolean spread = fill == Fill.SPREAD;
        int free = spread ? slotsPerNode : slots;
        while (byFreeSlots[free].isEmpty()) {
            free += spread ? -1 : 1;
        }
        return byFreeSlots[free].newest();
    }

    /** Returns the share of all slots that is in use, 0 without nodes. */
    double slotsInUse() {
        long free = freeSlotsOnBusyNodes() + (long) slotsPerNode * idle();
        return size == 0 ? 0 : 1 - free / ((double) slotsPerNode * size);
    }

    /** Returns the slots that are free on nodes with a task. */
    long freeSlotsOnBusyNodes() {
        long free = 0;
        for (int slots = 1; slots < slotsPerNode; slots++) {
            free += (long) slots * byFreeSlots[slots].size();
        }
        return free;
    }

    /**
     * Returns the busy nodes of a group in the order in which a shrinking pool gives them up: fewest tasks first, then
     * the youngest.
     */
    List<Node> busyNodesToGiveUp(NodeGroup group) {
        List<Node> nodes = new ArrayList<>();
        for (int free = slotsPerNode - 1; free >= 0; free--) {
            nodes.addAll(byFreeSlots[free].all());
        }
        nodes.removeIf(node -> node.group() != group);
        Comparator<Node> fewestTasks =
                Comparator.comparingInt(node -> node.running().size());
        nodes.sort(
                fewestTasks.thenComparing(Comparator.comparingLong(Node::number).reversed()));
        return nodes;
    }

    /** Returns all nodes, the idle ones first. */
    List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        for (int free = slotsPerNode; free >= 0; free--) {
            nodes.addAll(byFreeSlots[free].all());
        }
        return nodes;
    }
}
