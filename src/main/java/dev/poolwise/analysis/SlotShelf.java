package dev.poolwise.analysis;

import dev.poolwise.capacity.Fill;
import java.util.stream.IntStream;

/** Nodes by the number of their free slots. */
final class SlotShelf {
    private final int slotsPerNode;
    private final boolean spread;
    private final int[] free;
    private final int[] position;
    private final int[][] nodesWithFree;
    private final int[] sizes;

    /**
     * Starts with idle nodes.
     *
     * @param nodes at least 0
     * @param slotsPerNode at least 1
     * @param fill on which node a task starts
     */
    SlotShelf(int nodes, int slotsPerNode, Fill fill) {
        this.slotsPerNode = slotsPerNode;
        spread = fill == Fill.SPREAD;
        free = new int[nodes];
        position = new int[nodes];
        nodesWithFree = new int[slotsPerNode + 1][nodes];
        sizes = new int[slotsPerNode + 1];
        IntStream.range(0, nodes).forEach(node -> put(node, slotsPerNode));
    }

    private void put(int node, int slots) {
        free[node] = slots;
        position[node] = sizes[slots];
        nodesWithFree[slots][sizes[slots]++] = node;
    }

    private void take(int node) {
        int slots = free[node];
        int last = nodesWithFree[slots][--sizes[slots]];
        nodesWithFree[slots][position[node]] = last;
        position[last] = position[node];
    }

    int idleNodes() {
        return sizes[slotsPerNode];
    }

    /** Returns the node on which a task of so many slots starts, by the fill rule; -1 if none has room. */
    int nodeFor(int slots) {
        for (int i = slots; i <= slotsPerNode; i++) {
            int level = spread ? slotsPerNode + slots - i : i;
            if (sizes[level] > 0) {
                return nodesWithFree[level][sizes[level] - 1];
            }
        }
        return -1;
    }

    /** Takes slots of a node (more than 0) or gives them back (less than 0). */
    void change(int node, int taken) {
        take(node);
        put(node, free[node] - taken);
    }
}
