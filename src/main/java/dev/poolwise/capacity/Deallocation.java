package dev.poolwise.capacity;

/** What happens to the tasks on a busy node that a resize or delete takes away. */
public enum Deallocation {
    /** They stop and go back to the head of the queue, to run again from the start. */
    REQUEUE,
    /** They stop, and their job counts as failed. */
    TERMINATE,
    /** They run on; the node takes no further task and is released after the last. */
    TASK_COMPLETION,
    /** As {@link #TASK_COMPLETION}; the node then stays until the data of its tasks may go. */
    RETAINED_DATA
}
