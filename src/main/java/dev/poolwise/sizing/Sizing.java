package dev.poolwise.sizing;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.selection.Selected.Result;
import dev.poolwise.selection.Stage;
import dev.poolwise.study.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The setting that meets the objectives at the lowest cost, and everything else that was found on the way.
 *
 * @param scenario the question about one alternative, as the first candidate has it
 * @param task what was to be sized
 * @param result whether the choice is sure
 * @param candidates in the order of the task
 * @param best the chosen candidate, or the cheapest that surely meets the objectives if the choice is not sure
 * @param runnerUp the cheapest other that meets them, or may
 * @param prices what other limits would cost
 * @param withoutJobs whether no job arrives, so that nothing can be missed by waiting
 */
public record Sizing(
        Scenario scenario,
        SizingTask task,
        Result result,
        List<SizedCandidate> candidates,
        OptionalInt best,
        OptionalInt runnerUp,
        List<Price> prices,
        boolean withoutJobs) {
    public Sizing {
        candidates = List.copyOf(candidates);
        prices = List.copyOf(prices);
    }

    /** Returns the name of the alternative that was sized. */
    public String alternative() {
        return scenario.alternatives().get(0).name();
    }

    /** Returns the settings of a candidate. */
    public Point point(int candidate) {
        return candidates.get(candidate).point();
    }

    /** Returns what was found of a candidate that was simulated. */
    public Figures figures(int candidate) {
        return candidates.get(candidate).figures().orElseThrow();
    }

    /** Returns the neighbours of a candidate: one step away in one setting. */
    public List<Integer> neighbours(int candidate) {
        return new Neighbours(task.points()).of(candidate);
    }

    /**
     * Returns how much more a candidate costs than the best, replication by replication; empty if the stages that
     * observed them differ.
     */
    public Optional<Comparison> dearerThanBest(int candidate) {
        int chosen = best.orElseThrow();
        Optional<Stage> stage = stage(candidate);
        return stage.isPresent() && stage.equals(stage(chosen))
                ? Optional.of(Comparison.of(
                        point(candidate).toString(),
                        figures(candidate).cost(),
                        point(chosen).toString(),
                        figures(chosen).cost(),
                        scenario.experiment().confidence()))
                : Optional.empty();
    }

    private Optional<Stage> stage(int candidate) {
        return candidates.get(candidate).judged().map(Judged::decidedBy);
    }

    /** Returns the objective that the best is nearest to missing, by its index, as a fraction of the limit. */
    public OptionalInt binding() {
        return best.isEmpty() || scenario.objectives().isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, scenario.objectives().size())
                        .boxed()
                        .min(Comparator.comparingDouble(i -> margin(best.getAsInt(), i)))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty());
    }

    /** Returns the candidate that comes nearest to meeting all objectives; empty if none was simulated. */
    public OptionalInt nearest() {
        return IntStream.range(0, candidates.size())
                .filter(i -> candidates.get(i).figures().isPresent())
                .boxed()
                .max(Comparator.comparingDouble(this::worstMargin))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private double worstMargin(int candidate) {
        return IntStream.range(0, scenario.objectives().size())
                .mapToDouble(i -> margin(candidate, i))
                .min()
                .orElse(0);
    }

    /** Returns by which fraction of its limit a candidate keeps an objective, negative if it misses it. */
    public double margin(int candidate, int objective) {
        Objective limited = scenario.objectives().get(objective);
        Estimate found = figures(candidate).objectives().get(objective);
        return Margin.of(limited, found);
    }
}
