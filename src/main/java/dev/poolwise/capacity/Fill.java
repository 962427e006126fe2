package dev.poolwise.capacity;

/** On which node a task starts when several have room. */
public enum Fill {
    /** On the node with the most free slots. */
    SPREAD,
    /** On the node with the fewest free slots that still has room. */
    PACK
}
