package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.scenario.Metric;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Metric WAIT = Metric.named("waitingTime.mean").orElseThrow();

    @Test
    void replicationsWithoutAValueAreLeftOutOfTheIntervalAndKeptInTheList() {
        Estimate estimate = Estimates.mean(WAIT, new double[] {3, Double.NaN, 5, 10}, 0.9);

        ConfidenceInterval ofThree = ConfidenceInterval.ofReplications(new double[] {3, 5, 10}, 0.9);
        assertEquals(6, estimate.value().orElseThrow(), 1e-12);
        assertEquals(ofThree.halfWidth(), estimate.halfWidth().orElseThrow(), 1e-12);
        assertEquals(3, estimate.replications());
        assertEquals(List.of(3.0, Double.NaN, 5.0, 10.0), estimate.observations());
    }

    @Test
    void oneValueIsAnEstimateWithoutAHalfWidthAndNoneIsNone() {
        Estimate one = Estimates.mean(WAIT, new double[] {Double.NaN, 4}, 0.95);
        Estimate none = Estimates.mean(WAIT, new double[] {Double.NaN, Double.NaN}, 0.95);

        assertEquals(4, one.value().orElseThrow());
        assertTrue(one.halfWidth().isEmpty());
        assertTrue(none.value().isEmpty() && none.halfWidth().isEmpty());
    }

    @Test
    void aRatioToNothingIsNoEstimate() {
        assertTrue(Estimates.ratio(WAIT, new double[] {1, 2}, new double[] {0, 0}, 0.95)
                .value()
                .isEmpty());
    }
}
