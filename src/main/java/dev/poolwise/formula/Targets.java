package dev.poolwise.formula;

/**
 * What a formula decides on.
 *
 * @param dedicated nodes, at least 0
 * @param lowPriority nodes, at least 0
 * @param deallocation what happens to the tasks of nodes that go
 */
public record Targets(long dedicated, long lowPriority, NodeDeallocation deallocation) {
    /** A new pool. */
    public static final Targets NONE = new Targets(0, 0, NodeDeallocation.REQUEUE);
}
