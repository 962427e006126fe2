package dev.poolwise.bench;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Account;
import dev.poolwise.capacity.Place;
import dev.poolwise.outcome.Invariants;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.Observer;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Recorder;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Stretches;
import dev.poolwise.outcome.TimelineRecorder;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Route;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.simulation.Simulation;
import dev.poolwise.units.Time;
import dev.poolwise.workload.ArrivalProcess;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.Counts;
import dev.poolwise.workload.Distribution;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RandomStreams;
import dev.poolwise.workload.Workload;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A scenario of one place, run as {@code poolwise run} does: from the scenario to every metric of the replication, with
 * the rules that are checked in every run.
 *
 * @param scenario what is asked
 * @param place as its observers see it
 */
record SimulatedPlace(Scenario scenario, ObservedPlace place) {
    /** The streams of the replication that all contestants run. */
    static final RandomStreams STREAMS = new RandomStreams(42, 1);

    private static final int STRETCHES = 8;

    /** Returns a scenario of one place and one job class, called {@code jobs}. */
    static Scenario scenario(Place place, ArrivalProcess process, Optional<Distribution> service, long horizon) {
        Arrivals when = new Arrivals(process, OptionalLong.empty(), 0, Time.NEVER, new Counts.Fixed(1));
        Alternative alternative = new Alternative(
                "only",
                List.of(place),
                Map.of(place.name(), Rates.FREE),
                Map.of("jobs", new Route(place.name(), Optional.empty())));
        return new Scenario(
                "benchmark",
                "",
                new Scenario.Source("benchmark", ""),
                Currency.getInstance("USD"),
                new Workload(List.of(JobClass.plain("jobs", when, service))),
                Account.UNLIMITED,
                List.of(alternative),
                List.of(),
                new ExperimentDesign(horizon, false, 0, 1, STREAMS.seed(), 0.95, ExperimentDesign.Study.AUTOMATIC),
                List.of());
    }

    /** Returns one of the replications that make up the statistics. */
    Replication replication(int alternative) {
        return run(alternative, Optional.empty());
    }

    /** Returns a first replication, which also keeps the levels that the charts show. */
    Replication firstReplication() {
        return run(0, Optional.of(new TimelineRecorder(List.of(place), Time.DAY)));
    }

    private Replication run(int alternative, Optional<TimelineRecorder> levels) {
        List<ObservedPlace> places = List.of(place);
        Stretches stretches = new Stretches(STRETCHES, scenario.experiment().horizon() / STRETCHES);
        Recorder recorder = new Recorder(1, places, 0, List.of(), stretches, weekStart());
        Invariants invariants = new Invariants(places);
        List<Observer> others = levels.isPresent() ? List.of(invariants, levels.get()) : List.of(invariants);
        long end =
                Simulation.run(scenario, scenario.alternatives().get(alternative), 1, Observer.all(recorder, others));
        Replication replication = recorder.replication(1, end, levels.map(recorded -> recorded.timeline(end)));
        invariants.check(replication);
        return replication;
    }

    private OptionalLong weekStart() {
        return scenario.experiment().horizon() < Outcome.SHORTEST_WEEK
                ? OptionalLong.empty()
                : OptionalLong.of(scenario.experiment().start());
    }

    /** Returns what a replication adds up to. */
    static Totals totals(Replication replication) {
        return new Totals(
                replication.jobs().waitingMicros(), replication.places().get(0).busyMicros());
    }
}
