package dev.poolwise.capacity;

/** What the client does with a pool once it learns, at a poll, that all submitted jobs are done. */
public enum WhenDone {
    KEEP,
    RESIZE_TO_ZERO,
    DELETE
}
