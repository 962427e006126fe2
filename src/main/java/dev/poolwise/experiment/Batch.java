package dev.poolwise.experiment;

import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.simulation.RunEnded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Replications of all alternatives with some consecutive numbers, which run at once as threads are free. They begin in
 * the order of their numbers, so that wherever the batch is cut short, all alternatives have got about equally far.
 *
 * <p>Once a replication has reached a cap, those with higher numbers end; the others go on, so that what is left does
 * not depend on the number of threads.
 */
final class Batch {
    private final Scenario scenario;
    private final Supervision supervision;
    private final Replicator replicator;
    private final AtomicInteger lastOfUse = new AtomicInteger(Integer.MAX_VALUE);
    private final List<List<Future<Replication>>> futures;
    private int first;
    private int wanted;
    private int whole;
    private Optional<String> capReached = Optional.empty();
    private int capReachedIn = Integer.MAX_VALUE;

    Batch(Scenario scenario, Supervision supervision, Replicator replicator) {
        this.scenario = scenario;
        this.supervision = supervision;
        this.replicator = replicator;
        this.futures = Stream.<List<Future<Replication>>>generate(ArrayList::new)
                .limit(scenario.alternatives().size())
                .toList();
    }

    /** Begins the replications from the first number to the last. */
    void submit(ExecutorService executor, int firstNumber, int lastNumber) {
        first = firstNumber;
        wanted = Math.max(0, lastNumber - firstNumber + 1);
        for (int number = firstNumber; number <= lastNumber; number++) {
            for (int i = 0; i < futures.size(); i++) {
                futures.get(i).add(begun(executor, i, number));
            }
        }
    }

    private Future<Replication> begun(ExecutorService executor, int alternative, int number) {
        return executor.submit(() -> replicate(alternative, number));
    }

    private Replication replicate(int alternative, int number) {
        String name = scenario.alternatives().get(alternative).name();
        Replication replication;
        try (ReplicationGuard guard = new ReplicationGuard(supervision, name, number, n -> n <= lastOfUse.get())) {
            guard.check();
            replication = replicator.replicate(alternative, number, guard);
        } catch (CapReached cap) {
            lastOfUse.accumulateAndGet(number, Math::min);
            throw cap;
        }
        synchronized (supervision) {
            supervision
                    .progress()
                    .finished(name, number, replication.jobs().waiting().mean());
        }
        return replication;
    }

    /**
     * Waits for all replications.
     *
     * @return for each alternative the replications from the first number on, up to the last that all alternatives have
     * @throws IllegalStateException if a replication fails
     */
    List<List<Replication>> results() {
        List<List<Optional<Replication>>> all = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            String name = scenario.alternatives().get(i).name();
            List<Optional<Replication>> ofAlternative = new ArrayList<>();
            for (Future<Replication> future : futures.get(i)) {
                ofAlternative.add(result(future, name, first + ofAlternative.size()));
            }
            all.add(ofAlternative);
        }
        whole = (int) IntStream.range(0, wanted)
                .takeWhile(i -> all.stream().allMatch(results -> results.get(i).isPresent()))
                .count();
        return all.stream()
                .map(results -> results.subList(0, whole).stream()
                        .flatMap(Optional::stream)
                        .toList())
                .toList();
    }

    private Optional<Replication> result(Future<Replication> future, String alternative, int number) {
        try {
            return Optional.of(future.get());
        } catch (ExecutionException failure) {
            return withoutResult(Objects.requireNonNull(failure.getCause()), alternative, number);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in replication " + number + " of '" + alternative + "'");
        }
    }

    private Optional<Replication> withoutResult(Throwable cause, String alternative, int number) {
        if (cause instanceof CapReached cap && number < capReachedIn) {
            capReached = Optional.of(String.valueOf(cap.getMessage()));
            capReachedIn = number;
        }
        if (cause instanceof RunEnded) {
            return Optional.empty();
        }
        if (cause instanceof OutOfMemoryError error) {
            throw error;
        }
        throw new IllegalStateException("replication " + number + " of '" + alternative + "' failed", cause);
    }

    /** Returns whether all alternatives have all replications. */
    boolean isWhole() {
        return whole == wanted;
    }

    /** Returns what the first replication that reached a cap says of it; empty if none did. */
    Optional<String> capReached() {
        return capReached;
    }
}
