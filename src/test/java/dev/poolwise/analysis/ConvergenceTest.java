package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.analysis.Convergence.Step;
import dev.poolwise.scenario.Metric;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
    private static final Metric WAIT = Metric.named("waitingTime.mean").orElseThrow();

    private static List<Step> steps(double... observations) {
        return Convergence.of(Estimates.mean(WAIT, observations, 0.95), 0.95);
    }

    @Test
    void eachStepIsTheEstimateOfThatManyReplications() {
        List<Step> steps = steps(2, 4, 9);

        assertEquals(List.of(2, 3), steps.stream().map(Step::replications).toList());
        assertEquals(3, steps.get(0).mean(), 1e-12);
        assertEquals(12.706204736, steps.get(0).halfWidth(), 1e-8); // t(0.975, 1) times 1
        assertEquals(5, steps.get(1).mean(), 1e-12);
    }

    @Test
    void theLastStepIsTheEstimateItself() {
        double[] observations = IntStream.range(0, 37).mapToDouble(Math::sin).toArray();
        Estimate estimate = Estimates.mean(WAIT, observations, 0.9);
        List<Step> steps = Convergence.of(estimate, 0.9);

        Step last = steps.get(steps.size() - 1);
        assertEquals(estimate.value().orElseThrow(), last.mean(), 1e-12);
        assertEquals(estimate.halfWidth().orElseThrow(), last.halfWidth(), 1e-12);
    }

    @Test
    void replicationsWithoutAValueDoNotCount() {
        assertEquals(
                List.of(2, 3),
                steps(2, Double.NaN, 4, 9).stream().map(Step::replications).toList());
    }

    @Test
    void thousandsOfReplicationsGiveAboutTwoHundredSteps() {
        List<Step> steps = steps(DoubleStream.iterate(1, x -> x + 1).limit(5000).toArray());

        assertTrue(steps.size() <= 202, steps.size() + " steps");
        assertEquals(5000, steps.get(steps.size() - 1).replications());
    }

    @Test
    void oneReplicationOrNoneDoesNotConverge() {
        assertEquals(List.of(), steps(3));
        assertEquals(List.of(), steps(Double.NaN, Double.NaN));
    }
}
