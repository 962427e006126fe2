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
import dev.poolwise.simulation.Simulation;
import dev.poolwise.units.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every replication of every alternative of a scenario. */
public final class Experiment {
    private static final long EVALUATIONS_SHOWN = 96;

    private final Scenario scenario;
    private final Progress progress;
    private final ObserverFactory further;
    private final StoppingRule stoppingRule;
    private final List<Long> limits;
    private final Stretches stretches;

    private Experiment(Scenario scenario, Progress progress, ObserverFactory further, StoppingRule stoppingRule) {
        this.scenario = scenario;
        this.progress = progress;
        this.further = further;
        this.stoppingRule = stoppingRule;
        this.limits = scenario.metricsAskedFor().stream()
                .filter(Metric::isProbability)
                .map(Metric::threshold)
                .toList();
        this.stretches = Division.of(scenario);
    }

    /**
     * Runs all replications of all alternatives. The outcomes do not depend on the number of threads.
     *
     * @param threads replications that run at once, at least 1
     * @param progress told as replications finish
     * @param further further observers
     * @param stoppingRule asked once the replications of the design are done, and again after any that it adds
     * @return the outcomes in the order of the alternatives
     * @throws IllegalStateException if a replication fails; the first one, in order, is the cause
     */
    public static List<Outcome> run(
            Scenario scenario, int threads, Progress progress, ObserverFactory further, StoppingRule stoppingRule) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return run(scenario, executor, progress, further, stoppingRule);
        } finally {
            executor.shutdownNow();
        }
    }

    /**
     * Does the same with replications that run wherever an executor runs them.
     *
     * @param executor may serve several experiments at once
     */
    public static List<Outcome> run(
            Scenario scenario,
            ExecutorService executor,
            Progress progress,
            ObserverFactory further,
            StoppingRule stoppingRule) {
        return new Experiment(scenario, progress, further, stoppingRule).run(executor);
    }

    /** Runs as many replications of all alternatives as the design says. */
    public static List<Outcome> run(Scenario scenario, int threads, Progress progress, ObserverFactory further) {
        return run(scenario, threads, progress, further, StoppingRule.AS_DESIGNED);
    }

    private List<Outcome> run(ExecutorService executor) {
        List<Outcome> outcomes = extended(List.of(), scenario.experiment().replications(), executor);
        int done = 0;
        while (done < outcomes.get(0).replications().size()) {
            done = outcomes.get(0).replications().size();
            outcomes = extended(outcomes, stoppingRule.wanted(outcomes), executor);
        }
        return outcomes;
    }

    /** Returns the outcomes with further replications, up to a number of them. */
    private List<Outcome> extended(List<Outcome> soFar, int wanted, ExecutorService executor) {
        List<List<Replication>> done = IntStream.range(
                        0, scenario.alternatives().size())
                .mapToObj(i ->
                        soFar.isEmpty() ? List.<Replication>of() : soFar.get(i).replications())
                .toList();
        List<List<Future<Replication>>> futures = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            futures.add(submit(executor, i, done.get(i).size() + 1, wanted));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            outcomes.add(outcome(i, done.get(i), futures.get(i)));
        }
        return outcomes;
    }

    private List<Future<Replication>> submit(ExecutorService executor, int alternative, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> executor.submit(() -> replicate(alternative, number)))
                .toList();
    }

    private Outcome outcome(int alternative, List<Replication> done, List<Future<Replication>> futures) {
        List<Replication> replications = new ArrayList<>(done);
        String name = scenario.alternatives().get(alternative).name();
        for (Future<Replication> future : futures) {
            replications.add(result(future, name, replications.size() + 1));
        }
        return new Outcome(name, replications, replications.size());
    }

    private static Replication result(Future<Replication> future, String alternative, int number) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "replication " + number + " of '" + alternative + "' failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in replication " + number + " of '" + alternative + "'");
        }
    }

    private Replication replicate(int index, int number) {
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
        long end = Simulation.run(scenario, alternative, number, Observer.all(recorder, others));
        Replication replication = recorder.replication(number, end, timeline.map(levels -> levels.timeline(end)));
        invariants.check(replication);
        Replication whole = usage.map(recorded -> replication.withUsage(recorded.usage(end)))
                .orElse(replication);
        synchronized (progress) {
            progress.finished(
                    alternative.name(), number, replication.jobs().waiting().mean());
        }
        return whole;
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
