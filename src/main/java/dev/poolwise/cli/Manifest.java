package dev.poolwise.cli;

import dev.poolwise.report.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where, when and with what a report was made: everything that may differ between two runs with equal results. */
final class Manifest {
    private Manifest() {}

    /** Returns the manifest of a run that ends now. */
    static Map<String, String> of(Instant startedAt, int threads) {
        Map<String, String> manifest = new LinkedHashMap<>();
        manifest.put("poolwise", Version.CURRENT);
        manifest.put("java", System.getProperty("java.runtime.version", "unknown"));
        manifest.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        manifest.put("architecture", System.getProperty("os.arch", "unknown"));
        manifest.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        manifest.put("threads", String.valueOf(threads));
        manifest.put("startedAt", startedAt.toString());
        manifest.put(
                "elapsedMilliseconds",
                String.valueOf(Duration.between(startedAt, Instant.now()).toMillis()));
        return manifest;
    }
}
