package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeCommandTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            name: Small
            workload:
              scoring: {arrivals: {process: every, interval: 5m, count: 12}, service: 10m}
            alternatives:
              pool:
                pools:
                  batch: {nodes: 2, billing: {computeHour: 0.5}}
              two pools:
                pools:
                  a: {nodes: 1, billing: {computeHour: 1}}
                  b: {nodes: 1, billing: {computeHour: 1}}
                route: {scoring: a}
              classic:
                classic: {capacity: 4, billing: {computeHour: 2}}
            objectives: [max(waitingTime) <= 5m]
            experiment: {horizon: 4h, replications: 2, seed: 1}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path scenario = Path.of("");
    private Path report = Path.of("");

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("small.yaml"), SCENARIO);
        report = folder.resolve("report");
    }

    private Console size(Object... further) {
        List<Object> words = new ArrayList<>(List.of("size", scenario, "--output", report));
        words.addAll(List.of(further));
        return Console.run(words.toArray());
    }

    /** Two jobs at a time are served in 10 minutes, and one comes every 5: two nodes just do. */
    @Test
    void theAnswerComesFirstAndTheReportIsWritten() throws IOException {
        Console size = size("--pool", "batch", "--nodes", "1..4");

        assertEquals(ExitCode.DONE, size.code(), size.err());
        assertTrue(
                size.out()
                        .startsWith(
                                "Small\nChoose nodes=2: the cheapest setting that meets the objective, for 4.00 USD.\n"),
                size.out());
        assertTrue(size.out().contains("--set alternatives.pool.pools.batch.nodes=2\n"), size.out());
        assertAll(List.of("size.csv", "size.json", "report.html", "charts/size.svg", "charts/size.png").stream()
                .map(file -> () -> assertTrue(Files.size(report.resolve(file)) > 0, file)));
        assertFalse(Files.exists(report.resolve("journal.jsonl")), "what is finished needs no journal");
        assertEquals(5, Files.readAllLines(report.resolve("size.csv")).size());
    }

    @Test
    void theCommandThatItNamesGivesTheSameCost() {
        String command = size("--pool", "batch", "--nodes", "1..4")
                .out()
                .lines()
                .filter(line -> line.startsWith("  poolwise run"))
                .findFirst()
                .orElseThrow();
        Object[] words = (command.strip().substring("poolwise ".length()) + " --output " + folder.resolve("run")
                        + " --format csv")
                .split(" ");

        assertTrue(
                Console.run(words).out().contains("pool,all,,cost,4,"),
                Console.run(words).out());
    }

    @Test
    void candidatesThatAreNoScenariosAreLeftOutAndTenOfThemNamed() {
        Console size = size(
                "--vary",
                "alternatives.pool.pools.batch.create=0s,60m,120m,3h,4h,5h",
                "--vary",
                "alternatives.pool.pools.batch.delete=1h..6h:1h");

        assertEquals(
                10,
                size.err()
                        .lines()
                        .filter(line -> line.startsWith("warning: candidate ") && line.contains(" is left out: "))
                        .count(),
                size.err());
        assertTrue(size.err().contains("warning: so are 5 more candidates\n"), size.err());
        assertTrue(size.out().contains("\n2h "), size.out());
        assertFalse(size.out().contains("120m"), size.out());
    }

    @Test
    void namesHaveNoEnds() {
        Console size = size("--vary", "alternatives.pool.pools.batch.fill=pack,spread", "--screening", "2");

        assertFalse(size.out().contains("at the end of what was tried"), size.out());
    }

    @Test
    void withoutARangeTheLoadGivesOne() {
        assertTrue(
                size("--pool", "batch").out().contains("Choose nodes=2:"),
                size("--pool", "batch").out());
    }

    @Test
    void anythingCanBeVaried() {
        Console size = size("--vary", "alternatives.classic.classic.capacity=1..3", "--format", "csv");

        assertEquals(ExitCode.DONE, size.code(), size.err());
        assertTrue(size.out().contains("\n2,2,best,confirmation,2,"), size.out());
    }

    @Test
    void nothingFeasibleIsSaidAndNotTakenForAnAnswer() {
        Console size = size("--pool", "batch", "--nodes", "1", "--set", "objectives=[max(waitingTime) <= 1m]");

        assertEquals(ExitCode.INCOMPLETE, size.code());
        assertTrue(size.out().contains("No setting meets the objective: nodes=1 comes nearest"), size.out());
        assertFalse(size.out().contains("poolwise run"), size.out());
    }

    @Test
    void aPoolThatAFormulaScalesNeedsWhatIsVaried() throws IOException {
        Path file = Path.of("scenarios", "25-autoscale-formulas.yaml");
        Console size = Console.run("size", file.toString(), "--alternative", "pending tasks");

        assertEquals(ExitCode.USAGE, size.code());
        assertTrue(size.err().contains("expected --vary, such as"), size.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        expected one pool to size         | --nodes 1..4
        expected one pool to size         | --pool nightly
        expected the name of an alternative | --pool batch --alternative none
        at most 1000 candidates           | --pool batch --nodes 1..2000
        judged in the same way            | --vary experiment.horizon=1h,2h
        expected a fraction such as 0.5%  | --pool batch --indifference 200%
        expected --screening              | --pool batch --screening 1
        """)
    void misuseIsToldBeforeAnythingIsSimulated(String expected, String arguments) {
        Console size = size((Object[]) arguments.split(" "));

        assertEquals(ExitCode.USAGE, size.code());
        assertTrue(size.err().contains(expected), size.err());
        assertFalse(Files.exists(report));
    }

    @Test
    void aScenarioWithoutObjectivesSaysNotWhatGoodEnoughMeans() throws IOException {
        Files.writeString(scenario, SCENARIO.replaceFirst("objectives: .*\n", ""));
        Console size = size("--pool", "batch");

        assertEquals(ExitCode.USAGE, size.code());
        assertTrue(size.err().contains("expected objectives in the scenario"), size.err());
    }

    @Test
    void theSameQuestionHasTheSameBytes() throws IOException {
        size("--pool", "batch", "--nodes", "1..4", "--threads", "1");
        String json = Files.readString(report.resolve("size.json"));
        size("--pool", "batch", "--nodes", "1..4", "--threads", "4");

        assertEquals(json, Files.readString(report.resolve("size.json")));
    }
}
