package dev.poolwise.experiment;

import dev.poolwise.outcome.Course;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.Mser5;
import dev.poolwise.units.Time;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Short of the experiment itself: a few replications from which a scenario's warm-up is chosen. */
public final class Pilot {
    private static final int REPLICATIONS = 10;
    private static final int FEWEST_BINS = 50;

    private Pilot() {}

    /**
     * Returns the scenario with its warm-up; the same scenario, without any run, if it fixes the warm-up itself. The
     * warm-up is that of the alternative that needs the longest, so that all alternatives are judged by the same jobs.
     *
     * @param executor runs the replications
     * @throws Unfinished with nothing done, if the pilot runs are cut short
     */
    public static Scenario settle(Scenario scenario, ExecutorService executor, Supervision supervision) {
        ExperimentDesign design = scenario.experiment();
        if (!design.chosenWarmUp()) {
            return scenario;
        }
        Scenario pilot = scenario.withExperiment(
                design.withWarmUp(0).withReplications(Math.min(REPLICATIONS, design.replications())));
        long warmUp = outcomes(pilot, executor, supervision).stream()
                .mapToLong(Pilot::warmUp)
                .max()
                .orElse(0);
        return scenario.withExperiment(design.withWarmUp(warmUp));
    }

    private static List<Outcome> outcomes(Scenario pilot, ExecutorService executor, Supervision supervision) {
        try {
            return Experiment.run(
                    pilot, executor, supervision.unwatched(), ObserverFactory.NONE, StoppingRule.AS_DESIGNED);
        } catch (Unfinished cut) {
            throw cut.withNothingDone();
        }
    }

    private static long warmUp(Outcome outcome) {
        Course course = outcome.meanJobsPresent();
        return course.means().length < FEWEST_BINS
                ? 0
                : Time.ofSeconds(Mser5.of(course.means()).truncated() * course.binSeconds());
    }
}
