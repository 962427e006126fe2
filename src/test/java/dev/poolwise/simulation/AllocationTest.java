package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.poolwise.Fixtures;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.outcome.Invariants;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.Observer;
import dev.poolwise.outcome.Recorder;
import dev.poolwise.outcome.Stretches;
import dev.poolwise.outcome.TimelineRecorder;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.PoissonArrivals;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A job takes no memory that is not used again, with all statistics and rules on. What is counted are the bytes that
 * the thread asks for. Compiled code asks for none; code that still is interpreted asks for the iterators that it
 * names, less than a job or its execution would take.
 */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double BYTES_A_JOB = 64;
    private static final double MEAN_SERVICE = 60;
    private static final int SERVERS = 10;

    /** Both numbers of jobs lie in the upper half of what the sketches of durations keep one by one. */
    private static final int FEW = 140_000;

    private static final int MANY = 250_000;

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(Fixtures.classic(SERVERS), List.of()),
                Arguments.of(Fixtures.classic(SERVERS), List.of(new Observer() {})),
                Arguments.of(Fixtures.pool(SERVERS, 0), List.of()),
                Arguments.of(Fixtures.pool(SERVERS, 0), List.of(new Observer() {})));
    }

    /** An observer that does not foresee what happens makes every start and end an event. */
    @ParameterizedTest
    @MethodSource("places")
    void aFurtherJobAllocatesNothing(Place place, List<Observer> further) {
        long few = allocated(place, further, FEW);
        long many = allocated(place, further, MANY);

        double perJob = (many - few) / (double) (MANY - FEW);

        assertTrue(perJob < BYTES_A_JOB, perJob + " bytes a job");
    }

    private static long allocated(Place place, List<Observer> further, int jobs) {
        double rate = 0.9 * SERVERS / MEAN_SERVICE;
        Scenario scenario = Fixtures.scenario(
                List.of(Fixtures.jobClass(
                        "jobs", new PoissonArrivals(rate), Optional.of(new Exponential(MEAN_SERVICE)))),
                Fixtures.seconds(jobs / rate),
                place);
        boolean isPool = place instanceof Pool;
        ObservedPlace.Order order = isPool ? ObservedPlace.Order.ALL : ObservedPlace.Order.ALIKE;
        List<ObservedPlace> places =
                List.of(new ObservedPlace(place.name(), isPool, isPool ? 1 : SERVERS, Rates.FREE, order, false));
        Recorder recorder = new Recorder(1, places, 0, List.of(), Stretches.NONE);
        Observer observer = Observer.all(
                Observer.all(recorder, List.of(new Invariants(places), new TimelineRecorder(places, Time.DAY))),
                further);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Simulation.run(scenario, scenario.alternatives().get(0), 1, observer);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
