package dev.poolwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The scenario files that paths on the command line mean. */
final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * Returns each path that is no folder, and the {@code .yaml} files anywhere below each folder that satisfy the
     * condition, by name.
     */
    static List<Path> in(List<Path> paths, Predicate<Path> condition) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path, condition));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> below(Path folder, Predicate<Path> condition) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .filter(condition)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
