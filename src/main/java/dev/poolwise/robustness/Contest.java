package dev.poolwise.robustness;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which alternative is best at a point, judged on means: the one with the best metric, of those that meet the
 * objectives if these count. The noise of the means shows in the intervals of what follows.
 *
 * @param scenario with the objectives and the confidence level
 * @param alternatives the names of those that compete
 * @param metric what decides
 * @param withObjectives whether an alternative has to meet the objectives
 */
public record Contest(Scenario scenario, List<String> alternatives, Metric metric, boolean withObjectives) {
    private static final Set<String> MORE_IS_BETTER =
            Set.of("throughput", "jobs.finished", "utilisation", "waitingTime.probabilityZero");

    public Contest {
        alternatives = List.copyOf(alternatives);
    }

    /** Returns the contest of all alternatives for the lowest cost, subject to the objectives if there are any. */
    public static Contest recommended(Scenario scenario) {
        return new Contest(
                scenario,
                scenario.alternatives().stream().map(a -> a.name()).toList(),
                Metric.named("cost").orElseThrow(),
                !scenario.objectives().isEmpty());
    }

    /**
     * What decides between two neighbouring winners.
     *
     * @param cause why the first one stops to be best; empty if it is the metric
     * @param at by how much the second one is ahead
     */
    record Margin(String cause, Function<PointResult, Gap> at) {}

    /** Returns who is best; empty if no alternative meets the objectives, or none has a value. */
    public Optional<String> best(PointResult point) {
        Comparator<AlternativeResult> order = Comparator.comparingDouble(
                a -> (moreIsBetter() ? -1 : 1) * estimate(a).value().orElseThrow());
        return competitors(point)
                .filter(a -> estimate(a).value().isPresent())
                .filter(this::meets)
                .min(order)
                .map(AlternativeResult::name);
    }

    private Stream<AlternativeResult> competitors(PointResult point) {
        return point.alternatives().stream().filter(a -> alternatives.contains(a.name()));
    }

    private boolean moreIsBetter() {
        return MORE_IS_BETTER.contains(metric.name()) || metric.isProbability();
    }

    private Estimate estimate(AlternativeResult alternative) {
        return Objects.requireNonNull(alternative.metrics().get(metric.name()));
    }

    private boolean meets(AlternativeResult alternative) {
        return slacks(alternative).stream().allMatch(slack -> slack.mean() >= 0);
    }

    private List<Gap> slacks(AlternativeResult alternative) {
        List<Gap> slacks = new ArrayList<>();
        for (int i = 0; withObjectives && i < scenario.objectives().size(); i++) {
            slacks.add(slack(alternative, i));
        }
        return slacks;
    }

    private Gap slack(AlternativeResult alternative, int objective) {
        return Gap.slack(
                scenario.objectives().get(objective),
                alternative.objectives().get(objective).estimate());
    }

    /** Returns whether the replications leave no doubt about who is best. */
    public boolean isSure(PointResult point) {
        Optional<AlternativeResult> best = best(point).map(name -> of(point, name));
        if (best.isEmpty()) {
            return competitors(point).allMatch(this::surelyMisses);
        }
        return slacks(best.get()).stream().allMatch(Gap::surelyAbove)
                && competitors(point)
                        .filter(other -> !other.name().equals(best.get().name()))
                        .allMatch(other ->
                                surelyMisses(other) || ahead(best.get(), other).surelyAbove());
    }

    private boolean surelyMisses(AlternativeResult alternative) {
        return slacks(alternative).stream().anyMatch(slack -> slack.negated().surelyAbove());
    }

    /** Returns by how much one is better than another. */
    private Gap ahead(AlternativeResult one, AlternativeResult other) {
        double level = scenario.experiment().confidence();
        return moreIsBetter()
                ? Gap.between(estimate(one), estimate(other), level)
                : Gap.between(estimate(other), estimate(one), level);
    }

    private static AlternativeResult of(PointResult point, String name) {
        return point.alternatives().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what decides between the best of two neighbouring points, if it is one thing. */
    Optional<Margin> margin(PointResult left, PointResult right) {
        return margins(best(left), best(right)).stream()
                .filter(margin -> margin.at.apply(left).mean() <= 0
                        && margin.at.apply(right).mean() >= 0)
                .findFirst();
    }

    private List<Margin> margins(Optional<String> before, Optional<String> after) {
        List<Margin> margins = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            margins.add(new Margin("", point -> ahead(of(point, after.get()), of(point, before.get()))));
        }
        for (int i = 0; withObjectives && i < scenario.objectives().size(); i++) {
            int number = i;
            Objective objective = scenario.objectives().get(i);
            before.ifPresent(name -> margins.add(new Margin(
                    "'" + name + "' misses " + objective.text() + " above",
                    point -> slack(of(point, name), number).negated())));
            after.ifPresent(name -> margins.add(new Margin(
                    "'" + name + "' misses " + objective.text() + " below", point -> slack(of(point, name), number))));
        }
        return margins;
    }

    /** Returns what the best is, in words, such as {@code costs less than 'classic'}. */
    String predicate(Optional<String> best) {
        if (best.isEmpty()) {
            return "no alternative meets the objectives";
        }
        List<String> others =
                alternatives.stream().filter(name -> !name.equals(best.get())).toList();
        String name = "'" + best.get() + "'";
        if (withObjectives) {
            return name + " is the " + adjective() + " that meets the objectives";
        }
        return others.size() == 1 && metric.name().equals("cost")
                ? name + " costs less than '" + others.get(0) + "'"
                : others.size() == 1
                        ? name + " has the " + adjective() + ", not '" + others.get(0) + "'"
                        : name + (metric.name().equals("cost") ? " is the " : " has the ") + adjective();
    }

    private String adjective() {
        return metric.name().equals("cost") ? "cheapest" : (moreIsBetter() ? "highest " : "lowest ") + metric.name();
    }
}
