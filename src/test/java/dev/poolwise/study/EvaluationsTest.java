package dev.poolwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.decision.Verdict;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.VariationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationsTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            workload:
              scoring:
                arrivals: {process: poisson, rate: 12/h}
                service: {distribution: exponential, mean: 10m}
            alternatives:
              pool:
                pools:
                  batch: {nodes: 2, provisioning: 0s, billing: {computeHour: 0.5}}
              classic:
                classic: {capacity: 4, billing: {computeHour: 2}}
            objectives: [p95(waitingTime) of scoring <= 30m, P(waitingTime <= 1m) >= 50%]
            experiment: {horizon: 7d, warmUp: 1d, replications: 4, seed: 1}
            """;
    private static final String NODES = "alternatives.pool.pools.batch.nodes";

    @TempDir
    private Path folder = Path.of("");

    private Question question = new Question(Path.of(""), List.of(), Optional.empty(), Optional.empty());
    private List<Point> points = List.of();

    @BeforeEach
    void writeScenario() throws IOException, InvalidScenario {
        Path file = Files.writeString(folder.resolve("small.yaml"), SCENARIO);
        question = new Question(file, List.of("name=Small"), Optional.of(3), Optional.of(5L));
        points = Design.grid(VariationReader.read(List.of(NODES + "=1..4")).variations());
    }

    private static Engine local(int threads) {
        return new LocalEngine(threads, Progress.NONE);
    }

    @Test
    void theResultsDoNotDependOnTheThreads() throws IOException, InvalidScenario {
        Map<Integer, String> one = new TreeMap<>();
        Map<Integer, String> eight = new TreeMap<>();
        local(1).evaluate(question, points, one::put);
        local(8).evaluate(question, points, eight::put);

        assertEquals(Set.of(1, 2, 3, 4), one.keySet());
        assertEquals(one, eight);
    }

    @Test
    void aPointIsTheScenarioWithItsSettings() throws IOException, InvalidScenario {
        Evaluation alone =
                Evaluation.of(question.read(points.get(2)).scenario(), 1, Progress.NONE, ObserverFactory.NONE);
        PointResult third = Evaluations.run(question, points, local(2)).get(2);

        assertEquals(3, alone.scenario().alternatives().get(0).pools().get(0).nodes());
        assertEquals(5, alone.scenario().experiment().seed());
        assertEquals("Small", alone.scenario().name());
        assertEquals(PointResult.of(points.get(2), alone), third);
        assertEquals(
                alone.analysis().alternatives().get(0).metrics(),
                third.alternatives().get(0).metrics());
        assertEquals(3, third.replications());
    }

    @Test
    void aResultReadsBackAsItWas() throws IOException, InvalidScenario {
        Evaluation overloaded =
                Evaluation.of(question.read(points.get(0)).scenario(), 1, Progress.NONE, ObserverFactory.NONE);
        PointResult result = PointResult.of(points.get(0), overloaded);
        PointResult.AlternativeResult pool = result.alternatives().get(0);

        assertEquals(result, ResultJson.read(ResultJson.write(result)));
        assertTrue(metric(pool, "waitingTime.mean").value().isEmpty());
        assertEquals(3, metric(pool, "waitingTime.mean").observations().size());
        assertEquals(
                List.of(Verdict.MISSED, Verdict.MISSED),
                pool.objectives().stream().map(o -> o.verdict()).toList());
        assertEquals("unstable", pool.diagnostics().get(0).kind());
    }

    /** What an alternative does that the settings do not touch is the same at every point: the same jobs meet it. */
    @Test
    void allPointsMeetTheSameJobs() throws IOException, InvalidScenario {
        List<PointResult> results = Evaluations.run(question, points, local(2));

        for (PointResult result : results) {
            assertEquals(
                    results.get(0).alternatives().get(1).metrics(),
                    result.alternatives().get(1).metrics());
        }
    }

    private static Estimate metric(PointResult.AlternativeResult alternative, String name) {
        return Objects.requireNonNull(alternative.metrics().get(name));
    }

    @Test
    void onlyWhatAJournalLacksIsEvaluated() throws IOException, InvalidScenario, JournalRefused {
        Path file = folder.resolve("journal.jsonl");
        Map<String, String> header = Map.of(Journal.POINTS, "4");
        List<Integer> evaluated = new ArrayList<>();
        Engine watched = (asked, open, sink) -> {
            open.forEach(point -> evaluated.add(point.number()));
            local(2).evaluate(asked, open, sink);
        };
        List<PointResult> whole = Evaluations.run(question, points, local(1));
        try (Journal journal = Journal.open(file, header, true)) {
            Evaluations.run(question, points.subList(1, 3), watched, journal);
        }
        try (Journal journal = Journal.open(file, header, true)) {
            assertEquals(whole, Evaluations.run(question, points, watched, journal));
        }
        assertEquals(List.of(2, 3, 1, 4), evaluated);
    }

    @Test
    void theFilesThatAPointDependsOnAreKnown() throws IOException, InvalidScenario {
        Files.writeString(folder.resolve("jobs.csv"), "arrival_s,service_s\n0,60\n");
        List<Point> logged = Design.grid(VariationReader.read(
                        List.of("workload.scoring={arrivals: {process: log, format: csv, file: jobs.csv}}"))
                .variations());

        assertEquals(
                List.of(question.file(), folder.resolve("jobs.csv")),
                question.read(logged.get(0)).files());
    }

    @Test
    void aPointThatIsNoScenarioIsNamedByItsSetting() throws InvalidScenario {
        List<Point> none =
                Design.grid(VariationReader.read(List.of(NODES + "=-1")).variations());
        InvalidScenario invalid = assertThrows(InvalidScenario.class, () -> Evaluations.run(question, none, local(1)));

        assertTrue(String.valueOf(invalid.getMessage())
                .startsWith("--vary " + NODES + ":1:1: " + NODES + ": expected a whole"));
    }

    @Test
    void aSinkThatFailsEndsTheStudy() {
        assertThrows(IOException.class, () -> local(2).evaluate(question, points, (point, result) -> {
            throw new IOException("no space left");
        }));
    }
}
