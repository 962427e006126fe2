package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.report.TextFormat;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of these tests goes on by a tenth of a second whenever jobs have arrived. */
class RunTimeEstimateTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            workload:
              w:
                arrivals: {process: every, interval: 1s}
                service: 1s
            alternatives:
              pool:
                pools: {p: {nodes: 3}}
            experiment: {horizon: 100000s, replications: 4}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    private String said(int jobsAtFirst, int jobsLater, String... settings) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), SCENARIO);
        Scenario scenario = ScenarioFile.read(file, List.of(settings));
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false, TextFormat.ofWidth(80));
        try (ProgressLine line = ProgressLine.of(scenario, terminal)) {
            RunTimeEstimate estimate = new RunTimeEstimate(line, scenario, 2, clock::get);
            for (int i = 0; i < 30; i++) {
                clock.addAndGet(100_000_000L);
                estimate.advanced(i < 7 ? jobsAtFirst : jobsLater);
            }
        }
        return err.toString();
    }

    @Test
    void aLongRunIsToldOnceFromItsSpeedAfterTheFirstMoments() throws Exception {
        // 0.7 s with 700 jobs, then 10,000 jobs a second: 386,300 jobs are left after 2 s.
        assertEquals(
                "about 400,000 jobs in 1 alternative × 4 replications: roughly 40 s with 2 threads\n",
                said(100, 1_000));
    }

    @Test
    void nothingIsSaidOfAShortRun() throws Exception {
        assertEquals("", said(100, 6_000));
    }

    @Test
    void aRunThatMayAddReplicationsTakesAtLeastThatLong() throws Exception {
        assertEquals(
                "about 1 million jobs in 1 alternative × 10 replications or more: roughly 2 min at least with 2 threads\n",
                said(
                        100,
                        1_000,
                        "experiment.replications=10",
                        "experiment.precision={metric: waitingTime.mean, relativeHalfWidth: 5%}"));
    }

    @Test
    void numbersHaveTheDigitsThatAreKnown() {
        assertEquals("0", Roughly.jobs(0));
        assertEquals("3,700", Roughly.jobs(3_744));
        assertEquals("1 million", Roughly.jobs(999_999));
        assertEquals("41 million", Roughly.jobs(41_399_000));
        assertEquals("1.2 billion", Roughly.jobs(1.244e9));
        assertEquals("25 s", Roughly.time(23.4));
        assertEquals("2 min", Roughly.time(91));
        assertEquals("2 h", Roughly.time(7_000));
    }
}
