package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Deallocation;
import dev.poolwise.capacity.Fill;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.outcome.ChargedTime;
import dev.poolwise.outcome.Invariants;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.Observer;
import dev.poolwise.outcome.Recorder;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Stretches;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.PoissonArrivals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the charged time of a place goes, worked out by hand. */
class ChargedTimeTest {
    private static Rates rates(BilledFrom from, double increment) {
        return new Rates(BigDecimal.ONE, BigDecimal.ZERO, from, Fixtures.seconds(increment), 0);
    }

    private static ChargedTime charged(Scenario scenario, int slots, Rates rates) {
        Place place = scenario.alternatives().get(0).places().get(0);
        List<ObservedPlace> places = List.of(
                new ObservedPlace(place.name(), place instanceof Pool, slots, rates, ObservedPlace.Order.ALL, false));
        Recorder recorder = new Recorder(1, places, 0, List.of(), Stretches.NONE);
        Invariants invariants = new Invariants(places);
        long end = Simulation.run(
                scenario, scenario.alternatives().get(0), 1, Observer.all(recorder, List.of(invariants)));
        Replication replication = recorder.replication(1, end, Optional.empty());
        invariants.check(replication);
        return replication.places().get(0).charged();
    }

    private static Scenario oneJob(double service, double horizon, Place place) {
        return Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", List.of(new RecordedJob(10, service)))),
                Fixtures.seconds(horizon),
                place);
    }

    private static void assertSeconds(
            double busy, double idle, double provisioning, double draining, double rounding, ChargedTime charged) {
        ChargedTime expected = new ChargedTime(
                Fixtures.seconds(busy),
                Fixtures.seconds(idle),
                Fixtures.seconds(provisioning),
                Fixtures.seconds(draining),
                Fixtures.seconds(rounding));
        assertEquals(expected, charged);
    }

    private static PoolBuilder shrinksAt(double at) {
        return new PoolBuilder(1, 0).resize(at, 0).deallocation(Deallocation.TASK_COMPLETION);
    }

    @Test
    void aNodeThatIsGivenUpDrainsUntilItsTaskEnds() {
        Scenario scenario = oneJob(80, 200, shrinksAt(50).build());

        assertSeconds(40, 10, 0, 40, 0, charged(scenario, 1, rates(BilledFrom.READY, 0)));
    }

    @Test
    void aNodeThatDrainsWhenTheClockStopsHasDrainedSoFar() {
        Scenario scenario = oneJob(80, 70, shrinksAt(50).build());

        assertSeconds(40, 10, 0, 20, 0, charged(scenario, 1, rates(BilledFrom.READY, 0)));
    }

    @Test
    void aNodeDrainsUntilTheLastOfItsTasksEnds() {
        Scenario scenario = Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", List.of(new RecordedJob(10, 50), new RecordedJob(20, 70)))),
                Fixtures.seconds(200),
                shrinksAt(50).slots(2, Fill.SPREAD).build());

        assertSeconds(40, 10, 0, 40, 0, charged(scenario, 2, rates(BilledFrom.READY, 0)));
    }

    @Test
    void anIdleNodeThatIsGivenUpDoesNotDrain() {
        Scenario scenario = oneJob(20, 200, shrinksAt(50).build());

        assertSeconds(20, 30, 0, 0, 0, charged(scenario, 1, rates(BilledFrom.READY, 0)));
    }

    @Test
    void anIdleNodeThatIsToBeEvictedStaysIdle() {
        // Every node has its notice as soon as it is ready, at 40 s and 80 s, and no job comes.
        Scenario scenario = Fixtures.scenario(
                List.of(Fixtures.recorded("jobs", List.of(new RecordedJob(99, 1)))),
                Fixtures.seconds(99),
                new PoolBuilder(1, 40).preemption(1e9, 1e12).build());

        assertSeconds(0, 78, 0, 0, 0, charged(scenario, 1, rates(BilledFrom.READY, 0)));
    }

    @Test
    void provisioningCountsIfItIsCharged() {
        Scenario scenario = oneJob(20, 100, Fixtures.pool(1, 40));

        assertSeconds(20, 40, 0, 0, 0, charged(scenario, 1, rates(BilledFrom.READY, 0)));
        assertSeconds(20, 40, 40, 0, 0, charged(scenario, 1, rates(BilledFrom.REQUESTED, 0)));
    }

    @Test
    void aNodeThatIsNeverReadyIsAllProvisioning() {
        Scenario scenario = oneJob(20, 100, Fixtures.pool(2, 500));

        assertSeconds(0, 0, 0, 0, 0, charged(scenario, 1, rates(BilledFrom.READY, 3600)));
        assertSeconds(0, 0, 200, 0, 100, charged(scenario, 1, rates(BilledFrom.REQUESTED, 150)));
    }

    @Test
    void aClassicJobIsBusyAndRounded() {
        Scenario scenario = oneJob(80, 200, Fixtures.classic(3));

        assertSeconds(80, 0, 0, 0, 40, charged(scenario, 3, rates(BilledFrom.READY, 60)));
    }

    @Test
    void theNoticeOfAnEvictionIsDrainingWhileTasksRun() {
        Scenario scenario = Fixtures.scenario(
                List.of(Fixtures.jobClass("jobs", new PoissonArrivals(0.02), Optional.of(Fixtures.constant(90)))),
                Fixtures.seconds(100_000),
                new PoolBuilder(4, 30).preemption(2000, 60).build());

        ChargedTime charged = charged(scenario, 1, rates(BilledFrom.REQUESTED, 60));

        // At least a hundred of about two hundred nodes were evicted, a few of them after a busy minute of notice.
        assertTrue(charged.draining() > Fixtures.seconds(60), charged.toString());
        assertTrue(charged.provisioning() >= Fixtures.seconds(30 * 100), charged.toString());
    }
}
