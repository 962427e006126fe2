package dev.poolwise.sizing;

import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.selection.Candidates;
import dev.poolwise.selection.Observation;
import dev.poolwise.selection.Stage;
import dev.poolwise.study.Engine;
import dev.poolwise.study.Evaluations;
import dev.poolwise.study.Journal;
import dev.poolwise.study.Point;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Simulates candidates, block by block, and remembers what they showed. */
final class Trials implements Candidates {
    private final Question question;
    private final List<Point> points;
    private final Neighbours neighbours;
    private final List<Objective> objectives;
    private final List<Block> blocks;
    private final Engine engine;
    private final Optional<Journal> journal;
    private final SizingProgress progress;
    private final Map<Integer, PointResult> results = new HashMap<>();

    /**
     * Creates the trials of some points.
     *
     * @param points the candidates
     * @param journal where what is done is kept
     */
    Trials(
            SizingTask task,
            List<Point> points,
            List<Objective> objectives,
            List<Block> blocks,
            Engine engine,
            Optional<Journal> journal,
            SizingProgress progress) {
        this.question = task.question();
        this.points = points;
        this.neighbours = new Neighbours(points);
        this.objectives = objectives;
        this.blocks = blocks;
        this.engine = engine;
        this.journal = journal;
        this.progress = progress;
    }

    @Override
    public int count() {
        return points.size();
    }

    @Override
    public int constraints() {
        return objectives.size();
    }

    @Override
    public List<Integer> neighbours(int candidate) {
        return neighbours.of(candidate);
    }

    @Override
    public Map<Integer, List<Observation>> observe(Stage stage, Collection<Integer> wanted, int replications) {
        List<Block> needed = needed(stage, replications);
        needed.forEach(block -> simulate(block, wanted));
        Slacks slacks = new Slacks(objectives);
        Map<Integer, List<Observation>> observations = new LinkedHashMap<>();
        for (int candidate : wanted) {
            List<Observation> all = new ArrayList<>();
            needed.forEach(block -> all.addAll(slacks.of(result(block, candidate))));
            observations.put(candidate, all);
        }
        return observations;
    }

    private List<Block> needed(Stage stage, int replications) {
        return blocks.stream()
                .filter(block -> block.stage() == stage && block.upTo() <= replications)
                .toList();
    }

    private void simulate(Block block, Collection<Integer> wanted) {
        List<Point> open = wanted.stream()
                .filter(candidate -> !results.containsKey(number(block, candidate)))
                .map(candidate -> new Point(
                        number(block, candidate), points.get(candidate).settings()))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        long left = open.stream().filter(point -> !isDone(point)).count();
        progress.begins(block.stage(), Math.toIntExact(Math.max(1, left * block.replications())));
        try {
            Question here = question.with(block.replications(), block.seed());
            List<PointResult> done = journal.isPresent()
                    ? Evaluations.run(here, open, engine, journal.get())
                    : Evaluations.run(here, open, engine);
            done.forEach(result -> results.put(result.point(), result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidScenario e) {
            throw new IllegalStateException("a candidate that was read before cannot be read again", e);
        }
    }

    private boolean isDone(Point point) {
        return journal.map(done -> done.results().containsKey(point.number())).orElse(false);
    }

    /** Every candidate of every block has a number of its own. */
    private int number(Block block, int candidate) {
        return block.index() * points.size() + candidate + 1;
    }

    private PointResult result(Block block, int candidate) {
        return Objects.requireNonNull(results.get(number(block, candidate)));
    }

    /** Returns whether no job arrived in the screening of any candidate. */
    boolean withoutJobs() {
        return IntStream.range(0, points.size())
                .allMatch(i -> Slacks.withoutJobs(
                        result(blocks.get(0), i).alternatives().get(0)));
    }

    /** Returns what a candidate showed in so many replications of a stage. */
    Figures figures(int candidate, Stage stage, int replications, double level) {
        return Figures.of(
                needed(stage, replications).stream()
                        .map(block -> result(block, candidate))
                        .toList(),
                level);
    }
}
