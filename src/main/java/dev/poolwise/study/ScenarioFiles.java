package dev.poolwise.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scenario files that paths on the command line mean. */
public final class ScenarioFiles {
    private static final Pattern EXPECTS = Pattern.compile("(^|[{,\\s\"'])expect[\"']?\\s*:");

    private ScenarioFiles() {}

    /**
     * Returns each path that is no folder, and the {@code .yaml} files anywhere below each folder that satisfy the
     * condition, by name.
     */
    public static List<Path> in(List<Path> paths, Predicate<Path> condition) throws IOException {
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

    /** Returns the same with those files of folders that have expectations. */
    public static List<Path> withExpectations(List<Path> paths) throws IOException {
        return in(paths, ScenarioFiles::expectsSomething);
    }

    private static boolean expectsSomething(Path file) {
        try {
            return EXPECTS.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
