package dev.poolwise.experiment;

import dev.poolwise.outcome.CutShort;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Every replication of every alternative of a scenario. */
public final class Experiment {
    private final Scenario scenario;
    private final Supervision supervision;
    private final StoppingRule stoppingRule;
    private final Replicator replicator;

    private Experiment(Scenario scenario, Supervision supervision, ObserverFactory further, StoppingRule stoppingRule) {
        this.scenario = scenario;
        this.supervision = supervision;
        this.stoppingRule = stoppingRule;
        this.replicator = new Replicator(scenario, further);
    }

    /**
     * Runs all replications of all alternatives. The outcomes do not depend on the number of threads.
     *
     * @param threads replications that run at once, at least 1
     * @param supervision told as replications go on; says how much they may take
     * @param further further observers
     * @param stoppingRule asked once the replications of the design are done, and again after any that it adds
     * @return the outcomes in the order of the alternatives
     * @throws Unfinished if the replications are asked to stop, or one of them reaches a cap; with all replications
     *     that every alternative has up to there
     * @throws IllegalStateException if a replication fails; the first one, in order, is the cause
     */
    public static List<Outcome> run(
            Scenario scenario,
            int threads,
            Supervision supervision,
            ObserverFactory further,
            StoppingRule stoppingRule) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return run(scenario, executor, supervision, further, stoppingRule);
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
            Supervision supervision,
            ObserverFactory further,
            StoppingRule stoppingRule) {
        return new Experiment(scenario, supervision, further, stoppingRule).run(executor);
    }

    /** Runs them within the usual caps. */
    public static List<Outcome> run(
            Scenario scenario, int threads, Progress progress, ObserverFactory further, StoppingRule stoppingRule) {
        return run(scenario, threads, Supervision.of(progress), further, stoppingRule);
    }

    /** Runs as many replications of all alternatives as the design says, within the usual caps. */
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
        int first = soFar.isEmpty() ? 1 : soFar.get(0).replications().size() + 1;
        Batch batch = new Batch(scenario, supervision, replicator);
        batch.submit(executor, first, wanted);
        List<List<Replication>> further = batch.results();
        List<Outcome> outcomes = IntStream.range(0, further.size())
                .mapToObj(i -> outcome(i, soFar, further.get(i), wanted))
                .toList();
        if (batch.isWhole()) {
            return outcomes;
        }
        throw batch.capReached()
                .map(cap -> Unfinished.of(CutShort.Reason.CAP, cap, scenario, outcomes))
                .orElseGet(() -> Unfinished.of(CutShort.Reason.INTERRUPTED, "interrupted", scenario, outcomes));
    }

    private Outcome outcome(int alternative, List<Outcome> soFar, List<Replication> further, int wanted) {
        List<Replication> replications = new ArrayList<>();
        if (!soFar.isEmpty()) {
            replications.addAll(soFar.get(alternative).replications());
        }
        replications.addAll(further);
        return new Outcome(scenario.alternatives().get(alternative).name(), replications, wanted);
    }
}
