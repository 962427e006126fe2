package dev.poolwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.analysis.InputUncertainty;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.experiment.Supervision;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Resampling;
import dev.poolwise.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Logs whose days differ from each other, and how much that weighs. */
class InputUncertaintyTest {
    private static final int DAY = 86_400;

    /** Between 0 and {@code most} jobs of half an hour a day, all in its first hours. */
    private static List<RecordedJob> log(int days, int least, int most) {
        SplittableRandom random = new SplittableRandom(11);
        List<RecordedJob> jobs = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            int number = least + random.nextInt(most - least + 1);
            for (int i = 0; i < number; i++) {
                jobs.add(new RecordedJob(day * (double) DAY + i * 600, 1800));
            }
        }
        return jobs;
    }

    private static double halfWidth(int days, int least, int most, String metric) {
        Scenario plain = Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", log(days, least, most))),
                Fixtures.seconds(days * (double) DAY),
                Fixtures.pool(2, 0));
        Scenario scenario = plain.withExperiment(new ExperimentDesign(
                plain.experiment().horizon(),
                false,
                0,
                false,
                2,
                42,
                0.95,
                ExperimentDesign.Study.TERMINATING,
                Optional.empty(),
                ExperimentDesign.DEFAULT_START,
                Optional.of(new Resampling(20, 2))));
        Evaluation evaluation = Evaluation.of(scenario, 1, Progress.NONE, ObserverFactory.NONE)
                .withInputUncertainty(1, Supervision.of(Progress.NONE));
        return evaluation.analysis().inputUncertainty().getOrDefault("only", List.of()).stream()
                .filter(data -> data.metric().name().equals(metric))
                .mapToDouble(InputUncertainty::halfWidth)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Test
    void twoWeeksOfDataAreLessCertainThanTwoYears() {
        for (String metric : new String[] {"waitingTime.mean", "throughput"}) {
            double weeks = halfWidth(14, 1, 30, metric);
            double years = halfWidth(730, 1, 30, metric);

            // The root of 730 / 14 is 7.2.
            assertTrue(weeks > 3.5 * years && weeks < 15 * years, metric + ": " + weeks + " and " + years);
        }
    }

    @Test
    void daysThatAreAllAlikeLeaveNoDoubt() {
        assertEquals(0, halfWidth(14, 5, 5, "waitingTime.mean"), 1e-12);
        assertEquals(0, halfWidth(14, 5, 5, "throughput"), 1e-12);
    }
}
