package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
    private static final Path EIGHT = Path.of("docs", "examples", "eight-nodes.json");
    private static final Path TEN = Path.of("docs", "examples", "ten-nodes.json");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"8, eight-nodes.json", "10, ten-nodes.json"})
    void theStoredExamplesAreWhatTheProgramWrites(int nodes, String file) throws IOException {
        Path stored = Path.of("docs", "examples", file);
        Console run = Console.run(
                "run",
                Path.of("docs", "examples", "nightly.yaml"),
                "--replications",
                "10",
                "--set",
                "alternatives.a pool of eight.pools.night.nodes=" + nodes,
                "--format",
                "json",
                "--output",
                folder);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(stored, run.out());
        }
        assertEquals(run.out(), Files.readString(stored));
    }

    /** The paired difference is 2, 3 and 4: its interval is 3 ± 4.303 × 1 / √3. */
    @Test
    void theDifferenceIsPairedWhereTheSeedsMatch() throws IOException {
        Path old = results("old.json", 1, "{\"value\": 20, \"halfWidth\": 24.84", "[10, 20, 30]");
        Path now = results("new.json", 1, "{\"value\": 23, \"halfWidth\": 27.32", "[12, 23, 34]");

        Console console = Console.run("compare", old, now, "--format", "csv");

        String row = console.out().lines().toList().get(1);
        assertTrue(row.startsWith("pool,waitingTime.mean,s,20,23,3,2.484137"), row);
        assertTrue(row.endsWith(",true,worse"), row);
    }

    /** Welch: 20 ± 24.84 has the standard error 5.7735, the other 6.3509; 4 - 1 degrees of freedom at least. */
    @Test
    void otherwiseTheReplicationsAreIndependent() throws IOException {
        Path old = results("old.json", 1, "{\"value\": 20, \"halfWidth\": 24.84", "[10, 20, 30]");
        Path now = results("new.json", 2, "{\"value\": 23, \"halfWidth\": 27.32", "[12, 23, 34]");

        Console console = Console.run("compare", old, now, "--format", "csv");

        String row = console.out().lines().toList().get(1);
        assertTrue(row.endsWith(",false,no change seen"), row);
        assertTrue(Console.run("compare", old, now).out().contains("not paired"));
    }

    @Test
    void theSameResultsAreTheSame() {
        Console console = Console.run("compare", TEN, TEN, "--fail-on-change");
        assertEquals(ExitCode.DONE, console.code());
        assertTrue(console.out().contains("Metrics: 68 same."), console.out());
    }

    @Test
    void aChangeFailsOnRequest() {
        assertEquals(ExitCode.DONE, Console.run("compare", EIGHT, TEN).code());
        assertEquals(
                ExitCode.NOT_MET,
                Console.run("compare", EIGHT, TEN, "--fail-on-change").code());
        assertEquals(
                ExitCode.NOT_MET,
                Console.run("compare", EIGHT, TEN, "--fail-on-worse").code(),
                "the shorter waits have their price");
    }

    @Test
    void anImprovementIsNoFailureUnlessEveryChangeIs() throws IOException {
        Path old = results("old.json", 1, "{\"value\": 23, \"halfWidth\": 27.32", "[12, 23, 34]");
        Path now = results("new.json", 1, "{\"value\": 20, \"halfWidth\": 24.84", "[10, 20, 30]");

        assertEquals(
                ExitCode.DONE,
                Console.run("compare", old, now, "--fail-on-worse").code());
        assertEquals(
                ExitCode.NOT_MET,
                Console.run("compare", old, now, "--fail-on-change").code());
    }

    @Test
    void aValueThatIsGoneIsUnknownAndNoSuccess() throws IOException {
        Path old = results("old.json", 1, "{\"value\": 23, \"halfWidth\": 27.32", "[12, 23, 34]");
        Path now = results("new.json", 1, "{\"value\": null, \"halfWidth\": null", "[]");

        Console console = Console.run("compare", old, now, "--fail-on-worse");

        assertEquals(ExitCode.NOT_MET, console.code());
        assertTrue(console.out().contains("unknown"), console.out());
    }

    @ParameterizedTest
    @CsvSource({"not JSON, no JSON", "{}, another kind", "[1], another kind"})
    void whatIsNoResultIsRefused(String text, String told) throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), text);
        Console console = Console.run("compare", EIGHT, other);
        assertEquals(ExitCode.USAGE, console.code());
        assertTrue(console.err().contains(told), console.err());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Console console = Console.run("compare", EIGHT, folder.resolve("none.json"));
        assertEquals(ExitCode.INPUT_OUTPUT, console.code());
        assertTrue(console.err().contains("there is no such file"), console.err());
    }

    @Test
    void pullRequestsGetATable() {
        Console console = Console.run("compare", EIGHT, TEN, "--format", "markdown");
        assertTrue(console.out().contains("### a pool of eight\n\n| metric | old | new |"), console.out());
        Console json = Console.run("compare", EIGHT, TEN, "--format", "json");
        assertTrue(json.out().contains("\"changed\": true"), json.out());
    }

    private Path results(String file, int seed, String estimate, String observations) throws IOException {
        String text =
                """
                {"schemaVersion": 1, "scenario": {"name": "s", "sha256": "0"},
                 "experiment": {"seed": %s, "replications": 3, "confidence": 0.95},
                 "alternatives": [{"name": "pool", "metrics": {"waitingTime.mean": %s, "replications": 3, "unit": "s"}},
                  "observations": {"waitingTime.mean": %s}}]}
                """
                        .formatted(seed, estimate, observations);
        return Files.writeString(folder.resolve(file), text);
    }
}
