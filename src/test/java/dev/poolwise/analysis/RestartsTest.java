package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Preemption;
import dev.poolwise.units.Time;
import dev.poolwise.workload.BoundedPareto;
import dev.poolwise.workload.Checkpoint;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Erlang;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.Gamma;
import dev.poolwise.workload.Hyperexponential;
import dev.poolwise.workload.Hyperexponential.Branch;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.Uniform;
import dev.poolwise.workload.Weibull;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private static Restarts every(double meanTimeToEviction) {
        return without(new Preemption(meanTimeToEviction, 0), 1);
    }

    private static Restarts without(Preemption preemption, int nodes) {
        return Restarts.of(preemption, nodes, Optional.empty());
    }

    /** Ten hours, saved every hour for two minutes, on a node that lives ten hours on average. */
    @Test
    void aTaskThatSavesGoesOnFromThere() {
        Checkpoint hourly = new Checkpoint(Time.HOUR, 2 * Time.MINUTE);
        Restarts saving = Restarts.of(new Preemption(36_000, 0), 1, Optional.of(hourly));

        assertEquals(39057.1066185924, saving.occupancy(36_000), 1e-6);
        assertFalse(saving.isEndless(new Exponential(1e6)));
    }

    @Test
    void withoutEvictionsATaskRunsOnce() {
        Restarts never = without(new Preemption(NO_LIMIT, 0), 1);

        assertEquals(600, never.occupancy(600));
        assertFalse(never.isEndless(new LogNormal(6, 1)));
        assertEquals(600, mean(never, new Exponential(600)), 0.01);
    }

    private static double mean(Restarts restarts, Distribution service) {
        return restarts.meanOccupancy(service, 0, NO_LIMIT, 1e6, 1e4);
    }

    @Test
    void aTaskOfConstantLengthHoldsItsNodeAsLongAsTheFormulaSays() {
        assertEquals(4089.96600030348, every(14400).occupancy(3600), 1e-8);
        assertEquals(625.709156552848, every(7200).occupancy(600), 1e-9);
        assertEquals(34180.9135274381, 8 * without(new Preemption(86400, 0), 8).occupancy(3600), 1e-6);
    }

    /** An attempt is safe for as long as the notice; beyond it, the formula holds for what is left. */
    @Test
    void aNoticeProtectsTheStartOfAnAttempt() {
        Restarts warned = without(new Preemption(1000, Fixtures.seconds(30)), 1);

        assertEquals(30, warned.occupancy(30), 1e-12);
        assertEquals(29, warned.occupancy(29), 1e-12);
        assertEquals(30 * Math.exp(0.1) + 1000 * Math.expm1(0.1), warned.occupancy(130), 1e-9);
    }

    /** With E[exp(x S)] known, the mean is (E[exp(x S)] - 1) / x. */
    @Test
    void theMeanOverTasksIsThatOfTheTransform() {
        Restarts restarts = every(1000);
        Hyperexponential mixture = new Hyperexponential(List.of(new Branch(0.9, 100), new Branch(0.1, 800)));

        assertEquals(1000 * Math.expm1(0.6), mean(restarts, Fixtures.constant(600)), 1e-6);
        assertEquals(1 / (1 / 600.0 - 0.001), mean(restarts, new Exponential(600)), 0.01);
        assertEquals(1 / (1 / 950.0 - 0.001), mean(restarts, new Exponential(950)), 2);
        assertEquals(1000 * (Math.pow(1 - 0.3, -2) - 1), mean(restarts, new Erlang(2, 600)), 0.1);
        assertEquals(1000 * (0.9 / 0.9 + 0.1 / 0.2 - 1), mean(restarts, mixture), 1);
        assertEquals(1000 * (Math.expm1(0.9) / 0.9 - 1), mean(restarts, new Uniform(0, 900)), 0.01);
    }

    @Test
    void whatHasNoMeanIsBoundedByTheRun() {
        for (Distribution heavy : List.of(
                new Exponential(1000),
                new Exponential(2000),
                new Gamma(0.5, 1200),
                new LogNormal(6, 0.5),
                new Weibull(0.9, 600),
                new BoundedPareto(2, 100, Double.POSITIVE_INFINITY))) {
            assertTrue(every(1000).isEndless(heavy), heavy.toString());
            double few = every(1000).meanOccupancy(heavy, 0, NO_LIMIT, 1e5, 1e2);
            double many = every(1000).meanOccupancy(heavy, 0, NO_LIMIT, 1e5, 1e6);
            assertTrue(heavy.mean() < few && few < many && many < 1e5, heavy + ": " + few + ", " + many);
        }
        for (Distribution light : List.of(
                new Exponential(999),
                new Gamma(0.5, 900),
                new Weibull(1.1, 2000),
                new BoundedPareto(2, 100, 10_000),
                Fixtures.constant(10_000))) {
            assertFalse(every(1000).isEndless(light), light.toString());
        }
    }

    private static List<Diagnostic> foreseen(Distribution service, double jobsPerHour, double life) {
        Place pool = new PoolBuilder(100, 0).preemption(life, 0).build();
        return Analysis.foresee(Stability.steady(100, 20, List.of(Stability.gangs(1, jobsPerHour, service)), pool))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void tasksThatHardlyEverGetDoneAreForeseen() {
        List<Diagnostic> never = foreseen(Fixtures.constant(36_000), 1, 1000);
        List<Diagnostic> infinite = foreseen(new Exponential(1200), 1, 1000);

        assertEquals(
                List.of("unstable", "restarts"),
                never.stream().map(Diagnostic::kind).toList());
        assertTrue(
                infinite.stream().anyMatch(d -> d.message().contains("time to completion is infinite")),
                infinite::toString);
        assertTrue(foreseen(new LogNormal(6, 0.5), 1, 72_000).isEmpty());
    }
}
