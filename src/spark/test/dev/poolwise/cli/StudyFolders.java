package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folders in which the studies of a test leave their results. */
record StudyFolders(Path folder) {
    private static final String SCENARIO =
            """
            poolwise: 1
            name: Small
            workload:
              scoring:
                arrivals: {process: poisson, rate: 12/h}
                service: {distribution: exponential, mean: 10m}
              recorded:
                arrivals: {process: log, file: jobs.csv, format: csv}
            alternatives:
              pool:
                pools:
                  batch: {nodes: 4, provisioning: 3m, billing: {computeHour: 0.5}}
              classic:
                classic: {capacity: 4, billing: {computeHour: 2}}
            objectives: [mean(waitingTime) <= 10m]
            experiment: {horizon: %s, warmUp: 4h, replications: 5, seed: 1}
            """;

    /** Writes a scenario and the log that it names. */
    Path scenario(String horizon) throws IOException {
        Files.writeString(folder.resolve("jobs.csv"), "arrival_s,service_s\n100,600\n9000,1200\n20000,300\n");
        return Files.writeString(folder.resolve("small.yaml"), SCENARIO.formatted(horizon));
    }

    /** Returns a command about that scenario that writes into a folder. */
    Stream<String> command(String word, String output, String... further) {
        return Stream.concat(
                Stream.of(
                        word,
                        folder.resolve("small.yaml").toString(),
                        "--output",
                        folder.resolve(output).toString()),
                Stream.of(further));
    }

    /** Runs such a command in this process. */
    Console run(String word, String output, String... further) {
        Console console = Console.run(command(word, output, further).toArray());
        assertEquals(ExitCode.DONE, console.code(), console.err());
        return console;
    }

    /** Returns the journal in a folder. */
    Path journal(String output) {
        return folder.resolve(output).resolve("journal.jsonl");
    }

    /** Returns how many points the journal in a folder has; 0 if there is none yet. */
    int done(String output) throws IOException {
        Path journal = journal(output);
        return Files.exists(journal)
                ? Math.max(0, (int) Files.readString(journal).lines().count() - 1)
                : 0;
    }

    /** Expects the same files, byte by byte, in two folders. */
    void assertSame(String expected, String found) throws IOException {
        Map<String, byte[]> wanted = files(expected);
        Map<String, byte[]> had = files(found);
        assertEquals(wanted.keySet(), had.keySet());
        wanted.forEach((name, bytes) -> assertArrayEquals(bytes, had.get(name), name));
    }

    private Map<String, byte[]> files(String output) throws IOException {
        Path root = folder.resolve(output);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
