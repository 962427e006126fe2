package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Pilot;
import dev.poolwise.experiment.Progress;
import dev.poolwise.experiment.Supervision;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.ExperimentDesign.Study;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Precision;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.PoissonArrivals;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** How long a run has to be: warm-up, and replications until an interval is narrow enough. */
class RunLengthTest {
    private static Scenario queue(double load, ExperimentDesign design) {
        JobClass jobs = Fixtures.jobClass("jobs", new PoissonArrivals(load / 600), Optional.of(new Exponential(600)));
        return Fixtures.scenario(List.of(jobs), Time.DAY, Fixtures.pool(1, 0)).withExperiment(design);
    }

    private static ExperimentDesign days(long horizon, long warmUp, boolean chosen, Study study) {
        return new ExperimentDesign(
                horizon * Time.DAY, false, warmUp * Time.DAY, chosen, 30, 11, 0.95, study, Optional.empty(), 0);
    }

    private static List<Outcome> run(Scenario scenario) {
        return Experiment.run(scenario, 2, Progress.NONE, ObserverFactory.NONE);
    }

    private static List<String> warmUpFindings(Scenario scenario) {
        return Analysis.of(scenario, run(scenario)).alternatives().get(0).diagnostics().stream()
                .filter(diagnostic -> diagnostic.kind().equals("warmUpTooShort"))
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void aQueueThatStartsEmptyAndIsJudgedFromTheStartHasTooShortAWarmUp() {
        List<String> findings = warmUpFindings(queue(0.9, days(20, 0, false, Study.STEADY)));

        assertEquals(1, findings.size());
        assertTrue(findings.get(0).contains("weighs on the averages"), findings.get(0));
    }

    @Test
    void nothingIsSaidOfAStudyOfItsOwnHorizon() {
        assertEquals(List.of(), warmUpFindings(queue(0.95, days(12, 0, false, Study.TERMINATING))));
    }

    @Test
    void nothingIsSaidOfALongEnoughWarmUp() {
        assertEquals(List.of(), warmUpFindings(queue(0.8, days(60, 10, false, Study.STEADY))));
    }

    @Test
    void aRunThatNeverSettlesIsFlagged() {
        List<String> findings = warmUpFindings(queue(0.999, days(20, 0, true, Study.STEADY)));

        assertEquals(1, findings.size());
        assertTrue(findings.get(0).contains("more than half"), findings.get(0));
    }

    private static Scenario settled(Scenario scenario, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return Pilot.settle(scenario, executor, Supervision.of(Progress.NONE));
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aChosenWarmUpIsFoundByPilotRunsAndAFixedOneIsLeftAlone() {
        Scenario fixed = queue(0.9, days(100, 1, false, Study.AUTOMATIC));
        Scenario chosen = queue(0.9, days(100, 0, true, Study.AUTOMATIC));

        long warmUp = settled(chosen, 2).experiment().warmUp();

        assertEquals(fixed, settled(fixed, 2));
        assertTrue(warmUp > Time.HOUR && warmUp <= 50 * Time.DAY, Time.toHours(warmUp) + " h");
        assertEquals(warmUp, settled(chosen, 1).experiment().warmUp());
    }

    private static Scenario precise(double relativeHalfWidth, int replications, int most) {
        Precision precision = new Precision(
                Metric.named("waitingTime.mean").orElseThrow(), Optional.empty(), relativeHalfWidth, most);
        return queue(
                0.5,
                new ExperimentDesign(
                        40 * Time.DAY,
                        false,
                        Time.DAY,
                        false,
                        replications,
                        3,
                        0.95,
                        Study.AUTOMATIC,
                        Optional.of(precision),
                        0));
    }

    private static AchievedPrecision achieved(Scenario scenario) {
        List<Outcome> outcomes = Experiment.run(
                scenario, 2, Progress.NONE, ObserverFactory.NONE, soFar -> AchievedPrecision.wanted(scenario, soFar));
        int replications = outcomes.get(0).replications().size();
        Scenario done = scenario.withExperiment(scenario.experiment().withReplications(replications));
        return AchievedPrecision.of(Analysis.of(done, outcomes)).orElseThrow();
    }

    @Test
    void replicationsAreAddedUntilTheIntervalIsNarrowEnough() {
        AchievedPrecision achieved = achieved(precise(0.03, 10, 1000));

        assertTrue(achieved.reached());
        assertTrue(achieved.replications() > 10 && achieved.replications() < 1000, achieved.toString());
        assertTrue(achieved.relativeHalfWidth() <= 0.03 / 1.03);
        assertEquals("waitingTime.mean is within ±3 % of its value in every alternative", achieved.reason());
        assertEquals(Optional.empty(), achieved.diagnostic());
    }

    @Test
    void aLooseWishIsMetAtOnceAndAHopelessOneStopsAtTheMost() {
        AchievedPrecision loose = achieved(precise(0.5, 12, 1000));
        AchievedPrecision hopeless = achieved(precise(0.001, 10, 25));

        assertEquals(12, loose.replications());
        assertTrue(loose.reached());
        assertEquals(25, hopeless.replications());
        assertFalse(hopeless.reached());
        assertEquals("precisionNotReached", hopeless.diagnostic().orElseThrow().kind());
        assertTrue(hopeless.reason().startsWith("the most allowed; "), hopeless.reason());
    }

    @Test
    void fewerThanTenReplicationsAreNeverJudged() {
        assertEquals(10, achieved(precise(0.9, 2, 1000)).replications());
    }

    @Test
    void addedReplicationsAreTheSameAsThoseOfALongerDesign() {
        Scenario scenario = precise(0.9, 5, 1000);
        List<Outcome> extended = Experiment.run(scenario, 2, Progress.NONE, ObserverFactory.NONE, soFar -> 9);
        List<Outcome> designed =
                run(scenario.withExperiment(scenario.experiment().withReplications(9)));

        assertEquals(9, extended.get(0).replications().size());
        assertEquals(
                designed.get(0).replications().get(8).jobs().waiting().mean(),
                extended.get(0).replications().get(8).jobs().waiting().mean());
    }
}
