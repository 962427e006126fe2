package dev.poolwise.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.analysis.AchievedPrecision;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Pilot;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.statistics.ConfidenceInterval;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether a run length that poolwise chooses itself gives answers as good as one that a planner has fixed. */
@Tag("quality")
class RunLengthQualityTest {
    private static final double LARGEST_BIAS = 0.01;

    /** Value: M/M/1 at half load waits as long as it serves. */
    @Test
    void replicationsThatAreAddedUntilTheIntervalIsNarrow() throws IOException, InvalidScenario {
        Scenario scenario = Macroreplications.scenario("precision");
        List<Interval> answers = Macroreplications.each(seed -> precise(Macroreplications.seeded(scenario, seed)));

        Coverage.judge("mean wait, until it is known to 5 %", "s", 600, answers, Bar.NEARLY);
    }

    private static Interval precise(Scenario scenario) {
        List<Outcome> outcomes = Experiment.run(
                scenario, 1, Progress.NONE, ObserverFactory.NONE, soFar -> AchievedPrecision.wanted(scenario, soFar));
        return Interval.of(Analysis.of(scenario, outcomes), "waitingTime.mean");
    }

    /** Value: M/M/1, the wait is ρ S / (1 − ρ). */
    @Test
    void aWarmUpThatPilotRunsChoose() throws IOException, InvalidScenario {
        Scenario chosen = Macroreplications.scenario("chosen-warm-up");
        Scenario none = Macroreplications.scenario("chosen-warm-up", "experiment.warmUp=0s");
        double exact = 0.9 * 600 / (1 - 0.9);
        ConfidenceInterval left = bias(chosen, exact);
        ConfidenceInterval before = bias(none, exact);

        String result = percent(left.mean()) + " ± " + percent(left.halfWidth()) + " % (from the start: "
                + percent(before.mean()) + " %)";
        assertTrue(Math.abs(left.mean()) <= LARGEST_BIAS, result);
        assertTrue(left.halfWidth() < LARGEST_BIAS / 2, () -> result + " is too wide to prove anything");
        assertTrue(before.mean() < -LARGEST_BIAS, () -> "there is something to leave out: " + result);
        QualityPage.assertShows(
                "bias of the mean wait at 90 % load, warm-up chosen",
                Coverage.number(exact) + " s", "–", result, "at most 1 %");
    }

    /** Returns how far the mean wait is off, as a fraction of the exact value, over all experiments. */
    private static ConfidenceInterval bias(Scenario scenario, double exact) {
        double[] biases = Macroreplications.each(seed -> Macroreplications.seeded(scenario, seed)).stream()
                .parallel()
                .map(seeded -> Pilot.settle(seeded, 1))
                .mapToDouble(settled -> mean(settled) / exact - 1)
                .toArray();
        return ConfidenceInterval.ofReplications(biases, 0.95);
    }

    private static double mean(Scenario settled) {
        return Interval.of(
                        Analysis.of(settled, Macroreplications.outcomes(settled, ObserverFactory.NONE)),
                        "waitingTime.mean")
                .value();
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f", 100 * fraction).replace('-', '−');
    }
}
