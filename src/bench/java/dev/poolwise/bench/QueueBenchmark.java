package dev.poolwise.bench;

import dev.poolwise.capacity.Account;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Queueing;
import dev.poolwise.outcome.Invariants;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.Observer;
import dev.poolwise.outcome.Recorder;
import dev.poolwise.outcome.Stretches;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.simulation.Simulation;
import dev.poolwise.units.Time;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Exponential;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.PoissonArrivals;
import dev.poolwise.workload.RandomStreams;
import dev.poolwise.workload.Workload;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One replication of M/M/c at 90 % load: poolwise with all of its metrics against a hand-written loop over the same draws.
 * Scores are nanoseconds for each job.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 8, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls build() before any benchmark
public class QueueBenchmark {
    private static final int JOBS = 1_000_000;
    private static final double MEAN_SERVICE = 600;

    /** Jobs that run at once. */
    @Param({"10", "1000", "20000"})
    public int servers;

    private PoissonArrivals arrivals;
    private Exponential service;
    private Scenario scenario;
    private long horizon;

    /** Builds the scenario, and checks that both ways give the same total waiting time. */
    @Setup
    public void build() {
        arrivals = new PoissonArrivals(0.9 * servers / MEAN_SERVICE);
        service = new Exponential(MEAN_SERVICE);
        horizon = Time.ofSeconds(JOBS / arrivals.ratePerSecond());
        scenario = scenario();
        Replication replication = poolwise();
        double byHand = handWritten() / (double) Time.SECOND;
        double simulated = replication.jobs().waiting().mean() * replication.jobs().waiting().count();
        if (Math.abs(byHand - simulated) > 1e-9 * byHand) {
            throw new IllegalStateException("the two loops differ: " + byHand + " s and " + simulated + " s of waiting");
        }
    }

    /** The yardstick. */
    @Benchmark
    @OperationsPerInvocation(JOBS)
    public long handWritten() {
        return PrimitiveHeapLoop.run(new RandomStreams(42, 1), servers, arrivals, service, horizon);
    }

    /** The whole path: scenario in, every metric of the replication out. */
    @Benchmark
    @OperationsPerInvocation(JOBS)
    public Replication poolwise() {
        List<ObservedPlace> places = List.of(new ObservedPlace(Classic.NAME, false, servers, Rates.FREE, ObservedPlace.Order.ALIKE, false));
        Recorder recorder = new Recorder(1, places, 0, List.of(), Stretches.NONE);
        Invariants invariants = new Invariants(places);
        Observer observer = Observer.all(recorder, List.of(invariants));
        long end = Simulation.run(scenario, scenario.alternatives().get(0), 1, observer);
        Replication replication = recorder.replication(1, end, Optional.empty());
        invariants.check(replication);
        return replication;
    }

    private Scenario scenario() {
        Arrivals when = new Arrivals(arrivals, OptionalLong.empty(), 0, Time.NEVER, new Counts.Fixed(1));
        JobClass jobs = JobClass.plain("jobs", when, Optional.of(service));
        Classic classic = new Classic(
                servers, OptionalInt.empty(), Map.of(), Optional.empty(), Queueing.SKIP, Integer.MAX_VALUE);
        return new Scenario(
                "M/M/c",
                "",
                new Scenario.Source("benchmark", ""),
                Currency.getInstance("USD"),
                new Workload(List.of(jobs)), Account.UNLIMITED,
                List.of(new Alternative(
                        "classic",
                        List.of(classic),
                        Map.of(Classic.NAME, Rates.FREE),
                        Map.of("jobs", new Route(Classic.NAME, Optional.empty())))),
                List.of(),
                new ExperimentDesign(horizon, false, 0, 1, 42, 0.95, ExperimentDesign.Study.AUTOMATIC),
                List.of());
    }
}
