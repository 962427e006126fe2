package dev.poolwise.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.VariationReader;
import dev.poolwise.study.Engine;
import dev.poolwise.study.Journal;
import dev.poolwise.study.JournalRefused;
import dev.poolwise.study.LocalEngine;
import dev.poolwise.study.Point;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            name: Small
            workload:
              scoring: {arrivals: {process: poisson, rate: 2/h}, service: 30m}
            alternatives:
              classic:
                classic: {capacity: 9, billing: {computeHour: 1}}
              pool:
                pools:
                  batch: {nodes: 4, billing: {computeHour: 0.25}}
            experiment: {horizon: 1d, replications: 4, seed: 3}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<Integer> simulated = new ArrayList<>();

    private BreakEven find(Question question, Engine engine, boolean resume)
            throws IOException, InvalidScenario, JournalRefused {
        PathAxis axis = new PathAxis(
                VariationReader.read(List.of("workload.scoring.arrivals.rate=1/h..4/h"))
                        .variations()
                        .get(0),
                false);
        Contest contest = new Contest(
                question.scenario(),
                List.of("classic", "pool"),
                Metric.named("cost").orElseThrow(),
                false);
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"), Map.of("points", "?"), resume)) {
            return BreakEven.find(axis, contest, new Trials(question, engine, journal, 100), 4);
        }
    }

    /** Kills the search after some points, and continues: no point is simulated twice, and the answer is the same. */
    @Test
    void aSearchThatWasKilledContinues() throws IOException, InvalidScenario, JournalRefused {
        Path file = Files.writeString(folder.resolve("small.yaml"), SCENARIO);
        Question question = new Question(file, List.of(), Optional.empty(), Optional.empty());
        Engine engine = new LocalEngine(1, Progress.NONE);
        Engine counting = (asked, points, sink) -> {
            simulated.addAll(points.stream().map(Point::number).toList());
            engine.evaluate(asked, points, sink);
        };
        Engine mortal = (asked, points, sink) -> {
            if (simulated.size() > 6) {
                throw new IOException("killed");
            }
            counting.evaluate(asked, points, sink);
        };
        BreakEven whole = find(question, counting, false);
        List<Integer> all = List.copyOf(simulated);
        Files.delete(folder.resolve("journal.jsonl"));
        simulated.clear();

        String failure = "";
        try {
            find(question, mortal, false);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        }
        BreakEven continued = find(question, counting, true);

        assertEquals("killed", failure);
        assertTrue(all.size() > 7, "there is something left to do");
        assertEquals(all, simulated);
        assertEquals(whole.crossings(), continued.crossings());
        assertEquals(1, continued.crossings().size());
    }
}
