package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scenario texts for tests, and how to read them. */
final class Samples {
    /** Two alternatives, one class. */
    static final String TYPICAL =
            """
            poolwise: 1
            name: Pool or classic
            workload:
              scoring:
                arrivals: {process: poisson, rate: 12/h}
                service: {distribution: lognormal, mean: 20m, cv: 1.5}
            alternatives:
              classic:
                classic:
                  capacity: 40
                  concurrencyLimit: 10
                  otherTenants:
                    arrivals: {process: poisson, rate: 90/h}
                    service: {distribution: exponential, mean: 20m}
                  billing: {computeHour: 2.00, per1000Transactions: 0.50}
              pool of four:
                pools:
                  nightly:
                    nodes: 4
                    provisioning: {distribution: lognormal, median: 4m30s, sigma: 0.5}
                    resize: [{at: 8h, nodes: 10}, {at: 18h, nodes: 0}]
                    billing: {computeHour: 0.75}
            objectives:
              - p95(waitingTime) <= 15m
              - cost <= 2000
            experiment:
              horizon: 30d
              warmUp: 1d
              replications: 30
              seed: 42
              confidence: 95%
            expect:
              pool of four: {billedComputeHours: 2880, cost: {value: 2160.00, tolerance: 0.5%}}
            """;

    private static final Path FOLDER = temporaryFolder();

    private Samples() {}

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("scenarios");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the typical scenario with one piece of text replaced, which must be there. */
    static String typical(String piece, String replacement) {
        if (!TYPICAL.contains(piece)) {
            throw new IllegalArgumentException("the typical scenario has no " + piece);
        }
        return TYPICAL.replace(piece, replacement);
    }

    static Scenario read(String text, String... overrides) throws InvalidScenario {
        return read(text.getBytes(StandardCharsets.UTF_8), overrides);
    }

    static Scenario read(byte[] bytes, String... overrides) throws InvalidScenario {
        Path file = FOLDER.resolve("a.yaml");
        try {
            Files.write(file, bytes);
            file.toFile().deleteOnExit();
            return ScenarioFile.read(file, List.of(overrides));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the problems of a text, one a line, with the file's name alone; empty if there are none. */
    static String problems(String text, String... overrides) {
        return problems(text.getBytes(StandardCharsets.UTF_8), overrides);
    }

    static String problems(byte[] bytes, String... overrides) {
        try {
            read(bytes, overrides);
            return "";
        } catch (InvalidScenario e) {
            return String.join(
                            "\n", e.problems().stream().map(Problem::toString).toList())
                    .replace(FOLDER.resolve("a.yaml").toString(), "a.yaml");
        }
    }
}
