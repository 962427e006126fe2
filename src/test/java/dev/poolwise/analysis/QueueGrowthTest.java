package dev.poolwise.analysis;

import static dev.poolwise.analysis.Stability.analyse;
import static dev.poolwise.analysis.Stability.designed;
import static dev.poolwise.analysis.Stability.gangs;
import static dev.poolwise.analysis.Stability.unstable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.capacity.Account;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.ExperimentDesign.Study;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.PeriodicArrivals;
import dev.poolwise.workload.PeriodicArrivals.RateStep;
import dev.poolwise.workload.PoissonArrivals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QueueGrowthTest {
    private static List<Double> queue(double... lengths) {
        return DoubleStream.of(lengths).boxed().toList();
    }

    @Test
    void aQueueInProportionToTimeGrowsAndOneLikeItsRootDoesNot() {
        List<Double> steady = queue(10, 30, 50, 71, 90, 110, 129, 150);
        List<Double> root = queue(10, 24.4, 31.8, 37.7, 42.8, 47.3, 51.4, 55.2);
        List<Double> settled = queue(8, 20, 25, 22, 27, 21, 24, 26);

        assertTrue(QueueGrowth.grows(List.of(steady)));
        assertFalse(QueueGrowth.grows(List.of(root)));
        assertFalse(QueueGrowth.grows(List.of(settled)));
        assertFalse(QueueGrowth.grows(List.of(steady, root, root, root, root, settled)));
        assertFalse(QueueGrowth.grows(List.of(queue(0, 0, 0, 0, 0, 0, 0, 0))));
        assertFalse(QueueGrowth.grows(List.of(queue())), "a run that is not divided");
    }

    /** M/M/2 with services of 10 min and a load per slot; about so many jobs in each replication. */
    private static boolean growsAt(double load, double jobs, int replications, long seed) {
        JobClass poisson = gangs(1, 12 * load, new Exponential(600));
        Scenario scenario =
                designed(jobs / (12 * load) / 24, replications, Study.STEADY, List.of(poisson), Fixtures.pool(2, 0));
        Scenario seeded = new Scenario(
                scenario.name(),
                scenario.description(),
                scenario.source(),
                scenario.currency(),
                scenario.workload(),
                Account.UNLIMITED,
                scenario.alternatives(),
                List.of(),
                scenario.experiment().withSeed(seed),
                List.of());
        Outcome outcome =
                Experiment.run(seeded, 2, Progress.NONE, ObserverFactory.NONE).get(0);
        return QueueGrowth.grows(outcome.replications().stream()
                .map(replication -> replication.classes().get(0).queueByStretch())
                .toList());
    }

    private static long flagged(double load, double jobs, int replications, int experiments) {
        return IntStream.rangeClosed(1, experiments)
                .filter(seed -> growsAt(load, jobs, replications, seed))
                .count();
    }

    @Test
    void aFewShortRunsTellOverloadFromHighLoad() {
        assertEquals(10, flagged(1.1, 2_000, 10, 10));
        assertEquals(0, flagged(0.95, 2_000, 10, 10));
        assertEquals(0, flagged(0.95, 2_000, 1, 40));
    }

    @Test
    @Tag("quality")
    void overloadIsFlaggedAndHighLoadIsNot() {
        for (int replications : List.of(2, 5)) {
            long above = flagged(1.05, 100_000, replications, 100);
            long below = flagged(0.9, 100_000, replications, 100);
            assertTrue(above >= 99, replications + " replications: " + above + " of 100 runs at load 1.05");
            assertTrue(below <= 1, replications + " replications: " + below + " of 100 runs at load 0.9");
        }
        assertTrue(flagged(0.9, 100_000, 1, 100) <= 1);
        assertTrue(flagged(0.95, 10_000, 5, 100) <= 1);
        assertTrue(flagged(0.99, 10_000, 20, 100) <= 1);
    }

    private static final JobClass ONES = gangs(1, 8.5, new Exponential(600));
    private static final JobClass FOURS = gangs(4, 3.6, new Exponential(300));

    /** In this order they can be served at a rate of 11.37 jobs per hour only; they arrive at 12.1. */
    @Test
    void whatTheLoadTellsBeforeIsWithheldAfter() {
        AlternativeAnalysis analysis =
                analyse(designed(100, 4, Study.STEADY, List.of(ONES, FOURS), Fixtures.pool(4, 0)));

        assertTrue(analysis.offeredLoad().get(0).offered() / 4 < 0.7);
        assertEquals(1, unstable(analysis).size());
        assertTrue(
                unstable(analysis)
                        .get(0)
                        .contains("jobs of 1 and 4 nodes in first-come first-served order leave the rest idle"),
                unstable(analysis).toString());
        assertTrue(Objects.requireNonNull(analysis.metrics().get("waitingTime.mean"))
                .value()
                .isEmpty());
    }

    /**
     * Gangs that let every other job go first start only when no such job is there, which happens 0.96 times an hour
     * (16 P0 of M/M/4) at most. Only the run tells.
     */
    @Test
    void whatOnlyTheRunTellsIsWithheldForTheClassThatStarves() {
        JobClass ones = Stability.jobClass(
                "gangs of 1", new PoissonArrivals(16 / 3600.0), new Exponential(600), 1, 1, 5, Optional.empty());
        JobClass fours = gangs(4, 3, new Exponential(300));
        var pool = Fixtures.pool(4, 0);
        AlternativeAnalysis steady = analyse(designed(100, 4, Study.STEADY, List.of(ones, fours), pool));
        AlternativeAnalysis terminating = analyse(designed(100, 4, Study.TERMINATING, List.of(ones, fours), pool));

        assertTrue(
                unstable(steady).get(0).startsWith("the queue of gangs of 4 kept growing: "),
                unstable(steady)::toString);
        assertTrue(wait(steady, "gangs of 4").isEmpty());
        assertTrue(wait(steady, "gangs of 1").isPresent());
        assertTrue(unstable(terminating).get(0).contains("jobs wait at its end"));
        assertTrue(wait(terminating, "gangs of 4").isPresent());
    }

    private static Optional<Double> wait(AlternativeAnalysis analysis, String jobClass) {
        Estimate wait = Objects.requireNonNull(
                Objects.requireNonNull(analysis.classes().get(jobClass)).get("waitingTime.mean"));
        return wait.value().stream().boxed().findFirst();
    }

    /** A queue that builds up every day and is gone every night, whatever part of a day the horizon leaves over. */
    @Test
    void aDailyPeakIsNoGrowth() {
        PeriodicArrivals daily = new PeriodicArrivals(
                Time.DAY, List.of(new RateStep(0, 1 / 3600.0), new RateStep(16 * Time.HOUR, 30 / 3600.0)));
        JobClass peaks = Stability.jobClass("peaks", daily, new Exponential(600), 0, 1, 0, Optional.empty());
        var pool = new PoolBuilder(0, 60).autoscale(0, 2, 60).build();

        assertTrue(unstable(analyse(designed(4.9, 20, Study.STEADY, List.of(peaks), pool)))
                .isEmpty());
        assertTrue(unstable(analyse(designed(0.9, 20, Study.TERMINATING, List.of(peaks), pool)))
                .isEmpty());
    }
}
