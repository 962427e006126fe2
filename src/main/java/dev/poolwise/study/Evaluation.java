package dev.poolwise.study;

import dev.poolwise.analysis.AchievedPrecision;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.InputUncertainty;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Pilot;
import dev.poolwise.experiment.Progress;
import dev.poolwise.experiment.ResampledLogs;
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
     */
    public static Evaluation of(Scenario asked, int threads, Progress progress, ObserverFactory observers) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return of(asked, executor, progress, observers);
        } finally {
            executor.shutdownNow();
        }
    }

    /**
     * Does the same with replications that run wherever an executor runs them.
     *
     * @param executor may serve several evaluations at once
     */
    public static Evaluation of(
            Scenario asked, ExecutorService executor, Progress progress, ObserverFactory observers) {
        Scenario settled = Pilot.settle(asked, executor);
        List<Outcome> outcomes = Experiment.run(
                settled, executor, progress, observers, soFar -> AchievedPrecision.wanted(settled, soFar));
        int replications = outcomes.get(0).requestedReplications();
        Scenario done = settled.withExperiment(settled.experiment().withReplications(replications));
        return new Evaluation(done, outcomes, Analysis.of(done, outcomes));
    }

    /**
     * Returns the same with the uncertainty of the job logs, for which each resample is simulated; the same at once if
     * the scenario does not ask for it.
     *
     * @param threads replications that run at once, at least 1
     */
    public Evaluation withInputUncertainty(int threads) {
        List<List<Outcome>> resampled = ResampledLogs.run(scenario, threads);
        return resampled.isEmpty()
                ? this
                : new Evaluation(
                        scenario, outcomes, analysis.withInputUncertainty(InputUncertainty.of(scenario, resampled)));
    }
}
