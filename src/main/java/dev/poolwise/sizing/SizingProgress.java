package dev.poolwise.sizing;

import dev.poolwise.selection.Stage;

/** Told what is about to be simulated; the replications themselves are told by the engine. */
@FunctionalInterface
public interface SizingProgress {
    /** Ignores it. */
    SizingProgress NONE = (stage, replications) -> {};

    /** So many replications begin. */
    void begins(Stage stage, int replications);
}
