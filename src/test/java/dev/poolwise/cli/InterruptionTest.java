package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are told to end by a signal. */
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            workload:
              w:
                arrivals: {process: poisson, rate: %s}
                service: 1m
            alternatives:
              enough:
                pools: {p: {nodes: 3}}
              shared:
                classic: {capacity: 3}
            experiment: {horizon: 10d, replications: %s}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path said = Path.of("");

    private Process start(String rate, int replications, String command, String... options) throws IOException {
        Path scenario = Files.writeString(folder.resolve("a.yaml"), SCENARIO.formatted(rate, replications));
        said = folder.resolve("said.txt");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                scenario.toString(),
                "--output",
                folder.resolve("new/report").toString()));
        words.addAll(List.of(options));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** A signal that is ignored where the tests run, as below nohup, is ignored by the process too. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static void end(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "the process must end soon");
    }

    /** The estimate of the run time is said after two seconds of simulating. */
    private void awaitEstimate(Process process) throws IOException, InterruptedException {
        while (process.isAlive() && !Files.readString(said).contains("roughly")) {
            Thread.sleep(20);
        }
    }

    @Test
    void anInterruptedRunTellsOfTheReplicationsThatAreDone() throws Exception {
        assumeFalse(ignoresInterrupts(), "SIGINT is ignored here");
        Process process = start("3/h", 100_000, "run", "--jobs");
        awaitEstimate(process);
        end(process, "INT");

        String text = Files.readString(said);
        assertEquals(130, process.exitValue(), text);
        Path report = folder.resolve("new/report");
        assertTrue(Files.exists(report.resolve("results.json")), text);
        String results = Files.readString(report.resolve("results.json"));
        assertTrue(results.contains("\"requestedReplications\": 100000"), text);
        assertTrue(results.contains("\"reason\": \"interrupted\""), text);
        assertTrue(text.contains("Partial result ("), text);
        assertTrue(Files.readString(report.resolve("report.md")).contains("**Partial result ("));
        assertTrue(Files.readString(report.resolve("report.html")).contains("Partial result ("));
        try (Stream<Path> files = Files.list(report)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
        }
    }

    @Test
    void aRunWithNothingDoneLeavesNothingBehind() throws Exception {
        Process process = start("170/h", 3, "run", "--set", "experiment.horizon=30000d");
        awaitEstimate(process);
        end(process, "TERM");

        String text = Files.readString(said);
        assertEquals(130, process.exitValue(), text);
        assertTrue(
                text.endsWith("poolwise: interrupted; nothing was written, as no two replications of every"
                        + " alternative were done\n"),
                text);
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void anInterruptedSweepSaysHowToGoOn() throws Exception {
        Process process = start("60/h", 20, "sweep", "--vary", "alternatives.enough.pools.p.nodes=2..40");
        Path journal = folder.resolve("new/report/journal.jsonl");
        while (process.isAlive()
                && (!Files.exists(journal) || Files.readString(journal).lines().count() < 2)) {
            Thread.sleep(20);
        }
        end(process, "TERM");

        String text = Files.readString(said);
        assertEquals(130, process.exitValue(), text);
        assertTrue(text.contains("poolwise: interrupted\nWhat is done is kept. To go on: poolwise sweep "), text);
        assertTrue(text.endsWith("alternatives.enough.pools.p.nodes=2..40 --resume\n"), text);
        assertTrue(Files.exists(journal));
    }
}
