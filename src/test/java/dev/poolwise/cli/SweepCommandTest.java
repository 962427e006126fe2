package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            name: Small
            workload:
              scoring:
                arrivals: {process: poisson, rate: 12/h}
                service: {distribution: exponential, mean: 10m}
            alternatives:
              pool:
                pools:
                  batch:
                    autoscale: {min: 1, max: 4, idleBeforeScaleDown: 5m, evaluate: immediately}
                    provisioning: 3m
                    billing: {computeHour: 0.5}
              classic:
                classic: {capacity: 4, billing: {computeHour: 2}}
            objectives: [p95(waitingTime) <= 10m]
            experiment: {horizon: 2d, warmUp: 4h, study: steady, replications: 4, seed: 1}
            """;
    private static final String AUTOSCALE = "alternatives.pool.pools.batch.autoscale.";
    private static final String MAX = AUTOSCALE + "max=";
    private static final String MIN = AUTOSCALE + "min=";

    @TempDir
    private Path folder = Path.of("");

    private Path scenario = Path.of("");

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("small.yaml"), SCENARIO);
    }

    private Console sweep(String output, String... arguments) {
        List<Object> words = new ArrayList<>(List.of("sweep", scenario, "--output", folder.resolve(output)));
        words.addAll(List.of(arguments));
        return Console.run(words.toArray());
    }

    private Map<String, byte[]> files(String output) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path written = folder.resolve(output);
        try (Stream<Path> found = Files.walk(written)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(written.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void assertSameFiles(String expected, String found) throws IOException {
        Map<String, byte[]> wanted = files(expected);
        Map<String, byte[]> had = files(found);
        assertEquals(wanted.keySet(), had.keySet());
        wanted.forEach((name, bytes) -> assertArrayEquals(bytes, had.get(name), name));
    }

    @Test
    void theFilesAreTheSameWhateverTheThreads() throws IOException {
        String[] varied = {"--vary", MAX + "2..4", MIN + "0,1"};
        Console one = sweep(
                "one",
                Stream.concat(Stream.of(varied), Stream.of("--threads", "1")).toArray(String[]::new));
        sweep(
                "two",
                Stream.concat(Stream.of(varied), Stream.of("--threads", "2")).toArray(String[]::new));
        sweep(
                "eight",
                Stream.concat(Stream.of(varied), Stream.of("--threads", "8")).toArray(String[]::new));

        assertEquals(ExitCode.DONE, one.code(), one.err());
        assertEquals(
                List.of(
                        "charts/front.png",
                        "charts/front.svg",
                        "charts/map-cost-1.png",
                        "charts/map-cost-1.svg",
                        "charts/map-wait-1.png",
                        "charts/map-wait-1.svg",
                        "journal.jsonl",
                        "report.html",
                        "sweep.csv",
                        "sweep.json"),
                List.copyOf(files("one").keySet()));
        assertSameFiles("one", "two");
        assertSameFiles("one", "eight");
    }

    @Test
    void everyPointHasARowWhateverCameOfIt() throws IOException {
        Console swept = sweep("out", "--vary", MAX + "1,2", MIN + "1,2", "--format", "csv");
        List<String[]> rows =
                swept.out().lines().map(line -> line.split(",", -1)).toList();
        List<String> header = List.of(rows.get(0));
        int wait = header.indexOf("waitingTime.p95");

        assertEquals(ExitCode.DONE, swept.code(), swept.err());
        assertEquals(
                List.of("1,simulated,1,1,pool", "1,simulated,1,1,classic", "2,invalid,1,2,", "3,simulated,2,1,pool"),
                rows.subList(1, 5).stream()
                        .map(row -> String.join(",", List.of(row).subList(0, 5)))
                        .toList());
        assertTrue(rows.get(1)[header.indexOf("diagnostics")].startsWith("unstable"));
        assertEquals("", rows.get(1)[wait]);
        assertFalse(rows.get(2)[wait].isEmpty());
        rows.forEach(row -> assertEquals(header.size(), row.length));
        assertEquals(swept.out(), Files.readString(folder.resolve("out/sweep.csv")));
        assertTrue(swept.err().contains("warning: point 2 (" + MAX + "1, " + MIN + "2) is left out"), swept.err());
    }

    @Test
    void quantitiesAreAlsoThereAsBareNumbers() {
        Console swept = sweep("out", "--vary", AUTOSCALE + "idleBeforeScaleDown=1m,1h", "--format", "csv");

        assertTrue(swept.out()
                .startsWith("point,status," + AUTOSCALE + "idleBeforeScaleDown," + AUTOSCALE
                        + "idleBeforeScaleDown_seconds,"));
        assertTrue(swept.out().contains("\n2,simulated,1h,3600,pool,4,"), swept.out());
    }

    @Test
    void theReportHasAMapAFrontAndTheirTables() throws IOException {
        sweep("out", "--vary", MAX + "1,3,5", MIN + "0,2");
        String page = Files.readString(folder.resolve("out/report.html"));

        for (String part : List.of(
                "id=\"map-cost-1-w-title\"",
                "id=\"map-wait-1-n-title\"",
                "id=\"front-w-title\"",
                "Cost of pool as a table",
                "The front as a table",
                ">unstable<",
                ">none<",
                "Point 2:")) {
            assertTrue(page.contains(part), part);
        }
        assertFalse(page.contains("NaN"));
    }

    @Test
    void oneVariedPathHasACurveForEachAlternative() throws IOException {
        sweep("out", "--vary", MAX + "1..4");
        String page = Files.readString(folder.resolve("out/report.html"));

        assertTrue(page.contains("response-cost-1-w"));
        assertTrue(page.contains("response-wait-1-n"));
        assertFalse(page.contains("map-cost"));
    }

    @Test
    void theAnswerIsTheCheapestThatMeetsTheObjectives() {
        Console swept = sweep("out", "--vary", MAX + "2..6:2");

        assertTrue(swept.out().startsWith("Small\nChoose 'pool' with max=4: the cheapest that meets the"), swept.out());
        assertTrue(swept.out().lines().anyMatch(line -> line.matches("classic +any .*")), swept.out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --vary a.b=1..1000001                        | at most 1000000 values, but found 1000001
                    --vary a=1..100 --vary b=1..10 --vary c=1..1000 | expected at most 10000 points, but found 1000000; --max-points 1000000 allows them
                    --vary a=1..100 --max-points 99              | expected at most 99 points, but found 100
                    --vary workload.scoring.arrivals.rate=1/h..2/h | expected workload.scoring.arrivals.rate=1/h..2/h:STEP for a grid
                    --vary a=1..9 --design latin                 | expected --points N with --design latin
                    --vary a=1..9 --design latin --points 20000  | expected at most 10000 points, but found 20000
                    --vary a=1..9 --points 3                     | expected --points with --design latin only
                    --vary a=1..9 --design cube                  | expected grid or latin, but found 'cube'
                    --vary experiment.seed=1..9                  | expected a path other than the seed
                    --vary experiment.replications=3..9 --replications 4 | to be varied, or --replications, but found both
                    --vary currency=EUR --set currency=USD       | expected 'currency' to be set or varied, but found both
                    --vary currency=EUR --engine spark           | the engine spark is not on the class path
                    --vary currency=EUR --engine hadoop          | expected local or spark, but found 'hadoop'
                    --vary currency=EUR --master local[2]        | expected --master with --engine spark only, but found 'local[2]'
                    --vary currency=EUR,XYZ                      | currency: expected a currency of ISO 4217, such as EUR, but found XYZ
                    --vary a=1,2                                 | expected one of the keys
                    --vary a                                     | found no '='
                    --design grid                                | Missing required option: '--vary=PATH=VALUES'
                    """)
    void aSweepThatMakesNoSenseIsRefusedBeforeAnythingIsSimulated(String arguments, String message) {
        Console refused = sweep("out", arguments.strip().split(" +"));

        assertEquals(ExitCode.USAGE, refused.code(), refused.err());
        assertTrue(refused.err().contains(message), refused.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aLatinHypercubeDependsOnTheSeedOnly() throws IOException {
        String[] latin = {"--vary", "workload.scoring.arrivals.rate=1/h..9/h", "--design", "latin", "--points", "5"};
        sweep("one", latin);
        sweep("two", latin);
        Console other = sweep(
                "three",
                Stream.concat(Stream.of(latin), Stream.of("--seed", "2")).toArray(String[]::new));

        assertSameFiles("one", "two");
        assertEquals(ExitCode.DONE, other.code());
        assertFalse(java.util.Arrays.equals(
                files("one").get("sweep.csv"), files("three").get("sweep.csv")));
    }

    @Test
    void whatIsFinishedIsReplacedAndWhatIsNotIsKept() throws IOException {
        assertEquals(ExitCode.DONE, sweep("out", "--vary", MAX + "2,3").code());
        assertEquals(ExitCode.DONE, sweep("out", "--vary", MAX + "3,4").code());
        Path journal = folder.resolve("out/journal.jsonl");
        String whole = Files.readString(journal);
        Files.writeString(journal, whole.substring(0, whole.length() - 100));

        Console refused = sweep("out", "--vary", MAX + "3,4");

        assertEquals(ExitCode.USAGE, refused.code());
        assertTrue(refused.err().contains("holds 1 of the 2 points of an unfinished study"), refused.err());
        Console resumed = sweep("out", "--vary", MAX + "3,4", "--resume");
        assertEquals(
                "1 of 2 points are done already.\n",
                resumed.err().lines().findFirst().orElse("") + "\n");
        assertEquals(whole, Files.readString(journal));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a scenario that changed | rate: 12/h | rate: 13/h |                          | with SHA-256 of small.yaml:
                    another seed            |            |            | --seed 7                 | with seed: 7, but found 1
                    other replications      |            |            | --replications 3         | with replications: 3, but found as in the scenario
                    another setting         |            |            | --set name=Other         | with settings: name=Other, but found
                    another design          |            |            | --vary workload.scoring.slots=1 | with design:
                    """)
    void nothingElseIsContinued(String what, String old, String other, String arguments, String message)
            throws IOException {
        sweep("out", "--vary", MAX + "2,3");
        if (old != null) {
            Files.writeString(scenario, SCENARIO.replace(old, other));
        }
        List<String> words = new ArrayList<>(List.of("--vary", MAX + "2,3", "--resume"));
        words.addAll(arguments == null ? List.of() : List.of(arguments.split(" ")));

        Console refused = sweep("out", words.toArray(String[]::new));

        assertEquals(ExitCode.USAGE, refused.code(), what);
        assertTrue(refused.err().contains(message), refused.err());
    }

    /** Starts the command in a process of its own. */
    private Process start(String output, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "sweep",
                scenario.toString(),
                "--output",
                folder.resolve(output).toString()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private int recorded(String output) throws IOException {
        Path journal = folder.resolve(output).resolve("journal.jsonl");
        return Files.exists(journal) ? (int) Files.readString(journal).lines().count() - 1 : 0;
    }

    private void await(Process process, String output, int records) throws IOException, InterruptedException {
        while (process.isAlive() && recorded(output) < records) {
            Thread.sleep(1);
        }
    }

    @Test
    void aSweepThatIsKilledAgainAndAgainEndsAsIfItHadNotBeen() throws IOException, InterruptedException {
        String[] varied = {"--vary", "workload.scoring.arrivals.rate=2/h..13/h:1/h", MAX + "2..7", "--resume"};
        int points = 72;
        assertEquals(ExitCode.DONE, sweep("whole", varied).code());
        Random random = new Random(86);
        List<Integer> survived = new ArrayList<>();
        for (int kill = 0; kill < 3; kill++) {
            int before = recorded("killed");
            Process process = start("killed", varied);
            await(process, "killed", before + 1 + random.nextInt(12));
            Thread.sleep(0, random.nextInt(999_999));
            process.destroyForcibly().waitFor();
            survived.add(recorded("killed"));
        }
        assertTrue(survived.get(0) > 0 && survived.get(2) < points, "kills must strike between points: " + survived);
        assertTrue(IntStream.range(1, 3).allMatch(i -> survived.get(i) > survived.get(i - 1)), survived.toString());

        Console resumed = sweep("killed", varied);

        assertEquals(ExitCode.DONE, resumed.code(), resumed.err());
        assertTrue(resumed.err().contains(" of 72 points are done already."), resumed.err());
        assertSameFiles("whole", "killed");
    }

    @Test
    void aSecondProcessIsRefused() throws IOException, InterruptedException {
        Process first = start("shared", "--vary", "workload.scoring.arrivals.rate=0.001/h..5/h:0.001/h");
        try {
            await(first, "shared", 1);
            Console second = sweep("shared", "--vary", MAX + "2,3");

            assertEquals(ExitCode.INPUT_OUTPUT, second.code(), second.err());
            assertTrue(second.err().contains("journal.jsonl: another poolwise is at work on it"), second.err());
        } finally {
            first.destroyForcibly().waitFor();
        }
    }
}
