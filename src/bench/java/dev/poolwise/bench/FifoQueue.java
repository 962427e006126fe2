package dev.poolwise.bench;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalTimes;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.PoissonArrivals;
import dev.poolwise.workload.RandomStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * M/M/c at 90 % load, with the very draws that poolwise makes.
 *
 * @param servers jobs that run at once
 * @param jobs that arrive, about
 */
record FifoQueue(int servers, int jobs) {
    private static final double MEAN_SERVICE = 600;
    private static final double LOAD = 0.9;

    /** Returns how long a job runs. */
    static Distribution service() {
        return new Exponential(MEAN_SERVICE);
    }

    private PoissonArrivals process() {
        return new PoissonArrivals(LOAD * servers / MEAN_SERVICE);
    }

    /** Returns when the run ends, microseconds. */
    long horizon() {
        return Time.ofSeconds(jobs / process().ratePerSecond());
    }

    /** Returns when jobs arrive, from the first. */
    ArrivalTimes arrivals() {
        return process().start(SimulatedPlace.STREAMS.stream("class:jobs", "arrivals"));
    }

    /** Returns the numbers that service times are drawn by, from the first. */
    RandomStream services() {
        return SimulatedPlace.STREAMS.stream("class:jobs", "service");
    }

    /** Returns the same queue as poolwise sees it. */
    SimulatedPlace simulated() {
        Place classic =
                new Classic(servers, OptionalInt.empty(), Map.of(), Optional.empty(), Queueing.SKIP, Integer.MAX_VALUE);
        Scenario scenario = SimulatedPlace.scenario(classic, process(), Optional.of(service()), horizon());
        ObservedPlace observed =
                new ObservedPlace(classic.name(), false, servers, Rates.FREE, ObservedPlace.Order.ALIKE, false);
        return new SimulatedPlace(scenario, observed);
    }
}
