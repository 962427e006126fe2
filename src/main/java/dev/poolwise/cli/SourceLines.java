package dev.poolwise.cli;

import dev.poolwise.scenario.file.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lines of files that problems are in. A problem that is in no file, such as that of a {@code --set}, has none. */
final class SourceLines {
    private final Map<String, Map<Integer, String>> lines = new HashMap<>();

    private SourceLines() {}

    /** Reads the lines; those that cannot be read are left out, as they are an extra. */
    static SourceLines of(List<Problem> problems) {
        SourceLines source = new SourceLines();
        Map<String, Set<Integer>> wanted = problems.stream()
                .collect(Collectors.groupingBy(Problem::file, Collectors.mapping(Problem::line, Collectors.toSet())));
        wanted.forEach((file, numbers) -> source.lines.put(file, read(file, numbers)));
        return source;
    }

    private static Map<Integer, String> read(String file, Set<Integer> numbers) {
        Map<Integer, String> found = new HashMap<>();
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                return found;
            }
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
                String line = reader.readLine();
                for (int number = 1; line != null && found.size() < numbers.size(); number++) {
                    if (numbers.contains(number)) {
                        found.put(number, number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line);
                    }
                    line = reader.readLine();
                }
            }
        } catch (IOException | InvalidPathException e) {
            return found;
        }
        return found;
    }

    /** Returns the line that a problem is in. */
    Optional<String> line(Problem problem) {
        return Optional.ofNullable(lines.getOrDefault(problem.file(), Map.of()).get(problem.line()));
    }
}
