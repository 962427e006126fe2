package dev.poolwise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Nodes in the order in which they entered; a node is in at most one list. Every operation takes constant time. */
final class NodeList {
    private @Nullable Node first;
    private @Nullable Node last;
    private int size;

    void link(Node node) {
        node.setNeighbours(last, null);
        if (last == null) {
            first = node;
        } else {
            last.setNext(node);
        }
        last = node;
        size++;
    }

    void unlink(Node node) {
        Node before = node.previous();
        Node after = node.next();
        if (before == null) {
            first = after;
        } else {
            before.setNext(after);
        }
        if (after == null) {
            last = before;
        } else {
            after.setPrevious(before);
        }
        size--;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Returns the node that entered last. */
    Node newest() {
        return present(last);
    }

    private static Node present(@Nullable Node node) {
        if (node == null) {
            throw new NoSuchElementException("no node is in the list");
        }
        return node;
    }

    /** Returns all nodes, in the order in which they entered. */
    List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        for (Node node = first; node != null; node = node.next()) {
            nodes.add(node);
        }
        return nodes;
    }
}
