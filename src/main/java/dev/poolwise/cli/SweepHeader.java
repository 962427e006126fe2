package dev.poolwise.cli;

import dev.poolwise.report.Version;
import dev.poolwise.study.CheckedPoints;
import dev.poolwise.study.Journal;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the results of a sweep depend on, for the header of its journal.
 *
 * @param design which points were asked for
 */
record SweepHeader(Question question, CheckedPoints checked, String design) {
    /** Returns it as names and values. */
    Map<String, String> entries() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("poolwise", Version.CURRENT);
        Path folder = Optional.ofNullable(question.file().toAbsolutePath().getParent())
                .orElse(question.file());
        for (Path file : checked.files()) {
            entries.put("SHA-256 of " + folder.relativize(file.toAbsolutePath()), sha256(file));
        }
        entries.put("seed", Long.toString(checked.scenario().experiment().seed()));
        entries.put("replications", question.replications().map(String::valueOf).orElse("as in the scenario"));
        entries.put("settings", String.join(", ", question.overrides()));
        entries.put("design", design);
        entries.put(Journal.POINTS, Integer.toString(checked.valid().size()));
        return entries;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
