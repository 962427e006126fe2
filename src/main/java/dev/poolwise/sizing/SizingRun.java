package dev.poolwise.sizing;

import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.selection.Selected;
import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.selection.Selected.Result;
import dev.poolwise.selection.Selection;
import dev.poolwise.selection.Stage;
import dev.poolwise.study.Engine;
import dev.poolwise.study.Journal;
import dev.poolwise.study.Point;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the setting that meets the objectives at the lowest cost. Settings that are known beforehand not to keep up
 * with their load, or to miss an objective, are not simulated; {@link Selection} chooses among the others.
 */
public final class SizingRun {
    private final SizingTask task;
    private final Foresight foresight;
    private final Scenario scenario;
    private final List<Integer> simulated;

    private SizingRun(SizingTask task) throws IOException, InvalidScenario {
        this.task = task;
        this.foresight = Foresight.of(task);
        this.scenario = foresight.scenario();
        this.simulated = IntStream.range(0, task.points().size())
                .filter(i -> foresight.exclusions().get(i).isEmpty())
                .boxed()
                .toList();
    }

    /**
     * Returns what is found.
     *
     * @param engine simulates
     * @param journal where what is done is kept, and from where it is taken if it is there
     * @throws InvalidScenario if a setting makes no scenario
     */
    public static Sizing of(SizingTask task, Engine engine, Optional<Journal> journal, SizingProgress progress)
            throws IOException, InvalidScenario {
        return new SizingRun(task).sizing(engine, journal, progress);
    }

    private Sizing sizing(Engine engine, Optional<Journal> journal, SizingProgress progress) {
        if (simulated.isEmpty()) {
            List<SizedCandidate> all = IntStream.range(0, task.points().size())
                    .mapToObj(this::excluded)
                    .toList();
            return new Sizing(
                    scenario,
                    task,
                    Result.NOTHING_MEETS,
                    all,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    List.of(),
                    false);
        }
        List<Point> points = simulated.stream().map(task.points()::get).toList();
        List<Block> blocks = Block.of(task.rules(), scenario.experiment().seed());
        Trials trials = new Trials(task, points, scenario.objectives(), blocks, engine, journal, progress);
        return sizing(trials, Selection.of(trials, task.rules()));
    }

    private Sizing sizing(Trials trials, Selected selected) {
        List<SizedCandidate> candidates = IntStream.range(0, task.points().size())
                .mapToObj(i -> candidate(i, trials, selected))
                .toList();
        OptionalInt best = inTask(selected.best());
        return new Sizing(
                scenario,
                task,
                selected.result(),
                candidates,
                best,
                inTask(selected.runnerUp()),
                best.isPresent() ? new Prices(scenario.objectives(), candidates, best.getAsInt()).all() : List.of(),
                trials.withoutJobs());
    }

    private OptionalInt inTask(OptionalInt candidate) {
        return candidate.isEmpty() ? candidate : OptionalInt.of(simulated.get(candidate.getAsInt()));
    }

    private SizedCandidate candidate(int index, Trials trials, Selected selected) {
        int candidate = simulated.indexOf(index);
        if (candidate < 0) {
            return excluded(index);
        }
        Judged judged = selected.candidates().get(candidate);
        Stage stage = judged.decidedBy();
        Figures figures = trials.figures(
                candidate, stage, judged.replications(), scenario.experiment().confidence());
        return new SizedCandidate(
                task.points().get(index), Optional.of(judged), Optional.of(figures), Optional.empty());
    }

    private SizedCandidate excluded(int index) {
        return SizedCandidate.excluded(
                task.points().get(index), foresight.exclusions().get(index).orElseThrow());
    }
}
