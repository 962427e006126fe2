package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.PublicLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
    private static final Path EXAMPLE = Path.of("docs", "examples", "backtest.yaml");

    @TempDir
    private Path folder = Path.of("");

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    /** Returns the page's scenario of the KTH cluster as one that can be run. */
    private Path kth() throws IOException {
        String page = read(Path.of("docs", "backtest.md"));
        int begin = page.indexOf("workload:\n  kth:");
        String shown = page.substring(begin, page.indexOf("```", begin));
        String log = "KTH-SP2-1996-2.1-cln.swf";
        Files.copy(PublicLogs.file(log), folder.resolve(log));
        String others =
                """
                strict: {pools: {sp2: {nodes: 100, queueing: strict}}}
                backfill: {pools: {sp2: {nodes: 100, queueing: backfill}}}
                """
                        .indent(2);
        return Files.writeString(
                folder.resolve("kth.yaml"),
                "poolwise: 1\nname: KTH\n" + shown + others + "experiment: {until: drained, seed: 1}\n");
    }

    private static double number(String json, String name, int occurrence) {
        Matcher matcher = Pattern.compile("\"" + name + "\" *: *([0-9.]+)").matcher(json);
        for (int i = 0; i <= occurrence; i++) {
            assertTrue(matcher.find(), name + " in " + json);
        }
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void theRecordedMeanWaitOfTheKthClusterIsMetWithinFifteenPerCent() throws IOException {
        Console console = Console.run("backtest", kth(), "--format", "json");

        assertEquals(ExitCode.DONE, console.code(), console.err());
        String json = console.out();
        assertEquals(15_296, number(json, "mean", 0), 0.5, "as the log says");
        assertEquals(15_296, number(json, "mean", 1), 0.15 * 15_296, "backfilled, with the hours of the site");
        assertEquals(84_600, number(json, "p95", 1), 0.15 * 84_600);
        assertEquals(258_600, number(json, "p99", 1), 0.15 * 258_600);
        assertTrue(number(json, "mean", 3) > 20 * 15_296, "strict first in, first out");
        assertTrue(number(json, "mean", 5) < 15_296 / 2.0, "backfilled at all hours");
    }

    @Test
    void theReportIsWritten() throws IOException {
        Console console = Console.run("backtest", EXAMPLE, "--output", folder, "--format", "csv", "--quiet");

        assertEquals(ExitCode.DONE, console.code(), console.err());
        assertEquals(console.out(), read(folder.resolve("backtest.csv")));
        assertTrue(console.out().startsWith("alternative,nodes,measure,recorded_s,simulated_s\nstrict,,mean,"));
        assertEquals(911, number(read(folder.resolve("backtest.json")), "jobs", 0));
        assertTrue(read(folder.resolve("waits.svg")).contains("The log's jobs waited"));
    }

    @Test
    void theFactorOfTheBillIsActualOverSimulated() {
        Console console = Console.run("backtest", EXAMPLE, "--actual-cost", "100", "--format", "json");

        double cost = number(console.out(), "cost", 0);
        assertEquals(100 / cost, number(console.out(), "costFactor", 0), 1e-12);
    }

    @Test
    void aScenarioWithoutRecordedWaitsIsRefused() {
        Console console = Console.run("backtest", "docs/examples/nightly.yaml");

        assertEquals(ExitCode.USAGE, console.code());
        assertTrue(console.err().contains("expected a job log with waits"), console.err());
    }
}
