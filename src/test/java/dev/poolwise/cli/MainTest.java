package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            name: Small
            workload:
              scoring:
                arrivals: {process: poisson, rate: 12/h}
                service: 5m
            alternatives:
              pool:
                pools:
                  batch: {nodes: 2, provisioning: 0s, billing: {computeHour: 0.5}}
              classic:
                classic: {capacity: 4, billing: {computeHour: 2}}
            objectives: [cost <= 30]
            experiment: {horizon: 24h, replications: 3, seed: 1}
            expect:
              pool: {billedComputeHours: 48, cost: 24.00}
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

    private Path with(String old, String other) throws IOException {
        return Files.writeString(folder.resolve("changed.yaml"), SCENARIO.replace(old, other));
    }

    @Test
    void theVersionIsData() {
        assertEquals(new Console(ExitCode.DONE, "poolwise 0.1.0\n", ""), Console.run("--version"));
    }

    @Test
    void theHelpShowsExitCodesAndExamples() {
        Console help = Console.run("--help");

        assertEquals(ExitCode.DONE, help.code());
        assertAll(
                () -> assertTrue(help.out().contains("99"), help.out()),
                () -> assertTrue(help.out().contains("poolwise check scenarios"), help.out()),
                () -> assertEquals("", help.err()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "rnu", "run", "run x.yaml --replications 0", "run x.yaml --format pdf", "validate", "check"})
    void aCommandLineThatMakesNoSenseIsRefusedInTwoLines(String line) {
        Console refused = Console.run((Object[]) line.split(" "));

        assertEquals(ExitCode.USAGE, refused.code());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("--help"), refused.err());
    }

    @Test
    void theResultsAreTheSameWhateverTheThreads() throws IOException {
        Console one = Console.run("run", scenario, "--output", report, "--threads", 1, "--format", "json");
        String first = Files.readString(report.resolve("results.json"));
        Console four = Console.run("run", scenario, "--output", report, "--threads", 4, "--format", "json");

        assertEquals(ExitCode.DONE, one.code(), one.err());
        assertEquals(one.out(), four.out());
        assertEquals(first, Files.readString(report.resolve("results.json")));
    }

    @Test
    void theSeedAndTheReplicationsOfTheCommandLineHold() {
        Console changed =
                Console.run("run", scenario, "--output", report, "--seed", 77, "--replications", 2, "--format", "json");

        assertTrue(changed.out().contains("\"seed\": 77"), changed.out());
        assertTrue(changed.out().contains("\"replications\": 2"), changed.out());
    }

    @Test
    void theReportNamesTheCommandThatGivesItAgain() throws IOException {
        Console.run(
                "run",
                scenario,
                "--output",
                report,
                "--replications",
                2,
                "--seed",
                7,
                "--quiet",
                "--set",
                "name=It's small",
                "--set",
                "experiment.horizon=4d");

        String page = Files.readString(report.resolve("report.html"));
        assertTrue(page.contains("poolwise run small.yaml --set 'name=It'\\''s small' --set experiment.horizon=4d "
                + "--replications 2 --seed 7"));
        assertTrue(page.contains("id=\"week\""));
    }

    @Test
    void aSettingReplacesAValueOfTheScenario() {
        Console changed = Console.run(
                "run",
                scenario,
                "--output",
                report,
                "--set",
                "alternatives.pool.pools.batch.nodes=3",
                "--format",
                "csv");

        assertEquals(ExitCode.DONE, changed.code(), changed.err());
        assertTrue(changed.out().lines().anyMatch(line -> line.contains("billedComputeHours") && line.contains("72")));
    }

    /** 12 jobs an hour are 65 % of what 4 nodes can do, and more than they can do in this order (11.37). */
    @Test
    void gangsThatTheirOrderMakesUnstableAreToldBeforeTheRun() throws IOException {
        Path gangs = Files.writeString(
                scenario.resolveSibling("gangs.yaml"),
                """
                poolwise: 1
                name: gangs
                workload:
                  ones: {arrivals: {process: poisson, rate: 8.4/h}, service: {distribution: exponential, mean: 600s}, nodes: 1}
                  fours: {arrivals: {process: poisson, rate: 3.6/h}, service: {distribution: exponential, mean: 300s}, nodes: 4}
                alternatives:
                  four: {pools: {p: {nodes: 4}}}
                experiment: {horizon: 2d, warmUp: 1d, replications: 2}
                """);
        Console told = Console.run("run", gangs, "--output", report);

        assertEquals(ExitCode.DONE, told.code(), told.err());
        assertTrue(
                told.err()
                        .contains(
                                "warning: four: p cannot keep up: the workload offers 2.6 busy slots on average, and at"
                                        + " most 2.46 of its 4 can be used (load 1.06 per usable slot): jobs of 1 and 4 nodes in"
                                        + " first-come first-served order leave the rest idle; the queue grows without bound"),
                told.err());
    }

    @Test
    void jobsAndNodesAreWrittenOnRequestOnly() {
        Console.run("run", scenario, "--output", report);
        assertFalse(Files.exists(report.resolve("jobs.csv")));

        Console.run("run", scenario, "--output", report, "--jobs");

        assertTrue(Files.exists(report.resolve("jobs.csv")));
        assertTrue(Files.exists(report.resolve("nodes.csv")));
    }

    @Test
    void whoWantsQuietHearsNothing() {
        Console quiet = Console.run("run", scenario, "--output", report, "--quiet");

        assertEquals(ExitCode.DONE, quiet.code());
        assertEquals("", quiet.err());
    }

    @Test
    void anObjectiveThatIsNotMetFailsOnRequestOnly() throws IOException {
        Path hard = with("cost <= 30", "cost <= 3");

        assertEquals(ExitCode.DONE, Console.run("run", hard, "--output", report).code());
        assertEquals(
                ExitCode.NOT_MET,
                Console.run("run", hard, "--output", report, "--fail-on-objectives")
                        .code());
        assertEquals(
                ExitCode.DONE,
                Console.run("run", scenario, "--output", report, "--fail-on-objectives")
                        .code());
    }

    @Test
    void theReportGoesToAFolderNamedAfterTheScenario() {
        assertEquals(Path.of("reports", "nightly"), RunCommand.defaultFolder(Path.of("some/where/nightly.yaml")));
        assertEquals(Path.of("reports", "nightly.yml"), RunCommand.defaultFolder(Path.of("nightly.yml")));
    }

    @Test
    void allProblemsAreToldAndNothingIsSimulated() throws IOException {
        Path wrong = with("rate: 12/h", "rate: 12").toAbsolutePath();
        Files.writeString(wrong, Files.readString(wrong).replace("nodes: 2", "nodes: -2"));

        Console told = Console.run("run", wrong, "--output", report);

        assertEquals(ExitCode.USAGE, told.code());
        assertTrue(told.err().endsWith("2 problems; nothing was simulated.\n"), told.err());
        assertFalse(Files.exists(report));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Console failed = Console.run("run", folder.resolve("none.yaml"));

        assertEquals(ExitCode.INPUT_OUTPUT, failed.code());
        assertTrue(failed.err().contains("none.yaml"), failed.err());
    }

    @Test
    void aReportThatCannotBeWrittenIsNamedBeforeAnythingIsSimulated() {
        Console failed = Console.run("run", scenario, "--output", scenario);

        assertEquals(ExitCode.INPUT_OUTPUT, failed.code());
        assertEquals("poolwise: " + scenario + ": expected a folder, but found a file\n", failed.err());
    }

    @Test
    void checkTellsEveryExpectation() {
        Console checked = Console.run("check", scenario);

        assertEquals(ExitCode.DONE, checked.code());
        assertEquals(
                List.of(
                        "pass  small.yaml: pool: billedComputeHours: expected 48 compute-hours exactly, found 48",
                        "pass  small.yaml: pool: cost: expected 24 USD exactly, found 24"),
                checked.lines(folder));
        assertEquals("2 expectations in 1 scenarios: 0 not met\n", checked.err());
    }

    @Test
    void checkFailsWithWhatWasFound() throws IOException {
        Path xml = folder.resolve("checks.xml");
        Path wrong = with("billedComputeHours: 48", "billedComputeHours: 47");

        Console checked = Console.run("check", wrong, "--junit-xml", xml);

        assertEquals(ExitCode.NOT_MET, checked.code());
        assertTrue(checked.out().contains("FAIL"), checked.out());
        assertTrue(checked.out().contains("expected 47 compute-hours exactly, found 48"), checked.out());
        assertTrue(Files.readString(xml).contains("tests=\"2\" failures=\"1\""), Files.readString(xml));
    }

    @Test
    void checkWritesWhatWasFoundOnRequest() throws IOException {
        Path wrong = with("billedComputeHours: 48, cost: 24.00", "billedComputeHours: 48.0, cost: 1.5 ");

        Console checked = Console.run("check", wrong, "--update");

        assertEquals(ExitCode.DONE, checked.code(), checked.err());
        assertEquals(
                SCENARIO.replace("billedComputeHours: 48, cost: 24.00", "billedComputeHours: 48.0, cost: 24 "),
                Files.readString(wrong));
        assertEquals(
                ExitCode.USAGE,
                Console.run("check", wrong, "--update", "--seed", 3).code());
    }

    @Test
    void checkFindsTheScenariosOfAFolderThatExpectSomething() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        Files.writeString(folder.resolve("deep/er/second.yaml"), SCENARIO);
        Files.writeString(folder.resolve("silent.yaml"), SCENARIO.substring(0, SCENARIO.indexOf("expect:")));
        Files.writeString(folder.resolve("other.yaml"), "services: {web: {image: nginx}}\n");

        Console checked = Console.run("check", folder);

        assertEquals(ExitCode.DONE, checked.code(), checked.err());
        assertEquals("4 expectations in 2 scenarios: 0 not met\n", checked.err());
    }

    @Test
    void checkDoesNotPassWhenThereIsNothingToCheck() throws IOException {
        Files.delete(scenario);

        assertEquals(ExitCode.USAGE, Console.run("check", folder).code());
    }

    @Test
    void aScenarioWithProblemsDoesNotHideTheOthers() throws IOException {
        with("rate: 12/h", "rate: 12");

        Console checked = Console.run("check", folder);

        assertEquals(ExitCode.USAGE, checked.code());
        assertEquals(2, checked.lines(folder).size(), checked.out());
        assertTrue(
                checked.err().contains("changed.yaml:5:40: workload.scoring.arrivals.rate: expected a rate"),
                checked.err());
    }

    @Test
    void validateReadsEveryFile() throws IOException {
        with("rate: 12/h", "rate: 12");

        Console validated = Console.run("validate", folder);

        assertEquals(ExitCode.USAGE, validated.code());
        assertEquals(
                List.of("small.yaml: valid, 2 alternatives; about 1,700 jobs in all 3 replications"),
                validated.lines(folder));
        assertTrue(validated.err().endsWith("1 problem; nothing was simulated.\n"), validated.err());
    }
}
