package dev.poolwise.cli;

import dev.poolwise.analysis.AchievedPrecision;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Pilot;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Scenario;
import java.util.List;

/**
 * What came of a scenario.
 *
 * @param scenario the question, with the warm-up and the number of replications that were settled on
 * @param outcomes of its alternatives
 * @param analysis of the outcomes
 */
record Evaluation(Scenario scenario, List<Outcome> outcomes, Analysis analysis) {
    /** Simulates a scenario, as long as it asks for, and analyses what happened. */
    static Evaluation of(Scenario asked, int threads, Progress progress, ObserverFactory observers) {
        Scenario settled = Pilot.settle(asked, threads);
        List<Outcome> outcomes = Experiment.run(
                settled, threads, progress, observers, soFar -> AchievedPrecision.wanted(settled, soFar));
        int replications = outcomes.get(0).requestedReplications();
        Scenario done = settled.withExperiment(settled.experiment().withReplications(replications));
        return new Evaluation(done, outcomes, Analysis.of(done, outcomes));
    }
}
