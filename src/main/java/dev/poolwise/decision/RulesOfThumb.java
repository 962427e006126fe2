package dev.poolwise.decision;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.decision.Recommendation.RuleOfThumb;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rule of thumb of the service's own documentation, with the numbers of this scenario: a pool for many jobs, for
 * jobs that must start at once, or for guaranteed throughput; classic for few jobs and no hurry. The documentation
 * gives no numbers; the limits here are poolwise's. Source: Microsoft, "Azure Batch service for Machine Learning jobs",
 * 19 April 2017.
 */
final class RulesOfThumb {
    /** Jobs a day from which on they count as many. */
    private static final double MANY_JOBS_A_DAY = 100;

    /** The share of jobs that must start without waiting for an alternative to count as starting jobs at once. */
    private static final double AT_ONCE = 0.95;

    /** The share of jobs that must be finished for throughput to count as guaranteed. */
    private static final double FINISHED = 0.99;

    private final Analysis analysis;

    private RulesOfThumb(Analysis analysis) {
        this.analysis = analysis;
    }

    static List<RuleOfThumb> of(Analysis analysis) {
        List<RuleOfThumb> rules = new ArrayList<>(new RulesOfThumb(analysis).rules());
        new Hybrids(analysis).rule().ifPresent(rules::add);
        return List.copyOf(rules);
    }

    private List<RuleOfThumb> rules() {
        double perDay = jobsPerDay();
        boolean many = perDay >= MANY_JOBS_A_DAY;
        Optional<AlternativeAnalysis> classic = classic();
        double atOnce =
                classic.map(c -> value(c, "waitingTime.probabilityZero")).orElse(Double.NaN);
        double finished = classic.map(RulesOfThumb::shareFinished).orElse(Double.NaN);
        boolean hurry = atOnce < AT_ONCE;
        String jobs = "%s jobs a day (many: %s or more)".formatted(number(perDay), number(MANY_JOBS_A_DAY));
        return List.of(
                new RuleOfThumb("pool", "a large number of jobs is to be run", many, jobs),
                new RuleOfThumb(
                        "pool",
                        "jobs must start at once",
                        hurry,
                        classic.isEmpty()
                                ? "no alternative uses classic processing alone"
                                : "%s of jobs start at once in classic (limit: %s)"
                                        .formatted(percent(atOnce), percent(AT_ONCE))),
                new RuleOfThumb(
                        "pool",
                        "throughput must be guaranteed",
                        finished < FINISHED,
                        classic.isEmpty()
                                ? "no alternative uses classic processing alone"
                                : "%s of jobs finish within the run in classic (limit: %s)"
                                        .formatted(percent(finished), percent(FINISHED))),
                new RuleOfThumb("classic", "there are few jobs and no hurry", !many && !hurry, jobs));
    }

    private Optional<AlternativeAnalysis> classic() {
        return analysis.alternatives().stream()
                .filter(a -> a.alternative().processing().equals("classic"))
                .findFirst();
    }

    private double jobsPerDay() {
        AlternativeAnalysis any = analysis.alternatives().get(0);
        ExperimentDesign design = analysis.scenario().experiment();
        double days = design.drained()
                ? Math.max(1, value(any, "makespan") / 86_400)
                : Time.toHours(design.horizon() - design.warmUp()) / 24;
        return value(any, "jobs.arrived") / days;
    }

    private static double shareFinished(AlternativeAnalysis alternative) {
        return value(alternative, "jobs.finished") / value(alternative, "jobs.arrived");
    }

    private static double value(AlternativeAnalysis alternative, String metric) {
        Estimate estimate = Words.metric(alternative, metric);
        return estimate.value().orElse(Double.NaN);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "no" : String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "no share" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
