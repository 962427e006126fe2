package dev.poolwise.changes;

import java.nio.file.Path;

/** A file that holds no results. */
public final class NotResults extends Exception {
    private static final long serialVersionUID = 1L;

    NotResults(Path file, String found) {
        super(file + ": expected the results.json of a run (schemaVersion 1), but found " + found);
    }
}
