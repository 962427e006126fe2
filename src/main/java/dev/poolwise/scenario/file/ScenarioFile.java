package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads scenarios from YAML files. */
public final class ScenarioFile {
    private ScenarioFile() {}

    /**
     * A scenario with what it was read from.
     *
     * @param scenario the question
     * @param files the scenario's file, then the files that it names, each once
     */
    public record Whole(Scenario scenario, List<Path> files) {
        public Whole {
            files = List.copyOf(files);
        }
    }

    /**
     * Reads a scenario.
     *
     * @param file a regular file of at most 3 MiB, UTF-8
     * @param overrides {@code path=value}, applied in this order before anything is checked; an item of a list is named
     *     by its number from 0
     * @throws InvalidScenario with every problem, if the file can be read but not simulated
     * @throws IOException if there is no such file, or it cannot be read
     */
    public static Scenario read(Path file, List<String> overrides) throws InvalidScenario, IOException {
        return read(file, overrides, List.of()).scenario();
    }

    /**
     * Reads a scenario as one of several that differ in some values.
     *
     * @param overrides {@code path=value}, which all of them share
     * @param varied {@code path=value}, applied after the overrides
     */
    public static Whole read(Path file, List<String> overrides, List<String> varied)
            throws InvalidScenario, IOException {
        byte[] bytes = SourceText.bytes(file);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Reading reading = new Reading(file.toString(), folder);
        reading.uses(file);
        Scenario.Source source = new Scenario.Source(String.valueOf(file.getFileName()), sha256(bytes));
        Optional<Scenario> scenario = SourceText.decode(bytes, reading)
                .flatMap(text -> NodeTree.of(text, reading.file(), reading))
                .map(tree -> Overrides.apply(tree, "--set", overrides, reading))
                .map(tree -> Overrides.apply(tree, "--vary", varied, reading))
                .flatMap(tree -> read(tree, source, reading));
        if (scenario.isEmpty() || reading.reports() > 0) {
            throw new InvalidScenario(reading.problems());
        }
        return new Whole(scenario.get(), reading.files());
    }

    private static Optional<Scenario> read(Node tree, Scenario.Source source, Reading reading) {
        Optional<Scenario> scenario = ScenarioReader.read(tree, source, reading);
        scenario.ifPresent(whole -> ScenarioCheck.check(whole, tree, reading));
        return scenario;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
