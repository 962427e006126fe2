package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark within this process, on two threads. */
@Tag("spark")
class SparkEngineTest {
    private static final String NODES = "alternatives.pool.pools.batch.nodes=";
    private static final String RATE = "workload.scoring.arrivals.rate=";
    private static final String[] SWEPT = {"--vary", NODES + "2..4", RATE + "6/h,12/h"};
    private static final String[] SWEPT_BY_SPARK = {
        "--vary", NODES + "2..4", RATE + "6/h,12/h", "--engine", "spark", "--master", "local[2]"
    };

    @TempDir
    private Path folder = Path.of("");

    private StudyFolders studies = new StudyFolders(Path.of(""));

    @BeforeEach
    void writeScenario() throws IOException {
        studies = new StudyFolders(folder);
        studies.scenario("2d");
    }

    @Test
    void aSweepHasTheSameBytes() throws IOException {
        Console local = studies.run("sweep", "local", SWEPT);
        Console spark = studies.run("sweep", "spark", SWEPT_BY_SPARK);

        studies.assertSame("local", "spark");
        assertEquals(
                local.lines(folder.resolve("local")).size(),
                spark.lines(folder.resolve("spark")).size());
        assertEquals("The results are in " + folder.resolve("spark") + ".\n", spark.err());
    }

    @Test
    void aSizingHasTheSameBytes() throws IOException {
        studies.run("size", "local", "--pool", "batch", "--nodes", "1..6", "--replications", "8");
        studies.run("size", "spark", "--pool", "batch", "--nodes", "1..6", "--replications", "8", "--engine", "spark");

        studies.assertSame("local", "spark");
    }

    @Test
    void aStudyThatChoosesItsPointsHasTheSameBytes() throws IOException {
        String classic = "alternatives.classic.classic.billing.computeHour=0.1..3";
        studies.run("breakeven", "local", "--vary", classic, "--grid", "3");
        studies.run("breakeven", "spark", "--vary", classic, "--grid", "3", "--engine", "spark");

        studies.assertSame("local", "spark");
    }

    @Test
    void whatOneEngineBeganAnotherContinues() throws IOException {
        studies.run("sweep", "whole", SWEPT);
        List<String> lines = Files.readAllLines(studies.journal("whole"));
        Files.createDirectories(folder.resolve("part"));
        Files.write(studies.journal("part"), lines.subList(0, 3));

        Console resumed =
                Console.run(studies.command("sweep", "part", SWEPT_BY_SPARK).toArray());
        assertEquals(ExitCode.USAGE, resumed.code());
        String[] resume = java.util.Arrays.copyOf(SWEPT_BY_SPARK, SWEPT_BY_SPARK.length + 1);
        resume[SWEPT_BY_SPARK.length] = "--resume";
        resumed = studies.run("sweep", "part", resume);

        assertTrue(resumed.err().startsWith("2 of 6 points are done already.\n"), resumed.err());
        studies.assertSame("whole", "part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local[0]", "spark://host", "host:7077", "here"})
    void aMasterThatIsNoneIsRefusedBeforeAnythingIsWritten(String master) {
        Console refused = Console.run(
                studies.command("sweep", "out", "--vary", NODES + "2..4", "--engine", "spark", "--master", master)
                        .toArray());

        assertEquals(ExitCode.USAGE, refused.code(), refused.err());
        assertTrue(
                refused.err()
                        .startsWith("poolwise: expected --master such as spark://host:7077 or local[2], but found '"
                                + master + "'"),
                refused.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
