package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spark with executors in processes of their own; the limits are there against hanging only. */
@Tag("spark")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SparkClusterTest {
    private static final int POINTS = 24;
    private static final String RATES = "workload.scoring.arrivals.rate=1/h..24/h:1/h";

    @TempDir
    private Path folder = Path.of("");

    private StudyFolders studies = new StudyFolders(Path.of(""));

    @BeforeEach
    void writeScenario() throws IOException {
        studies = new StudyFolders(folder);
        studies.scenario("100d");
    }

    /** Starts a sweep in a process of its own, from the jar, as users do. */
    private Process start(String output, String... further) throws IOException {
        Path jar = Path.of(System.getProperty("poolwise.jar"));
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dspark.driver.host=127.0.0.1",
                "-cp",
                String.join(
                        File.pathSeparator,
                        jar.toString(),
                        jar.resolveSibling("lib") + "/*",
                        jar.resolveSibling("engine") + "/*"),
                Main.class.getName()));
        studies.command("sweep", output, "--vary", RATES).forEach(words::add);
        words.addAll(List.of(further));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said(output).toFile())
                .start();
    }

    private Path said(String output) {
        return folder.resolve(output + ".txt");
    }

    private void assertDone(Process process, String output) throws IOException, InterruptedException {
        assertEquals(0, process.waitFor(), Files.readString(said(output)));
    }

    @Test
    void aSweepThatLosesAWorkerHasTheSameBytes() throws IOException, InterruptedException {
        studies.run("sweep", "local", "--vary", RATES);
        try (Cluster cluster = Cluster.start(folder, 2)) {
            Process sweep = start("cluster", "--engine", "spark", "--master", cluster.url());
            try {
                Cluster.await(sweep, () -> studies.done("cluster") >= 4 && cluster.isAllAtWork());
                cluster.kill(0);
                int done = studies.done("cluster");
                assertTrue(done < POINTS, "the worker was killed when all was done");
                assertDone(sweep, "cluster");
            } finally {
                sweep.destroyForcibly();
            }
        }
        assertTrue(Files.readString(said("cluster")).contains("Lost executor"), Files.readString(said("cluster")));
        assertEquals(POINTS, studies.done("cluster"));
        studies.assertSame("local", "cluster");
    }

    @Test
    void aSweepWhoseDriverIsKilledContinuesOnThisMachine() throws IOException, InterruptedException {
        studies.run("sweep", "local", "--vary", RATES);
        Process sweep = start("killed", "--engine", "spark", "--master", "local[2]");
        try {
            Cluster.await(sweep, () -> studies.done("killed") >= 4);
        } finally {
            sweep.destroyForcibly().waitFor();
        }
        int done = studies.done("killed");
        assertTrue(done < POINTS, "the driver was killed when all was done");

        Console resumed = studies.run("sweep", "killed", "--vary", RATES, "--resume");

        assertTrue(resumed.err().contains(" of " + POINTS + " points are done already."), resumed.err());
        studies.assertSame("local", "killed");
    }
}
