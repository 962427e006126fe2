package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Plan;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.BackgroundLoad;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.outcome.Invariants;
import dev.poolwise.outcome.JobFacts;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.Observer;
import dev.poolwise.outcome.Recorder;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Stretches;
import dev.poolwise.outcome.TimelineRecorder;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Discrete;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.EveryArrivals;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.LogNormal;
import dev.poolwise.workload.PoissonArrivals;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plain queue gives the same summary, to the last digit, whether courses are foreseen or everything is an event. */
class ForeseenQueueTest {
    private static final long HORIZON = 40 * Time.DAY;
    private static final Optional<Distribution> MINUTES = Optional.of(new Exponential(600));

    /** In whole minutes, so that ends, starts and arrivals often meet at one instant; some jobs take no time. */
    private static final Optional<Distribution> EVEN_MINUTES =
            Optional.of(new Discrete(new double[] {0, 60, 600, 1200}, new double[] {0.1, 0.3, 0.8, 1}));

    private static final Classic TWO = Fixtures.classic(2);

    private static Classic shared(int capacity, ArrivalProcess others, Distribution service, Queueing queueing) {
        Arrivals arrivals = new Arrivals(others, OptionalLong.empty(), 0, Time.NEVER, new Counts.Fixed(1));
        return new Classic(
                capacity,
                OptionalInt.empty(),
                Map.of(),
                Optional.of(new BackgroundLoad(arrivals, service)),
                queueing,
                Integer.MAX_VALUE);
    }

    private static JobClass poisson(String name, double perHour) {
        return Fixtures.jobClass(name, new PoissonArrivals(perHour / 3600), MINUTES);
    }

    private static JobClass every(String name, int minutes, int batch) {
        ArrivalProcess process = new EveryArrivals(minutes * Time.MINUTE, 0, OptionalLong.empty());
        return JobClass.plain(
                name,
                new Arrivals(process, OptionalLong.empty(), 0, Time.NEVER, new Counts.Fixed(batch)),
                EVEN_MINUTES);
    }

    /** One every five minutes. */
    private static JobClass steady(String name, int minutes) {
        ArrivalProcess process = new EveryArrivals(5 * Time.MINUTE, 0, OptionalLong.empty());
        return Fixtures.jobClass(name, process, Optional.of(Fixtures.constant(60 * minutes)));
    }

    /** Many run until the end. */
    private static JobClass longJobs(String name) {
        return Fixtures.jobClass(
                name, new PoissonArrivals(1 / 7200.0), Optional.of(LogNormal.ofMeanAndCv(86400 * 3, 2)));
    }

    /** Its nodes come one after the other. */
    private static Pool slowPool(int nodes, double meanProvisioning) {
        Pool pool = Fixtures.pool(nodes, 0);
        return new Pool(
                pool.name(),
                nodes,
                new Exponential(meanProvisioning),
                1,
                pool.fill(),
                0,
                Time.NEVER,
                List.of(),
                pool.whenDone(),
                pool.poll(),
                pool.deallocation(),
                Optional.empty(),
                Optional.empty(),
                pool.queueing(),
                Integer.MAX_VALUE);
    }

    private static JobClass recorded() {
        return Fixtures.recorded(
                "recorded",
                IntStream.range(0, 3000)
                        .mapToObj(
                                i -> new RecordedJob(i * 1000.0, 300 * (i % 7), i % 2, i % 3 == 0 ? "north" : "south"))
                        .toList());
    }

    static Stream<Arguments> queues() {
        Arguments[] queues = {
            Arguments.of("light", List.of(poisson("jobs", 4)), TWO),
            Arguments.of("heavy", List.of(poisson("jobs", 11.5)), TWO),
            Arguments.of("overload", List.of(poisson("jobs", 14)), TWO),
            Arguments.of("one slot", List.of(poisson("jobs", 5)), Fixtures.classic(1)),
            Arguments.of("many slots", List.of(poisson("jobs", 270)), Fixtures.classic(50)),
            Arguments.of("no jobs", List.of(poisson("jobs", 0)), TWO),
            Arguments.of("at the same instants", List.of(every("jobs", 5, 1)), TWO),
            Arguments.of("ends at the end", List.of(steady("jobs", 5)), TWO),
            Arguments.of("starts at the end", List.of(steady("jobs", 10)), Fixtures.classic(1)),
            Arguments.of("batches", List.of(every("jobs", 60, 9)), TWO),
            Arguments.of("three classes", List.of(every("a", 20, 1), poisson("b", 3), every("c", 45, 2)), TWO),
            Arguments.of("log", List.of(recorded()), TWO),
            Arguments.of(
                    "other tenants",
                    List.of(poisson("jobs", 5)),
                    shared(2, new PoissonArrivals(5 / 3600.0), new Exponential(600), Queueing.SKIP)),
            Arguments.of(
                    "other tenants at the same instants, strict",
                    List.of(every("a", 15, 1), every("b", 30, 1)),
                    shared(
                            2,
                            new EveryArrivals(10 * Time.MINUTE, 0, OptionalLong.empty()),
                            EVEN_MINUTES.get(),
                            Queueing.STRICT)),
            Arguments.of(
                    "other tenants, overload",
                    List.of(poisson("jobs", 8)),
                    shared(2, new PoissonArrivals(8 / 3600.0), new Exponential(600), Queueing.SKIP))
        };
        Arguments[] pools = {
            Arguments.of("pool", List.of(poisson("jobs", 11)), Fixtures.pool(2, 0)),
            Arguments.of("pool in provisioning", List.of(poisson("jobs", 25)), slowPool(5, 3600 * 30)),
            Arguments.of("pool, overload", List.of(poisson("jobs", 40), steady("more", 3)), slowPool(5, 3600)),
            Arguments.of("pool, at the same instants", List.of(every("a", 5, 1), every("b", 30, 2)), slowPool(4, 7200)),
            Arguments.of("pool without jobs", List.of(poisson("jobs", 0)), slowPool(3, 60)),
            Arguments.of("pool without nodes", List.of(poisson("jobs", 1)), Fixtures.pool(0, 0)),
            Arguments.of("pool that is never ready", List.of(poisson("jobs", 1)), Fixtures.pool(2, 1e9)),
            Arguments.of("pool, long jobs", List.of(longJobs("jobs")), slowPool(30, 3600 * 100)),
            Arguments.of("pool, log", List.of(recorded()), slowPool(2, 5000))
        };
        return Stream.concat(Stream.of(queues), Stream.of(pools))
                .flatMap(queue -> Stream.of(0L, 10 * Time.DAY, 2 * HORIZON)
                        .map(warmUp -> Arguments.of(queue.get()[0], queue.get()[1], queue.get()[2], warmUp)));
    }

    @ParameterizedTest(name = "{0}, warm-up {3}")
    @MethodSource("queues")
    void foreseenOrNotTheSummaryIsTheSame(String name, List<JobClass> classes, Place place, long warmUp) {
        Scenario scenario = Fixtures.scenario(classes, HORIZON, place);

        Told foreseen = told(scenario, warmUp, List.of());
        Told byEvents = told(scenario, warmUp, List.of(new Observer() {}));

        assertTrue(foreseen.isAhead() && (!byEvents.isAhead() || byEvents.jobs().isEmpty()), "both ways were taken");
        assertEquals(byEvents.jobs(), foreseen.jobs());
        assertEquals(text(byEvents.replication()), text(foreseen.replication()));
    }

    /** The summary of a replication, what was known of each job on arrival, and whether its course was foreseen. */
    private record Told(Replication replication, List<String> jobs, boolean isAhead) {}

    private static final class Jobs implements Observer {
        private final List<String> jobs = new ArrayList<>();
        private boolean isAhead = true;

        @Override
        public boolean foresees() {
            return true;
        }

        @Override
        public void jobArrived(JobFacts job, long at) {
            isAhead = false;
            add(job);
        }

        @Override
        public void jobForeseen(JobFacts job, int slot, long until) {
            add(job);
        }

        private void add(JobFacts job) {
            jobs.add("%d of class %d of %s, needs %d, %d, comes at %d"
                    .formatted(job.number(), job.jobClass(), job.tenant(), job.nodes(), job.slots(), job.arrivedAt()));
        }
    }

    private static Told told(Scenario scenario, long warmUp, List<Observer> further) {
        Place place = scenario.alternatives().get(0).places().get(0);
        List<ObservedPlace> places = List.of(new ObservedPlace(
                place.name(),
                place instanceof Pool,
                place instanceof Classic classic ? classic.capacity() : 1,
                meter(),
                place instanceof Pool ? ObservedPlace.Order.ALL : ObservedPlace.Order.ALIKE,
                false));
        int classes = scenario.workload().classes().size();
        Recorder recorder = new Recorder(
                classes,
                places,
                warmUp,
                List.of(0L, 10 * Time.MINUTE),
                new Stretches(7, HORIZON / 8),
                OptionalLong.of(scenario.experiment().start() + 90 * Time.MINUTE));
        TimelineRecorder levels = new TimelineRecorder(places, Time.DAY);
        Invariants invariants = new Invariants(places);
        Jobs jobs = new Jobs();
        List<Observer> others = new ArrayList<>(List.of(levels, invariants, jobs));
        others.addAll(further);
        long end = Simulation.run(scenario, scenario.alternatives().get(0), 1, Observer.all(recorder, others));
        Replication replication = recorder.replication(1, end, Optional.of(levels.timeline(end)));
        invariants.check(replication);
        return new Told(replication, jobs.jobs, jobs.isAhead || jobs.jobs.isEmpty());
    }

    /** Charges by 13 minutes or more, in periods of a week, and every job. */
    private static Rates meter() {
        Plan plan = new Plan("plan", BigDecimal.ONE, Time.WEEK, Time.HOUR, 1, Optional.empty(), 1);
        return new Rates(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BilledFrom.READY,
                Time.MINUTE * 4,
                Time.MINUTE * 13,
                Optional.of(plan),
                Optional.empty());
    }

    /** Returns all that a record holds, with the numbers in its arrays. */
    private static String text(Object value) {
        if (value instanceof double[] numbers) {
            return Arrays.toString(numbers);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(ForeseenQueueTest::text).orElse("none");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ForeseenQueueTest::text).toList().toString();
        }
        return value instanceof Record parts
                ? Stream.of(parts.getClass().getRecordComponents())
                        .map(part -> part.getName() + "=" + text(part(parts, part)))
                        .toList()
                        .toString()
                : String.valueOf(value);
    }

    private static Object part(Record whole, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return Optional.ofNullable(part.getAccessor().invoke(whole)).orElse("null");
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
