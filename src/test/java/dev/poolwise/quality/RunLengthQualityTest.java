package dev.poolwise.quality;

import dev.poolwise.analysis.AchievedPrecision;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether a run length that poolwise chooses itself gives answers as good as one that a planner has fixed. */
@Tag("quality")
class RunLengthQualityTest {
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
}
