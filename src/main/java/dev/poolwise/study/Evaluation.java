package dev.poolwise.study;

import dev.poolwise.analysis.AchievedPrecision;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.InputUncertainty;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Pilot;
import dev.poolwise.experiment.Progress;
import dev.poolwise.experiment.ResampledLogs;
import dev.poolwise.experiment.Supervision;
import dev.poolwise.experiment.Unfinished;
import dev.poolwise.outcome.CutShort;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Scenario;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What came of a scenario.
 *
 * @param scenario the question, with the warm-up and the number of replications that were settled on
 * @param outcomes of its alternatives
 * @param analysis of the outcomes
 */
public record Evaluation(Scenario scenario, List<Outcome> outcomes, Analysis analysis) {
    /**
     * Simulates a scenario, as long as it asks for, and analyses what happened.
     *
     * @param threads replications that run at once, at least 1
     * @throws Unfinished if the replications are cut short; {@link #of(Unfinished)} says what came of those until then
     */
    public static Evaluation of(Scenario asked, int threads, Supervision supervision, ObserverFactory observers) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return of(asked, executor, supervision, observers);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Does the same within the usual caps. */
    public static Evaluation of(Scenario asked, int threads, Progress progress, ObserverFactory observers) {
        return of(asked, threads, Supervision.of(progress), observers);
    }

    /**
     * Does the same with replications that run wherever an executor runs them.
     *
     * @param executor may serve several evaluations at once
     */
    public static Evaluation of(
            Scenario asked, ExecutorService executor, Supervision supervision, ObserverFactory observers) {
        Scenario settled = Pilot.settle(asked, executor, supervision);
        List<Outcome> outcomes = Experiment.run(
                settled, executor, supervision, observers, soFar -> AchievedPrecision.wanted(settled, soFar));
        int replications = outcomes.get(0).replications().size();
        Scenario done = settled.withExperiment(settled.experiment().withReplications(replications));
        return new Evaluation(done, outcomes, Analysis.of(done, outcomes));
    }

    /**
     * Returns what came of a scenario that was cut short: the analysis of the replications that are done, and no
     * judgement on their number.
     *
     * @param cut with at least one replication of each alternative
     */
    public static Evaluation of(Unfinished cut) {
        Scenario done = cut.scenario()
                .withExperiment(cut.scenario()
                        .experiment()
                        .withoutPrecision()
                        .withReplications(cut.cut().replications()));
        Analysis analysis = Analysis.of(done, cut.outcomes());
        return new Evaluation(done, cut.outcomes(), analysis.withCutShort(cut.cut()));
    }

    /**
     * Returns the same with the uncertainty of the job logs, for which each resample is simulated; the same at once if
     * the scenario does not ask for it. If that is cut short, the result says so.
     *
     * @param threads replications that run at once, at least 1
     */
    public Evaluation withInputUncertainty(int threads, Supervision supervision) {
        try {
            return with(ResampledLogs.run(scenario, threads, supervision));
        } catch (Unfinished cut) {
            int replications = scenario.experiment().replications();
            CutShort missing = new CutShort(
                    replications,
                    replications,
                    cut.cut().reason(),
                    cut.cut().message() + " before the chance in the job logs was known");
            return new Evaluation(scenario, outcomes, analysis.withCutShort(missing));
        }
    }

    private Evaluation with(List<List<Outcome>> resampled) {
        return resampled.isEmpty()
                ? this
                : new Evaluation(
                        scenario, outcomes, analysis.withInputUncertainty(InputUncertainty.of(scenario, resampled)));
    }
}
