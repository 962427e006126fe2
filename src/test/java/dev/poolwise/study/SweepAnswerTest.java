package dev.poolwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.decision.Recommendation;
import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.Variation;
import dev.poolwise.scenario.file.VariationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight jobs of an hour, all at once, on n nodes that cost 1 an hour, two hours at least: with 1, 2 or 4 nodes the bill
 * is 8, with 8 nodes it is 16; the longest turnaround is 8 h / n.
 */
class SweepAnswerTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            workload:
              scoring:
                arrivals: {process: at, times: [0s], batch: 8}
                service: 1h
            alternatives:
              pool:
                pools:
                  batch: {nodes: 2, provisioning: 0s, billing: {computeHour: 1, minimum: 2h}}
              classic:
                classic: {capacity: 1, billing: {computeHour: 3}}
            objectives: [max(turnaroundTime) <= 2h]
            experiment: {until: drained, replications: 2}
            """;
    private static final String NODES = "alternatives.pool.pools.batch.nodes=";
    private static final String BATCH = "workload.scoring.arrivals.batch=";

    @TempDir
    private Path folder = Path.of("");

    private Sweep sweep(String scenario, String... varied) throws IOException, InvalidScenario {
        Path file = Files.writeString(folder.resolve("batch.yaml"), scenario);
        Question question = new Question(file, List.of(), Optional.empty(), Optional.empty());
        List<Variation> variations = VariationReader.read(List.of(varied)).variations();
        List<Point> points = Design.grid(variations);
        CheckedPoints checked = CheckedPoints.of(question, points);
        List<PointResult> results = Evaluations.run(question, checked.valid(), new LocalEngine(2, Progress.NONE));
        return new Sweep(checked.scenario(), Sweep.Shape.GRID, variations, points, results, checked.problems());
    }

    private static List<String> described(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> c.result().name() + " " + c.points() + " " + c.settings())
                .toList();
    }

    @Test
    void theCheapestThatMeetsTheObjectiveIsChosen() throws IOException, InvalidScenario {
        SweepAnswer answer = SweepAnswer.of(sweep(SCENARIO, NODES + "1,2,4,8"));

        assertEquals(Recommendation.CHOSEN, answer.verdict());
        assertEquals(
                "Choose 'pool' with nodes=4: the cheapest that meets the objective, for 8.00 USD.", answer.headline());
        assertEquals(
                List.of(
                        "It meets max(turnaroundTime) <= 2h (2 h).",
                        "The next cheapest that meets them, 'pool' with nodes=8, costs 8.00 USD more.",
                        "Nothing is both cheaper and faster than each of these, cheapest first: 'pool' with nodes=4 "
                                + "(8.00 USD, p95 wait 60 min); 'pool' with nodes=8 (16.00 USD, p95 wait 0 s)."),
                answer.reasons());
    }

    /** With 5 nodes, three jobs wait for an hour as with 4, but the bill is 10. */
    @Test
    void whatCostsMoreAndIsNoFasterIsNotOnTheFront() throws IOException, InvalidScenario {
        SweepAnswer answer = SweepAnswer.of(sweep(SCENARIO, NODES + "4,5"));

        assertEquals(List.of("pool [1] [" + NODES + "4]"), described(answer.front()));
    }

    @Test
    void whatASettingDoesNotTouchIsOneCandidate() throws IOException, InvalidScenario {
        Sweep sweep = sweep(SCENARIO, NODES + "1,8", BATCH + "4,8");

        assertEquals(
                List.of(
                        "pool [1] [" + NODES + "1, " + BATCH + "4]",
                        "pool [2] [" + NODES + "1, " + BATCH + "8]",
                        "pool [3] [" + NODES + "8, " + BATCH + "4]",
                        "pool [4] [" + NODES + "8, " + BATCH + "8]",
                        "classic [1, 3] [" + BATCH + "4]",
                        "classic [2, 4] [" + BATCH + "8]"),
                described(Candidate.of(sweep)));
    }

    @Test
    void thePointThatMissesTheFewestIsNamedIfNoneMeetsThem() throws IOException, InvalidScenario {
        SweepAnswer answer = SweepAnswer.of(sweep(SCENARIO, NODES + "1,2"));

        assertEquals(Recommendation.NOTHING_MEETS, answer.verdict());
        assertEquals(
                "No point meets the objectives; of those that miss the fewest, 'pool' with nodes=2 is the cheapest, "
                        + "for 8.00 USD.",
                answer.headline());
        assertEquals(
                "It misses max(turnaroundTime) <= 2h (4 h).", answer.reasons().get(0));
    }

    @Test
    void withoutObjectivesTheEndsOfTheFrontAreNamed() throws IOException, InvalidScenario {
        String free = SCENARIO.replace("objectives: [max(turnaroundTime) <= 2h]\n", "");
        SweepAnswer answer = SweepAnswer.of(sweep(free, NODES + "1,4,8"));

        assertEquals(SweepAnswer.TRADE_OFF, answer.verdict());
        assertEquals(
                "'pool' with nodes=4 costs least (8.00 USD, p95 wait 60 min); 'pool' with nodes=8 waits least "
                        + "(16.00 USD, p95 wait 0 s).",
                answer.headline());
    }

    /** With 4 jobs, 2 nodes meet the objective for 4; with 8 jobs, it takes 4 nodes, which cost 8 then and now. */
    @Test
    void circumstancesAreNotChosen() throws IOException, InvalidScenario {
        SweepAnswer answer = SweepAnswer.of(sweep(SCENARIO, BATCH + "4,8", NODES + "1,2,4"));

        assertEquals(
                "Choose 'pool' with nodes=4: the cheapest that meets the objectives at every batch, for 8.00 to 8.00 USD.",
                answer.headline());
        assertEquals(
                List.of(
                        "At batch=4: choose 'pool' with nodes=2: the cheapest that meets the objective, for 4.00 USD.",
                        "At batch=8: choose 'pool' with nodes=4: the cheapest that meets the objective, for 8.00 USD."),
                answer.reasons());
    }

    @Test
    void ifNothingCanBeChosenItIsSaid() throws IOException, InvalidScenario {
        String alone = SCENARIO.substring(0, SCENARIO.indexOf("  classic:"))
                + SCENARIO.substring(SCENARIO.indexOf("objectives:"));
        SweepAnswer answer = SweepAnswer.of(sweep(alone, BATCH + "2,4,8"));

        assertEquals(
                "2 of 3 points meet the objectives; they differ in batch, which is not for choice.", answer.headline());
        assertTrue(answer.front().isEmpty());
    }

    @Test
    void pathsAreNamedByAsManyKeysAsItTakes() throws InvalidScenario {
        PathNames names = new PathNames(VariationReader.read(
                        List.of("a.x.nodes=1", "a.y.nodes=1", "a.y.poll=1m", "a.resize[1].at=1h", "name=x"))
                .variations());

        assertEquals(
                List.of("x.nodes", "y.nodes", "poll", "at", "name"),
                List.of(
                        names.of("a.x.nodes"),
                        names.of("a.y.nodes"),
                        names.of("a.y.poll"),
                        names.of("a.resize.1.at"),
                        names.of("name")));
    }
}
