package dev.poolwise.sizing;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What is known of the candidates before any run. Of those that a formula proves to miss an objective, the ones beside
 * a candidate that may meet all are simulated nevertheless: they are what the best is compared with. If none may, the
 * one that comes nearest is.
 *
 * @param scenario the question about one alternative, as the first candidate has it
 * @param exclusions by candidate; empty for those to simulate
 */
record Foresight(Scenario scenario, List<Optional<Exclusion>> exclusions) {
    /** Returns what is known of the candidates of a task. */
    static Foresight of(SizingTask task) throws IOException, InvalidScenario {
        Neighbours neighbours = new Neighbours(task.points());
        List<Optional<Exclusion>> known = new ArrayList<>();
        List<Double> excesses = new ArrayList<>();
        Scenario first = task.question().read(task.points().get(0)).scenario();
        for (int i = 0; i < task.points().size(); i++) {
            Scenario one =
                    i == 0 ? first : task.question().read(task.points().get(i)).scenario();
            double excess = isHopeless(one) ? Double.POSITIVE_INFINITY : excess(one);
            excesses.add(excess);
            known.add(excess == 0 ? Optional.empty() : Optional.of(exclusion(excess)));
        }
        return new Foresight(first, withoutThoseBeside(known, excesses, neighbours));
    }

    private static Exclusion exclusion(double excess) {
        return Double.isFinite(excess) ? Exclusion.ERLANG_C : Exclusion.UNSTABLE;
    }

    private static List<Optional<Exclusion>> withoutThoseBeside(
            List<Optional<Exclusion>> known, List<Double> excesses, Neighbours neighbours) {
        Optional<Integer> nearest = IntStream.range(0, known.size())
                .boxed()
                .filter(i -> Double.isFinite(excesses.get(i)))
                .min(Comparator.comparingDouble(excesses::get));
        boolean noneMay = known.stream().allMatch(Optional::isPresent);
        return IntStream.range(0, known.size())
                .mapToObj(i -> known.get(i)
                        .filter(why -> why == Exclusion.UNSTABLE
                                || !(noneMay
                                        ? nearest.equals(Optional.of(i))
                                        : neighbours.of(i).stream().anyMatch(beside -> known.get(beside)
                                                .isEmpty()))))
                .toList();
    }

    /** Returns whether an objective is about an average that will not exist, because the queue grows without bound. */
    private static boolean isHopeless(Scenario scenario) {
        return scenario.objectives().stream()
                .anyMatch(objective -> Analysis.isWithheld(
                        scenario, scenario.alternatives().get(0), objective.metric(), objective.jobClass()));
    }

    /**
     * Returns by which fraction of the limit an objective is proved to be missed, at the worst; 0 if nothing is proved.
     */
    private static double excess(Scenario scenario) {
        Alternative alternative = scenario.alternatives().get(0);
        return scenario.objectives().stream()
                .mapToDouble(objective -> excess(objective, Analysis.provedToMiss(scenario, alternative, objective)))
                .max()
                .orElse(0);
    }

    private static double excess(Objective objective, OptionalDouble found) {
        return found.isEmpty() ? 0 : Math.abs(Margin.of(objective, found.getAsDouble()));
    }
}
