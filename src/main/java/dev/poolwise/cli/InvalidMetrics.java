package dev.poolwise.cli;

import java.io.Serial;
import java.nio.file.Path;

/** A file that holds no samples. */
final class InvalidMetrics extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    InvalidMetrics(Path file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
