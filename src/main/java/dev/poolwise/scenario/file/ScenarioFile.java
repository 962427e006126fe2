package dev.poolwise.scenario.file;

import dev.poolwise.scenario.Scenario;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads scenarios from files. */
public final class ScenarioFile {
    private ScenarioFile() {}

    /**
     * Reads a scenario.
     *
     * @param file a regular file, YAML in UTF-8, at most 3 MiB
     * @param overrides values that replace or add to what stands in the file, each {@code path=value}
     * @throws InvalidScenario if the scenario cannot be simulated as it is written, with every problem
     * @throws IOException if the file cannot be read
     */
    public static Scenario read(Path file, List<String> overrides) throws IOException, InvalidScenario {
        byte[] bytes = bytes(file);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        Reading reading = new Reading(file.toString(), folder);
        String name = String.valueOf(file.getFileName());
        Optional<Scenario> scenario = SourceText.decode(bytes, reading)
                .flatMap(text -> NodeTree.of(text, file.toString(), reading))
                .map(root -> Overrides.apply(root, overrides, reading))
                .map(root ->
                        ScenarioReader.read(new Found(root, "", reading), new Scenario.Source(name, sha256(bytes))));
        if (scenario.isEmpty() || reading.reports() > 0) {
            throw new InvalidScenario(reading.problems());
        }
        return scenario.get();
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "it is not a regular file");
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SourceText.MOST_BYTES + 1);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
