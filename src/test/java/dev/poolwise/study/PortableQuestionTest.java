package dev.poolwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariationReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableQuestionTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            catalog: prices.yaml
            workload:
              recorded:
                arrivals: {process: log, file: ../logs/jobs.csv.gz, format: csv}
            alternatives:
              größer:
                pools:
                  batch:
                    vmSize: D2
                    nodes: 2
                    provisioning: {distribution: empirical, file: %s, column: seconds}
              formula:
                pools:
                  batch: {vmSize: D2, autoscale: {formulaFile: night.formula}, provisioning: 1m}
            objectives: [p95(waitingTime) <= 30m, P(waitingTime <= 1m) >= 50%%]
            experiment: {until: drained, replications: 3, seed: 1}
            """;
    private static final String CATALOGUE =
            """
            prices: 1
            currency: USD
            region: nowhere
            source: made up
            date: today
            sizes:
              D2: {cores: 2, family: D, linux: {dedicated: 0.5}}
            """;
    private static final List<String> VARIED = List.of(
            "alternatives.größer.pools.batch.nodes=1,2", "workload.recorded.arrivals.file=../logs/jobs.csv.gz,b.csv");

    @TempDir
    private Path folder = Path.of("");

    private Path scenario = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Path studies = Files.createDirectories(folder.resolve("my studies"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(folder.resolve("logs/jobs.csv.gz")))) {
            zipped.write("arrival_s,service_s\n0,600\n60,900\n70,1200\n4000,30\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(studies.resolve("b.csv"), "arrival_s,service_s\n0,100\n50,700\n");
        Path starts = Files.writeString(elsewhere.resolve("starts.csv"), "seconds\n60\n90\n300\n");
        Files.writeString(studies.resolve("night.formula"), "$TargetDedicatedNodes = 2;");
        Files.writeString(studies.resolve("prices.yaml"), CATALOGUE);
        scenario = Files.writeString(studies.resolve("a.yaml"), SCENARIO.formatted(starts.toAbsolutePath()));
    }

    private static Map<Integer, String> local(Question question, List<Point> points)
            throws IOException, InvalidScenario {
        Map<Integer, String> results = new HashMap<>();
        new LocalEngine(1, Progress.NONE).evaluate(question, points, results::put);
        return results;
    }

    private void deleteEverything() throws IOException {
        try (var found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whoeverHasNoneOfTheFilesAnswersTheSame() throws IOException, InvalidScenario {
        Path roundabout = folder.resolve("logs/../my studies/a.yaml");
        Question question = new Question(roundabout, List.of("name=Other"), Optional.empty(), Optional.of(5L));
        List<Variation> variations = VariationReader.read(VARIED).variations();
        List<Point> points = Design.grid(variations);
        Map<Integer, String> expected = local(question, points);
        String files = PortableQuestion.files(question, points);
        deleteEverything();

        Map<Integer, String> found = new HashMap<>();
        for (Point point : points) {
            found.put(point.number(), PortableQuestion.answer(files, PortableQuestion.ask(question, point)));
        }

        assertEquals(4, expected.size());
        assertEquals(expected, found);
    }

    @Test
    void aQuestionAboutOneAlternativeStaysOne() throws IOException, InvalidScenario {
        Question question = new Question(scenario, List.of(), Optional.of(4), Optional.empty(), Optional.of("größer"));
        Point asItStands = new Point(7, List.of());
        Map<Integer, String> expected = local(question, List.of(asItStands));

        String files = PortableQuestion.files(question, List.of(asItStands));
        String answer = PortableQuestion.answer(files, PortableQuestion.ask(question, asItStands));

        assertEquals(expected.get(7), answer);
        assertTrue(answer.contains("\"replications\":4"), answer);
    }

    @Test
    void onlyFilesThatAPointNamesGoAlong() throws IOException, InvalidScenario {
        Question question = new Question(scenario, List.of(), Optional.empty(), Optional.empty());
        String files = PortableQuestion.files(question, List.of(new Point(1, List.of())));
        Setting other = Design.grid(VariationReader.read(VARIED).variations())
                .get(1)
                .settings()
                .get(1);

        assertTrue(files.contains("jobs.csv.gz"), files);
        assertThrows(
                InvalidScenario.class,
                () -> PortableQuestion.answer(files, PortableQuestion.ask(question, new Point(2, List.of(other)))));
    }

    @Test
    void replicationsCountOnceTheirPointIsThere() throws IOException, InvalidScenario {
        Question question = new Question(scenario, List.of(), Optional.empty(), Optional.empty());
        List<String> told = new ArrayList<>();
        Map<Integer, String> results = new HashMap<>();
        Engine.Sink sink = new CountingSink(
                results::put, (alternative, replication, wait) -> told.add(alternative + " " + replication));

        for (Map.Entry<Integer, String> result :
                local(question, List.of(new Point(1, List.of()))).entrySet()) {
            sink.finished(result.getKey(), result.getValue());
        }

        assertEquals(1, results.size());
        assertEquals(List.of("größer 1", "größer 2", "größer 3", "formula 1", "formula 2", "formula 3"), told);
    }
}
