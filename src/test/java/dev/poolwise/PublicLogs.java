package dev.poolwise;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Logs of the Parallel Workloads Archive (https://www.cs.huji.ac.il/labs/parallel/workload/; Feitelson, Tsafrir and
 * Krakov, JPDC 2014). Tests that need one are skipped where it is not at hand; the system property
 * {@code poolwise.traces} names their folder.
 */
public final class PublicLogs {
    private PublicLogs() {}

    /** Returns a log, or skips the test. */
    public static Path file(String name) {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent(), "no folder with job logs");
        Path path = folder.orElseThrow().resolve(name);
        assumeTrue(Files.exists(path), "no " + path);
        return path;
    }

    private static Optional<Path> folder() {
        String given = System.getProperty("poolwise.traces", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/traces"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
