package dev.poolwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is made before anything is simulated, so that a place where it cannot be is told at once, and that goes
 * again if nothing comes of it.
 */
final class OutputFolder {
    private final Path path;
    private final List<Path> made;

    private OutputFolder(Path path, List<Path> made) {
        this.path = path;
        this.made = made;
    }

    /** Makes a folder, with the folders above it, unless it is there. */
    static OutputFolder make(Path path) throws IOException {
        List<Path> missing = new ArrayList<>();
        Path above = path;
        while (above != null && !Files.exists(above)) {
            missing.add(above);
            above = above.getParent();
        }
        return new OutputFolder(Files.createDirectories(path), missing);
    }

    Path path() {
        return path;
    }

    /** Removes the folders that were made, as far as they are empty. */
    void removeIfEmpty() throws IOException {
        for (Path folder : made) {
            if (!isEmpty(folder)) {
                return;
            }
            Files.delete(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
