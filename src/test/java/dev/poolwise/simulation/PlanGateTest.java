package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Plan;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.ArrivalsAt;
import dev.poolwise.workload.Constant;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.JobClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A plan without overage, worked out by hand: periods of 100 s. */
class PlanGateTest {
    private static final double PERIOD = 100;

    private static Plan plan(double included, long transactions) {
        return new Plan(
                "devTest",
                BigDecimal.ZERO,
                Fixtures.seconds(PERIOD),
                Fixtures.seconds(included),
                transactions,
                Optional.empty(),
                1);
    }

    private static JobClass jobs(RecordedJob... jobs) {
        return Fixtures.recorded("jobs", List.of(jobs));
    }

    private static RecordedJob job(double arrival, double service) {
        return new RecordedJob(arrival, service);
    }

    private static Scenario scenario(double horizon, JobClass jobClass, Rates rates, Place... places) {
        Map<String, Rates> all = new LinkedHashMap<>();
        for (Place place : places) {
            all.put(place.name(), rates);
        }
        return Fixtures.charged(Fixtures.scenario(List.of(jobClass), Fixtures.seconds(horizon), places), all);
    }

    private static List<Double> starts(Scenario scenario, int jobs) {
        EventLog log = EventLog.of(scenario);
        List<Double> starts = new ArrayList<>();
        for (int job = 1; job <= jobs; job++) {
            starts.add(log.start(job));
        }
        return starts;
    }

    private record Stop(int place, double from, double until) {}

    private static List<Stop> stops(Scenario scenario) {
        List<Stop> stops = new ArrayList<>();
        Simulation.run(scenario, scenario.alternatives().get(0), 1, new Observer() {
            @Override
            public void placeStopped(int place, long from, long until) {
                stops.add(new Stop(place, from / 1e6, until / 1e6));
            }
        });
        return stops;
    }

    @Test
    void aJobThatFindsThePlanUsedUpWaitsForTheNextPeriod() {
        // Two jobs use the 30 s up at 40 s; the job that runs then goes on to 45 s.
        JobClass jobs = jobs(job(0, 20), job(30, 15), job(40, 5), job(50, 5), job(110, 5));
        Scenario scenario = scenario(300, jobs, Fixtures.on(plan(30, 99)), Fixtures.classic(9));

        assertEquals(List.of(0.0, 30.0, 100.0, 100.0, 110.0), starts(scenario, 5));
        assertEquals(List.of(new Stop(0, 40, 100)), stops(scenario));
    }

    @Test
    void aJobMayStartUntilTheLastMicrosecond() {
        JobClass jobs = jobs(job(0, 30), job(29.999999, 5), job(30, 5));

        assertEquals(
                List.of(0.0, 29.999999, 100.0),
                starts(scenario(300, jobs, Fixtures.on(plan(30, 99)), Fixtures.classic(9)), 3));
    }

    @Test
    void nodesUseAPlanUpByTimeAlone() {
        // Two nodes, jobs or no jobs: 60 s last until 30 s after the beginning of each period.
        JobClass jobs = jobs(job(29, 50), job(30, 1), job(131, 1));
        Scenario scenario = scenario(250, jobs, Fixtures.on(plan(60, 0)), Fixtures.pool(2, 0));

        assertEquals(List.of(29.0, 100.0, 200.0), starts(scenario, 3));
        assertEquals(List.of(new Stop(0, 30, 100), new Stop(0, 130, 200), new Stop(0, 230, 250)), stops(scenario));
    }

    @Test
    void provisioningUsesAPlanUpIfItIsCharged() {
        Rates fromRequest = new Rates(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BilledFrom.REQUESTED,
                0,
                0,
                Optional.of(plan(60, 0)),
                Optional.empty());
        JobClass jobs = jobs(job(0, 1), job(55, 1), job(60, 1));

        assertEquals(List.of(40.0, 55.0, 100.0), starts(scenario(300, jobs, fromRequest, Fixtures.pool(1, 40)), 3));
        assertEquals(
                List.of(40.0, 55.0, 60.0),
                starts(scenario(300, jobs, Fixtures.on(plan(60, 0)), Fixtures.pool(1, 40)), 3));
    }

    @Test
    void transactionsAreUsedUpByTheJobsThatStart() {
        JobClass jobs = jobs(job(0, 1), job(1, 1), job(2, 1), job(3, 1), job(4, 1), job(5, 1));
        Scenario scenario = scenario(250, jobs, Fixtures.on(plan(99, 2)), Fixtures.classic(9));

        assertEquals(List.of(0.0, 1.0, 100.0, 100.0, 200.0, 200.0), starts(scenario, 6));
        assertEquals(List.of(new Stop(0, 1, 100), new Stop(0, 100, 200), new Stop(0, 200, 250)), stops(scenario));
    }

    @Test
    void placesThatShareAPlanStopTogether() {
        Scenario scenario = scenario(
                150,
                jobs(job(0, 1), job(20, 1), job(30, 1)),
                Fixtures.on(plan(30, 9)),
                Fixtures.classic(9),
                Fixtures.pool(1, 0));

        // The idle node uses a second each second, and each job one more: after two jobs, 30 s are gone at 28 s.
        assertEquals(List.of(0.0, 20.0, 100.0), starts(scenario, 3));
        assertEquals(
                List.of(new Stop(0, 28, 100), new Stop(1, 28, 100), new Stop(0, 129, 150), new Stop(1, 129, 150)),
                stops(scenario));
    }

    @Test
    void aJobThatHasStartedGoesOnWithItsFurtherTasks() {
        Place pool = new PoolBuilder(1, 0).build();
        JobClass plain = Fixtures.jobClass("jobs", new ArrivalsAt(new long[] {0}), Optional.of(Fixtures.constant(20)));
        JobClass twoTasks = new JobClass(
                plain.name(),
                plain.arrivals(),
                plain.after(),
                plain.service(),
                new Counts.Fixed(2),
                plain.merge(),
                plain.download(),
                plain.upload(),
                plain.slots(),
                plain.nodes(),
                plain.priority(),
                plain.tenant(),
                plain.failureProbability(),
                plain.maxRetries(),
                plain.maxWallClock(),
                plain.patience(),
                plain.maxConcurrent());
        Scenario scenario = scenario(90, twoTasks, Fixtures.on(plan(10, 9)), pool);

        assertEquals(40.0, EventLog.of(scenario).finish(1));
    }

    @Test
    void theJobsOfOtherTenantsAreNotStopped() {
        Arrivals theirs = Fixtures.jobClass(
                        "theirs", new ArrivalsAt(new long[] {Fixtures.seconds(20)}), Optional.empty())
                .arrivals()
                .orElseThrow();
        Classic shared = new Classic(
                1,
                OptionalInt.empty(),
                Map.of(),
                Optional.of(new BackgroundLoad(theirs, new Constant(60))),
                Queueing.SKIP,
                Integer.MAX_VALUE);
        // The first job uses the 5 s up; theirs runs from 20 s to 80 s all the same, and is out of the way at 100 s.
        Scenario scenario = scenario(300, jobs(job(0, 10), job(30, 10)), Fixtures.on(plan(5, 9)), shared);

        assertEquals(List.of(0.0, 100.0), starts(scenario, 2));
    }

    @Test
    void aRunUntilDrainedEndsThoughAPlanStopsIt() {
        JobClass jobs = jobs(job(0, 30), job(1, 30), job(50, 30));
        Map<String, Rates> rates = Map.of("classic", Fixtures.on(plan(20, 9)));
        Scenario drained = Fixtures.charged(Fixtures.drained(List.of(jobs), Fixtures.classic(1)), rates);

        assertEquals(List.of(0.0, 100.0, 200.0), starts(drained, 3));
        assertEquals(230.0, EventLog.of(drained).finish(3));
    }

    @Test
    void aRunEndsThoughItsPoolIsGoneAndItsPlanUsedUp() {
        Place gone = new PoolBuilder(1, 0).delete(50).build();
        Map<String, Rates> rates = Map.of("pool", Fixtures.on(plan(20, 9)));
        Scenario drained = Fixtures.charged(Fixtures.drained(List.of(jobs(job(0, 1), job(30, 1))), gone), rates);

        assertEquals(List.of(0.0, Double.NaN), starts(drained, 2));
    }
}
