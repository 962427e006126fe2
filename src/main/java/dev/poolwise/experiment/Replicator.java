package dev.poolwise.experiment;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.outcome.Invariants;
import dev.poolwise.outcome.ObservedPlace;
import dev.poolwise.outcome.ObservedPlace.Order;
import dev.poolwise.outcome.Observer;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Recorder;
import dev.poolwise.outcome.Replication;
import dev.poolwise.outcome.Stretches;
import dev.poolwise.outcome.TimelineRecorder;
import dev.poolwise.outcome.UsageRecorder;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.simulation.Guard;
import dev.poolwise.simulation.Simulation;
import dev.poolwise.units.Time;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Runs single replications of a scenario, and records what happens in them. */
final class Replicator {
    private static final long EVALUATIONS_SHOWN = 96;

    private final Scenario scenario;
    private final ObserverFactory further;
    private final List<Long> limits;
    private final Stretches stretches;

    Replicator(Scenario scenario, ObserverFactory further) {
        this.scenario = scenario;
        this.further = further;
        this.limits = scenario.metricsAskedFor().stream()
                .filter(Metric::isProbability)
                .map(Metric::threshold)
                .toList();
        this.stretches = Division.of(scenario);
    }

    /**
     * Runs one replication.
     *
     * @param index of the alternative
     * @param number of the replication, from 1
     * @param guard may end it
     */
    Replication replicate(int index, int number, Guard guard) {
        Alternative alternative = scenario.alternatives().get(index);
        boolean limitsClasses = scenario.workload().classes().stream()
                .anyMatch(jobClass -> jobClass.maxConcurrent().isPresent());
        List<ObservedPlace> places = alternative.places().stream()
                .map(place -> observed(place, alternative, limitsClasses))
                .toList();
        Recorder recorder = new Recorder(
                scenario.workload().classes().size(),
                places,
                scenario.experiment().warmUp(),
                limits,
                stretches,
                weekStart());
        Optional<TimelineRecorder> timeline =
                number == 1 ? Optional.of(new TimelineRecorder(places, closeUp(alternative))) : Optional.empty();
        Invariants invariants = new Invariants(places);
        Optional<UsageRecorder> usage = UsageAsked.recorder(scenario, alternative, places);
        List<Observer> others = Stream.of(
                        Stream.of(invariants),
                        timeline.stream(),
                        usage.stream(),
                        further.observer(index, number).stream())
                .<Observer>flatMap(observers -> observers)
                .toList();
        long end = Simulation.run(scenario, alternative, number, Observer.all(recorder, others), guard);
        Replication replication = recorder.replication(number, end, timeline.map(levels -> levels.timeline(end)));
        invariants.check(replication);
        return usage.map(recorded -> replication.withUsage(recorded.usage(end))).orElse(replication);
    }

    /** The start of the clock, unless the run is too short to tell the days of the week apart. */
    private OptionalLong weekStart() {
        ExperimentDesign design = scenario.experiment();
        return design.horizon() - design.warmUp() < Outcome.SHORTEST_WEEK
                ? OptionalLong.empty()
                : OptionalLong.of(design.start());
    }

    /** A day, or as many evaluations of formulas as a day has by default. */
    private static long closeUp(Alternative alternative) {
        return alternative.pools().stream()
                .flatMap(pool -> pool.formula().stream())
                .mapToLong(scaling -> EVALUATIONS_SHOWN * scaling.interval())
                .reduce(Time.DAY, Math::max);
    }

    private static ObservedPlace observed(Place place, Alternative alternative, boolean limitsClasses) {
        Rates rates = alternative.rates().getOrDefault(place.name(), Rates.FREE);
        boolean stops = alternative.mayStop(place);
        return place instanceof Pool pool
                ? new ObservedPlace(
                        pool.name(),
                        true,
                        pool.slotsPerNode(),
                        rates,
                        order(pool),
                        limitsClasses || stops || pool.shortTaskHours().isPresent())
                : observed((Classic) place, rates, limitsClasses || stops);
    }

    private static ObservedPlace observed(Classic classic, Rates rates, boolean limitsClasses) {
        boolean limited = limitsClasses
                || classic.concurrencyLimit().isPresent()
                || !classic.concurrencyLimits().isEmpty();
        return new ObservedPlace(classic.name(), false, classic.capacity(), rates, order(classic), limited);
    }

    private static Order order(Place place) {
        return switch (place.queueing()) {
            case STRICT -> Order.ALL;
            case SKIP -> Order.ALIKE;
            case BACKFILL -> Order.RESERVED;
        };
    }
}
