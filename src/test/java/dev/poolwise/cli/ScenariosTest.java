package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example runs, gives the report that is kept, and meets its expectations. */
class ScenariosTest {
    private static final Path SCENARIOS = Path.of("scenarios");
    private static final Path FIRST = SCENARIOS.resolve("01-pool-or-classic.yaml");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyExampleGivesTheReportThatIsKept(Path scenario) throws IOException {
        Console run = Console.run("run", scenario, "--output", folder, "--quiet");

        assertEquals(ExitCode.DONE, run.code(), run.err());
        String name = RunCommand.defaultFolder(scenario).getFileName().toString();
        Golden.assertMatches("scenarios/" + name + ".md", Files.readString(folder.resolve("report.md")));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyExampleSaysWhatItTeaches(Path scenario) throws IOException {
        String text = Files.readString(scenario);

        assertTrue(text.contains("\n# Covers: "), "the second line says what the example covers");
        assertTrue(text.contains("\n# Question: "), "and then which question it answers");
    }

    @Test
    void everyExpectationIsMet() {
        Console check = Console.run("check", SCENARIOS);

        assertEquals(ExitCode.DONE, check.code(), check.out());
        assertTrue(check.out().lines().count() >= 70, "there are expectations to check");
    }

    /** The committed report of the first example is what it gives today. */
    @Test
    void theCommittedReportIsUpToDate() throws IOException {
        Console.run("run", FIRST, "--output", folder, "--quiet");

        Path committed = Path.of("reports", "01-pool-or-classic");
        for (String file : new String[] {"results.json", "report.md", "metrics.csv"}) {
            assertEquals(
                    Files.readString(committed.resolve(file)),
                    Files.readString(folder.resolve(file)),
                    () -> committed.resolve(file) + ": run ./poolwise run " + FIRST);
        }
    }

    /** Same file and seed, same bytes: whatever the threads, the locale, the time zone. */
    @Test
    void nothingButTheScenarioDecidesTheResults() throws IOException {
        Path usual = folder.resolve("usual");
        Path strange = folder.resolve("strange");
        Path example = SCENARIOS.resolve("16-low-priority-nodes.yaml");
        Console.run("run", example, "--output", usual, "--threads", "1", "--jobs");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Console.run("run", example, "--output", strange, "--threads", "8", "--jobs");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        try (Stream<Path> files = Files.walk(usual)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("manifest.json")) {
                    Path other = strange.resolve(usual.relativize(file));
                    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file + " differs");
                }
            }
        }
    }
}
