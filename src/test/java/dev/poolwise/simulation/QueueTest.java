package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.PoolBuilder;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Count;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Who starts next, who leaves, and what jobs are made of; all times in seconds. */
class QueueTest {
    private static final long HORIZON = Fixtures.seconds(10_000);

    private static ArrivalProcess at(double... seconds) {
        return Fixtures.recorded(
                        "",
                        java.util.Arrays.stream(seconds)
                                .mapToObj(t -> new RecordedJob(t, 0))
                                .toList())
                .arrivals()
                .orElseThrow()
                .process();
    }

    /** A job class, one property at a time; arrivals are given, service is constant. */
    private static final class ClassBuilder {
        private final String name;
        private final double[] arrivals;
        private final double service;
        private Count tasks = new Counts.Fixed(1);
        private Optional<Distribution> merge = Optional.empty();
        private Optional<Distribution> patience = Optional.empty();
        private Optional<String> after = Optional.empty();
        private OptionalInt maxConcurrent = OptionalInt.empty();
        private OptionalLong maxWallClock = OptionalLong.empty();
        private int priority;
        private int maxRetries;
        private double failureProbability;

        ClassBuilder(String name, double service, double... arrivals) {
            this.name = name;
            this.service = service;
            this.arrivals = arrivals;
        }

        JobClass build() {
            // A log would fix the service times; a process of instants does not.
            double[] instants = arrivals.clone();
            ArrivalProcess process = new ArrivalProcess() {
                @Override
                public dev.poolwise.workload.ArrivalTimes start(dev.poolwise.workload.RandomStream stream) {
                    return at(instants).start(stream);
                }

                @Override
                public double ratePerSecond() {
                    return 0;
                }

                @Override
                public boolean ends() {
                    return true;
                }
            };
            Optional<Arrivals> when = after.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Arrivals(process, OptionalLong.empty(), 0, Time.NEVER, new Counts.Fixed(1)));
            return new JobClass(
                    name,
                    when,
                    after,
                    Optional.of(Fixtures.constant(service)),
                    tasks,
                    merge,
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    0,
                    priority,
                    Optional.empty(),
                    failureProbability,
                    maxRetries,
                    maxWallClock,
                    patience,
                    maxConcurrent);
        }
    }

    private static EventLog run(Place place, JobClass... classes) {
        return EventLog.of(Fixtures.scenario(List.of(classes), HORIZON, place));
    }

    @Test
    void aHigherPriorityPassesTheQueueButInterruptsNobody() {
        ClassBuilder urgent = new ClassBuilder("urgent", 10, 5);
        urgent.priority = 100;
        EventLog log = run(Fixtures.pool(1, 0), new ClassBuilder("usual", 50, 0, 1, 2).build(), urgent.build());

        assertEquals(0, log.start(1));
        assertEquals(50, log.start(4), "the urgent job is the fourth to arrive");
        assertEquals(60, log.start(2));
        assertEquals(110, log.start(3));
    }

    @Test
    void theConcurrencyLimitHoldsYourJobsBackWhileOthersPass() {
        Classic classic =
                new Classic(10, OptionalInt.of(1), Map.of(), Optional.empty(), Queueing.SKIP, Integer.MAX_VALUE);
        EventLog log = run(classic, new ClassBuilder("jobs", 50, 0, 1, 2).build());

        assertEquals(List.of("1: 0.0 to 50.0", "2: 50.0 to 100.0", "3: 100.0 to 150.0"), log.jobs());
    }

    @Test
    void aFullPlaceRejectsArrivals() {
        EventLog log =
                run(new PoolBuilder(1, 0).queueLimit(2).build(), new ClassBuilder("jobs", 50, 0, 1, 2, 60).build());

        assertEquals(1, log.rejections());
        assertEquals(100, log.start(4), "job 4 finds one job in the place");
    }

    @Test
    void anImpatientJobLeavesTheQueueAndOthersGoOn() {
        ClassBuilder impatient = new ClassBuilder("impatient", 50, 1);
        impatient.patience = Optional.of(Fixtures.constant(20));
        EventLog log = run(Fixtures.pool(1, 0), new ClassBuilder("jobs", 50, 0, 2).build(), impatient.build());

        assertEquals(1, log.abandonments());
        assertEquals(50, log.start(3));
    }

    @Test
    void anImpatientJobThatLeavesMakesRoom() {
        ClassBuilder impatient = new ClassBuilder("impatient", 50, 1);
        impatient.patience = Optional.of(Fixtures.constant(20));
        EventLog log = run(
                new PoolBuilder(1, 0).queueLimit(2).build(),
                new ClassBuilder("jobs", 50, 0, 2, 30).build(),
                impatient.build());

        assertEquals(1, log.rejections(), "at 2 s two jobs are in the place");
        assertEquals(50, log.start(4), "at 30 s there is one");
    }

    @Test
    void aJobThatStartsInTimeKeepsItsPlaceWhateverItsPatience() {
        ClassBuilder patient = new ClassBuilder("patient", 50, 0, 10);
        patient.patience = Optional.of(Fixtures.constant(45));
        EventLog log = run(Fixtures.pool(1, 0), patient.build());

        assertEquals(0, log.abandonments());
        assertEquals(2, log.finished());
    }

    @Test
    void aJobOfSeveralTasksIsDoneWhenAllAre() {
        ClassBuilder parallel = new ClassBuilder("parallel", 30, 0, 1);
        parallel.tasks = new Counts.Fixed(3);
        EventLog log = run(Fixtures.pool(2, 0), parallel.build());

        assertEquals(List.of("1: 0.0 to 60.0", "2: 30.0 to 90.0"), log.jobs());
    }

    @Test
    void theMergeStepRunsAfterTheLastTaskAndBeforeYoungerJobs() {
        ClassBuilder reduced = new ClassBuilder("reduced", 30, 0, 1);
        reduced.tasks = new Counts.Fixed(2);
        reduced.merge = Optional.of(Fixtures.constant(5));
        EventLog log = run(Fixtures.pool(1, 0), reduced.build());

        assertEquals(List.of("1: 0.0 to 65.0", "2: 65.0 to 130.0"), log.jobs());
    }

    @Test
    void noMoreTasksOfAClassRunThanItAllows() {
        ClassBuilder sweep = new ClassBuilder("sweep", 10, 0);
        sweep.tasks = new Counts.Fixed(6);
        sweep.maxConcurrent = OptionalInt.of(2);
        EventLog log = run(Fixtures.pool(10, 0), sweep.build());

        assertEquals(30, log.finish(1));
    }

    @Test
    void aPipelineJobArrivesWhenTheJobBeforeItIsDone() {
        ClassBuilder second = new ClassBuilder("second", 7);
        second.after = Optional.of("first");
        EventLog log = run(Fixtures.pool(2, 0), new ClassBuilder("first", 10, 0, 4).build(), second.build());

        assertEquals(List.of("1: 0.0 to 10.0", "2: 4.0 to 14.0", "3: 10.0 to 17.0", "4: 14.0 to 21.0"), log.jobs());
    }

    @Test
    void aTaskThatExceedsItsWallClockIsTriedAgainAndThenFailsItsJob() {
        ClassBuilder slow = new ClassBuilder("slow", 100, 0, 1);
        slow.maxWallClock = OptionalLong.of(Fixtures.seconds(30));
        slow.maxRetries = 1;
        EventLog log = run(Fixtures.pool(1, 0), slow.build());

        assertEquals(2, log.failures());
        assertEquals(60, log.start(2), "two attempts of 30 s, at the head of the queue");
    }

    @Test
    void failedAttemptsRunAgainUntilOneSucceeds() {
        ClassBuilder flaky = new ClassBuilder("flaky", 1, new double[2000]);
        flaky.failureProbability = 0.5;
        flaky.maxRetries = -1;
        EventLog log = run(Fixtures.pool(1, 0), flaky.build());

        assertEquals(2000, log.finished());
        double lastFinish = log.finish(2000);
        // 4,000 attempts are expected; the standard deviation is sqrt(2000 × 2) = 63.
        assertEquals(4000, lastFinish, 4 * 63);
    }

    @Test
    void fewRetriesLoseSomeJobs() {
        ClassBuilder flaky = new ClassBuilder("flaky", 1, new double[2000]);
        flaky.failureProbability = 0.5;
        flaky.maxRetries = 1;
        EventLog log = run(Fixtures.pool(1, 0), flaky.build());

        assertEquals(2000, log.finished() + log.failures());
        assertEquals(500, log.failures(), 4 * 19.4);
    }

    private static EventLog hybrid(Route.Overflow overflow, double... arrivals) {
        JobClass jobs = new ClassBuilder("jobs", 100, arrivals).build();
        Map<String, Route> routes = Map.of("jobs", new Route("pool", Optional.of(overflow)));
        return routed(List.of(jobs), routes, Fixtures.pool(1, 0), Fixtures.classic(10));
    }

    private static EventLog routed(List<JobClass> classes, Map<String, Route> routes, Place... places) {
        Scenario plain = Fixtures.scenario(classes, HORIZON, places);
        Alternative only = plain.alternatives().get(0);
        Alternative routed = new Alternative(only.name(), only.places(), only.rates(), routes);
        Scenario scenario = new Scenario(
                plain.name(),
                plain.description(),
                plain.source(),
                plain.currency(),
                plain.workload(),
                Account.UNLIMITED,
                List.of(routed),
                plain.objectives(),
                plain.experiment(),
                plain.expectations());
        return EventLog.of(scenario);
    }

    @Test
    void aFullQueueSendsFurtherJobsToTheSecondPlace() {
        EventLog log = hybrid(new Route.Overflow("classic", 2, Time.NEVER), 0, 1, 2, 3);

        assertEquals(3, log.start(4), "two jobs wait, so the fourth goes to classic");
        assertEquals(100, log.start(2));
    }

    @Test
    void aJobThatHasWaitedLongEnoughMovesToTheSecondPlace() {
        EventLog log = hybrid(new Route.Overflow("classic", Integer.MAX_VALUE, Fixtures.seconds(30)), 0, 1, 80);

        assertEquals(31, log.start(2));
        assertEquals(100, log.start(3));
    }

    @Test
    void aJobThatMovesComesAfterThoseThatAlreadyWaitThere() {
        JobClass moving = new ClassBuilder("moving", 100, 0, 1).build();
        JobClass staying = new ClassBuilder("staying", 100, 0, 2).build();
        Route route =
                new Route("pool", Optional.of(new Route.Overflow("classic", Integer.MAX_VALUE, Fixtures.seconds(30))));
        EventLog log = routed(
                List.of(moving, staying),
                Map.of("moving", route, "staying", new Route("classic", Optional.empty())),
                Fixtures.pool(1, 0),
                Fixtures.classic(1));

        assertEquals(100, log.start(4), "it came to classic at 2 s");
        assertEquals(200, log.start(3), "it moved to classic at 31 s, and its own place was free at 100 s");
    }

    @Test
    void aLimitOfAClassThatIsFreedInOnePlaceLetsItsJobsStartInAnother() {
        ClassBuilder sweep = new ClassBuilder("sweep", 100, 0, 1, 2);
        sweep.maxConcurrent = OptionalInt.of(1);
        Route route = new Route("pool", Optional.of(new Route.Overflow("classic", 1, Time.NEVER)));
        EventLog log = routed(List.of(sweep.build()), Map.of("sweep", route), Fixtures.pool(1, 0), Fixtures.classic(1));

        assertEquals(List.of("1: 0.0 to 100.0", "2: 100.0 to 200.0", "3: 200.0 to 300.0"), log.jobs());
    }
}
