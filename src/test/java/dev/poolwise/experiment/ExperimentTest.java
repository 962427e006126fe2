package dev.poolwise.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.billing.Bill;
import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Place;
import dev.poolwise.outcome.ChargedTime;
import dev.poolwise.outcome.JobSummary;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Recorder;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Stretches;
import dev.poolwise.outcome.Week;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.simulation.Simulation;
import dev.poolwise.units.ComputeHours;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {
    private static final Rates PRICED = new Rates(new BigDecimal("0.75"), BigDecimal.ZERO, BilledFrom.READY, 0, 0);

    private static Replication replicate(Scenario scenario) {
        return Experiment.run(scenario, 1, Progress.NONE, ObserverFactory.NONE)
                .get(0)
                .replications()
                .get(0);
    }

    private static List<RecordedJob> busy(int jobs) {
        List<RecordedJob> list = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            list.add(new RecordedJob(i * 600.0, 1700));
        }
        return list;
    }

    @ParameterizedTest(name = "{0} VMs for {1} h with {2} jobs are 48 compute-hours")
    @CsvSource({"2, 24, 0", "2, 24, 100", "4, 12, 0", "4, 12, 60"})
    void nodesAreBilledFromReadyToReleasedWhetherJobsRunOrNot(int nodes, int hours, int jobs) {
        Place pool = new PoolBuilder(nodes, 0).delete(hours * 3600).build();
        Scenario scenario = Fixtures.scenario(List.of(Fixtures.recorded("jobs", busy(jobs))), Time.DAY, pool);

        Replication replication = replicate(scenario);

        PlaceSummary usage = replication.places().get(0);
        assertEquals("48", new ComputeHours(usage.billedMicros()).hours().toPlainString());
        Bill bill = Bill.of(Map.of("pool", PRICED), Map.of(), List.of(replication));
        assertEquals("36", bill.total().toPlainString());
        assertEquals("48", bill.lines().get(0).quantity().toPlainString());
    }

    @Test
    void provisioningTimeIsNotBilledFromReady() {
        Place pool = new PoolBuilder(2, 600).delete(24 * 3600).build();
        PlaceSummary usage = replicate(Fixtures.scenario(List.of(Fixtures.recorded("jobs", busy(1))), Time.DAY, pool))
                .places()
                .get(0);

        assertEquals(2 * (24 * Time.HOUR - 10 * Time.MINUTE), usage.billedMicros());
        assertEquals(20 * Time.MINUTE, usage.provisioningMicros());
    }

    @Test
    void theRunTimeOfClassicJobsIsBilledUpToTheHorizon() {
        Scenario scenario = Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", List.of(new RecordedJob(0, 100), new RecordedJob(50, 1000)))),
                Fixtures.seconds(500),
                Fixtures.classic(10));

        PlaceSummary usage = replicate(scenario).places().get(0);

        assertEquals(Fixtures.seconds(100 + 450), usage.billedMicros());
        assertEquals(Fixtures.seconds(100 + 450), usage.busyMicros());
        assertEquals(2, usage.transactions());
    }

    @Test
    void theBillOfSeveralReplicationsIsTheirMean() {
        PlaceSummary first = new PlaceSummary(
                "pool", true, 0, 0, 0, Time.HOUR, ChargedTime.NONE, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        PlaceSummary second = new PlaceSummary(
                "pool", true, 0, 0, 0, 2 * Time.HOUR, ChargedTime.NONE, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Replication template = replicate(
                Fixtures.scenario(List.of(Fixtures.recorded("jobs", busy(1))), Time.DAY, Fixtures.pool(1, 0)));
        List<Replication> both = List.of(
                new Replication(
                        1,
                        0,
                        template.jobs(),
                        template.classes(),
                        List.of(first),
                        template.jobsPresent(),
                        template.timeline()),
                new Replication(
                        2,
                        0,
                        template.jobs(),
                        template.classes(),
                        List.of(second),
                        template.jobsPresent(),
                        template.timeline()));

        Bill bill = Bill.of(Map.of("pool", PRICED), Map.of(), both);

        assertEquals("1.5", bill.lines().get(0).quantity().toPlainString());
        assertEquals("1.125", bill.total().toPlainString());
    }

    @Test
    void busyIdleAndProvisioningAddUpToTheLifeOfTheNodes() {
        Place pool = new PoolBuilder(3, 120).build();
        PlaceSummary usage = replicate(Fixtures.scenario(List.of(Fixtures.recorded("jobs", busy(50))), Time.DAY, pool))
                .places()
                .get(0);

        assertEquals(50 * 1700 * Time.SECOND, usage.busyMicros());
        assertEquals(3 * Time.DAY, usage.readyMicros() + usage.provisioningMicros());
        assertEquals(Time.toSeconds(usage.busyMicros()), usage.busySlotTime());
        assertEquals(Time.toSeconds(usage.readyMicros()), usage.availableSlotTime());
    }

    @Test
    void theAreaUnderTheQueueIsTheSumOfTheWaits() {
        JobSummary jobs = replicate(Fixtures.scenario(
                        List.of(Fixtures.recorded("jobs", busy(100))), 2 * Time.DAY, Fixtures.pool(2, 0)))
                .jobs();

        assertEquals(100, jobs.finished());
        double area = jobs.queueLengthMean() * 2 * 86400;
        assertEquals(jobs.waiting().mean() * 100, area, 1e-9 * area);
    }

    @Test
    void theWarmUpLeavesOutJobsThatArrivedInItButCarriesTheirQueueOver() {
        List<RecordedJob> jobs = List.of(new RecordedJob(0, 100), new RecordedJob(10, 100), new RecordedJob(120, 100));
        Scenario scenario =
                Fixtures.scenario(List.of(Fixtures.recorded("jobs", jobs)), Fixtures.seconds(400), Fixtures.pool(1, 0));
        ExperimentDesign design = new ExperimentDesign(
                Fixtures.seconds(400), false, Fixtures.seconds(50), 1, 1, 0.95, ExperimentDesign.Study.AUTOMATIC);

        JobSummary summary = replicate(withDesign(scenario, design)).jobs();

        assertEquals(1, summary.arrived());
        assertEquals(1, summary.finished());
        assertEquals(80, summary.waiting().mean(), "the third job waits from 120 s to 200 s");
        assertEquals(3, summary.throughputJobs(), "all three finish after the warm-up");
        assertEquals(
                (50 + 80) / 350.0, summary.queueLengthMean(), 1e-12, "the second job still waits from 50 s to 100 s");
        assertEquals(1, summary.queueLengthMax());
    }

    private static Scenario withDesign(Scenario scenario, ExperimentDesign design) {
        return scenario.withExperiment(design);
    }

    @Test
    void jobsAreConserved() {
        JobSummary jobs = replicate(Fixtures.scenario(
                        List.of(Fixtures.recorded("jobs", busy(100))),
                        Fixtures.seconds(30_000),
                        new PoolBuilder(1, 0).queueLimit(5).build()))
                .jobs();

        assertTrue(jobs.rejected() > 0);
        assertEquals(jobs.arrived(), jobs.finished() + jobs.rejected() + jobs.unfinished());
        assertEquals(jobs.unfinished(), jobs.waitingAtEnd() + 1);
    }

    @Test
    void threadsDoNotChangeTheOutcome() {
        Scenario scenario = withDesign(
                Fixtures.scenario(
                        List.of(Fixtures.recorded("jobs", busy(60))),
                        Time.DAY,
                        new PoolBuilder(3, 60).preemption(5000, 0).build()),
                new ExperimentDesign(Time.DAY, false, 0, 8, 9, 0.95, ExperimentDesign.Study.AUTOMATIC));

        var one =
                Experiment.run(scenario, 1, Progress.NONE, ObserverFactory.NONE).get(0);
        var four =
                Experiment.run(scenario, 4, Progress.NONE, ObserverFactory.NONE).get(0);

        assertEquals(one.replications().size(), four.replications().size());
        for (int i = 0; i < 8; i++) {
            Replication a = one.replications().get(i);
            Replication b = four.replications().get(i);
            assertEquals(a.places(), b.places());
            assertArrayEquals(
                    a.jobs().turnaround().percentiles(), b.jobs().turnaround().percentiles());
        }
        assertTrue(
                one.replications().stream()
                                .map(r -> r.places().get(0).preemptions())
                                .distinct()
                                .count()
                        > 1,
                "replications differ from each other");
    }

    @Test
    void aFailureInAReplicationReachesTheCaller() {
        Scenario scenario =
                Fixtures.scenario(List.of(Fixtures.recorded("jobs", busy(3))), Time.DAY, Fixtures.pool(1, 0));
        ObserverFactory failing =
                (alternative, replication) -> java.util.Optional.of(new dev.poolwise.outcome.Observer() {
                    @Override
                    public void jobFinished(dev.poolwise.outcome.JobFacts job, long at) {
                        throw new ArithmeticException("on purpose");
                    }
                });

        var failure =
                assertThrows(IllegalStateException.class, () -> Experiment.run(scenario, 2, Progress.NONE, failing));

        assertEquals("replication 1 of 'only' failed", failure.getMessage());
        Throwable cause = java.util.Objects.requireNonNull(failure.getCause());
        assertEquals("the model failed at t = 1700.0 s", cause.getMessage());
        assertTrue(cause.getCause() instanceof ArithmeticException);
    }

    @Test
    void theMinimumIsChargedForEachNode() {
        Place pool = new PoolBuilder(3, 0).delete(75 * 60).build();
        Scenario plain = Fixtures.scenario(List.of(Fixtures.recorded("jobs", busy(1))), Time.DAY, pool);
        Rates rates = new Rates(BigDecimal.ONE, BigDecimal.ZERO, BilledFrom.READY, 0, 90 * Time.MINUTE);
        Recorder recorder = new Recorder(
                1,
                List.of(new ObservedPlace("pool", true, 1, rates, ObservedPlace.Order.ALL, false)),
                0,
                List.of(),
                Stretches.NONE);

        long end = Simulation.run(plain, plain.alternatives().get(0), 1, recorder);

        PlaceSummary usage = recorder.replication(1, end, java.util.Optional.empty())
                .places()
                .get(0);
        assertEquals(3 * 90 * Time.MINUTE, usage.billedMicros());
    }

    @Test
    void aClassicJobOfSeveralNodesIsChargedForEach() {
        List<RecordedJob> gang = List.of(new RecordedJob(0, 100, 3, ""), new RecordedJob(10, 50, 2, ""));
        PlaceSummary usage = replicate(Fixtures.scenario(
                        List.of(Fixtures.recorded("jobs", gang)), Fixtures.seconds(40), Fixtures.classic(5)))
                .places()
                .get(0);

        assertEquals(Fixtures.seconds(3 * 40 + 2 * 30), usage.billedMicros(), "both still run at the horizon");
    }

    @Test
    void moneyIsSummedInDecimals() {
        Replication template = replicate(
                Fixtures.scenario(List.of(Fixtures.recorded("jobs", busy(1))), Time.DAY, Fixtures.pool(1, 0)));
        List<PlaceSummary> places = List.of("a", "b", "c").stream()
                .map(name -> new PlaceSummary(
                        name, true, 0, 0, 0, Time.HOUR, ChargedTime.NONE, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .toList();
        Rates rates = new Rates(new BigDecimal("0.1"), BigDecimal.ZERO, BilledFrom.READY, 0, 0);

        Bill bill = Bill.of(
                Map.of("a", rates, "b", rates, "c", rates),
                Map.of(),
                List.of(new Replication(
                        1,
                        0,
                        template.jobs(),
                        template.classes(),
                        places,
                        template.jobsPresent(),
                        template.timeline())));

        assertEquals("0.3", bill.total().toPlainString());
    }

    @Test
    void everyNodeOfAGangIsBusy() {
        List<RecordedJob> gang = List.of(new RecordedJob(0, 100, 3, ""), new RecordedJob(10, 50, 2, ""));
        PlaceSummary usage = replicate(Fixtures.scenario(
                        List.of(Fixtures.recorded("jobs", gang)), Fixtures.seconds(400), Fixtures.pool(4, 0)))
                .places()
                .get(0);

        assertEquals(Fixtures.seconds(3 * 100 + 2 * 50), usage.busyMicros());
    }

    @Test
    void theHoursOfTheWeekAddUpToTheUtilisationOfTheRun() {
        Place pool = new PoolBuilder(2, 600).build();
        Replication replication =
                replicate(Fixtures.scenario(List.of(Fixtures.recorded("jobs", busy(400))), 4 * Time.DAY, pool));

        Week week = replication.week().orElseThrow();
        PlaceSummary usage = replication.places().get(0);
        assertEquals(usage.busySlotTime(), DoubleStream.of(week.busy()).sum(), 1e-3);
        assertEquals(
                usage.availableSlotTime(), DoubleStream.of(week.available()).sum(), 1e-3);
        assertTrue(usage.busySlotTime() > 600_000, usage.toString());
    }
}
