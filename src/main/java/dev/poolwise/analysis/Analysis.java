package dev.poolwise.analysis;

import dev.poolwise.outcome.CutShort;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer in numbers.
 *
 * @param scenario the question
 * @param alternatives in the order of the scenario
 * @param comparisons of every further alternative with the first
 * @param inputUncertainty what the chance in job logs adds, by the alternative's name; empty if nobody asked
 * @param cutShort why this is only a part of what was asked for; empty if it is all of it
 */
public record Analysis(
        Scenario scenario,
        List<AlternativeAnalysis> alternatives,
        List<Comparison> comparisons,
        Map<String, List<InputUncertainty>> inputUncertainty,
        Optional<CutShort> cutShort) {
    /** A whole analysis that takes job logs as they are. */
    public Analysis(Scenario scenario, List<AlternativeAnalysis> alternatives, List<Comparison> comparisons) {
        this(scenario, alternatives, comparisons, Map.of(), Optional.empty());
    }

    /** Returns the same with what the chance in job logs adds. */
    public Analysis withInputUncertainty(Map<String, List<InputUncertainty>> found) {
        return new Analysis(scenario, alternatives, comparisons, found, cutShort);
    }

    /** Returns the same as a part of what was asked for. */
    public Analysis withCutShort(CutShort why) {
        return new Analysis(scenario, alternatives, comparisons, inputUncertainty, Optional.of(why));
    }

    public Analysis {
        alternatives = List.copyOf(alternatives);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Returns what can be said of each alternative before any run: the places that cannot keep up with their load, and
     * tasks that evictions interrupt too often.
     *
     * @return by the alternative's name, in the order of the scenario; alternatives of which there is nothing to say
     *     are left out
     */
    public static Map<String, List<Diagnostic>> foresee(Scenario scenario) {
        Map<String, List<Diagnostic>> foreseen = new LinkedHashMap<>();
        for (Alternative alternative : scenario.alternatives()) {
            List<Diagnostic> diagnostics = new ArrayList<>(Instability.foresee(scenario, alternative));
            diagnostics.addAll(FormulaAdvice.of(alternative));
            if (!diagnostics.isEmpty()) {
                foreseen.put(alternative.name(), diagnostics);
            }
        }
        return foreseen;
    }

    /** Returns what the workload asks of each place of an alternative, and of its limits, before any run. */
    public static List<OfferedLoad> loads(Scenario scenario, Alternative alternative) {
        return OfferedLoads.of(scenario, alternative);
    }

    /**
     * Returns whether it is known before any run that a metric does not exist in the long run, because a place cannot
     * keep up with its load.
     *
     * @param jobClass the class whose metric it is; empty for all jobs
     */
    public static boolean isWithheld(
            Scenario scenario, Alternative alternative, Metric metric, Optional<String> jobClass) {
        SteadyState state = SteadyState.of(scenario, alternative, loads(scenario, alternative), List.of());
        return SteadyState.isSteadyAverage(metric.name())
                && jobClass.map(name -> state.withholds(name, alternative)).orElseGet(state::withholds);
    }

    /**
     * Returns the value in the long run by which it is proved before any run that an alternative misses an objective on
     * the waiting time, by Erlang's C formula; empty if that proves nothing.
     *
     * @return in the unit of the objective's metric
     */
    public static OptionalDouble provedToMiss(Scenario scenario, Alternative alternative, Objective objective) {
        return LongRun.missing(scenario, alternative, objective);
    }

    /**
     * Returns the analysis of outcomes.
     *
     * @param outcomes one for each alternative, in the order of the scenario, each with at least one replication
     */
    public static Analysis of(Scenario scenario, List<Outcome> outcomes) {
        List<AlternativeAnalysis> alternatives = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            alternatives.add(
                    new AlternativeAnalyst(scenario, scenario.alternatives().get(i), outcomes.get(i)).analysis());
        }
        return new Analysis(
                scenario,
                alternatives,
                Comparisons.withFirst(alternatives, scenario.experiment().confidence()));
    }
}
