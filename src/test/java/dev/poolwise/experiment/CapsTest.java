package dev.poolwise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.outcome.CutShort;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that go beyond a cap, or are asked to stop. */
class CapsTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            workload:
              w:
                arrivals: {process: poisson, rate: 60/h}
                service: 1m
            alternatives:
              enough:
                pools: {p: {nodes: 3}}
              too few:
                pools: {p: {nodes: 1}}
            experiment: {horizon: 1d, replications: 12}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Scenario scenario(String... settings) throws IOException, InvalidScenario {
        Path file = Files.writeString(folder.resolve("a.yaml"), SCENARIO);
        return ScenarioFile.read(file, List.of(settings));
    }

    private static Unfinished cutShort(Scenario scenario, int threads, Caps caps) {
        Supervision supervision = new Supervision(Progress.NONE, caps, new StopRequest());
        return assertThrows(Unfinished.class, () -> run(scenario, threads, supervision, ObserverFactory.NONE));
    }

    private static List<Outcome> run(
            Scenario scenario, int threads, Supervision supervision, ObserverFactory observers) {
        return Experiment.run(scenario, threads, supervision, observers, StoppingRule.AS_DESIGNED);
    }

    private static List<Integer> numbers(Outcome outcome) {
        return outcome.replications().stream().map(Replication::number).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theReplicationsBeforeTheFirstThatReachesACapAreLeftWhateverTheThreads(int threads) throws Exception {
        Scenario scenario = scenario();
        long[] jobs =
                run(scenario, 2, Supervision.of(Progress.NONE), ObserverFactory.NONE).get(0).replications().stream()
                        .mapToLong(replication -> replication.jobs().arrived())
                        .toArray();
        long most = IntStream.range(0, 4).mapToLong(i -> jobs[i]).max().orElseThrow();
        int whole = (int)
                IntStream.range(0, jobs.length).takeWhile(i -> jobs[i] <= most).count();
        assertTrue(whole < jobs.length, "a later replication must have more jobs than the first four");

        Unfinished unfinished = cutShort(scenario, threads, Caps.usual().with(Caps.EVENTS, most));

        assertEquals(
                new CutShort(whole, 12, CutShort.Reason.CAP, unfinished.cut().message()), unfinished.cut());
        unfinished
                .outcomes()
                .forEach(outcome ->
                        assertEquals(IntStream.rangeClosed(1, whole).boxed().toList(), numbers(outcome)));
        String counted = String.format(Locale.ROOT, "%,d", most);
        assertTrue(
                unfinished.cut().message().contains("beyond the cap of " + counted + ", in replication " + (whole + 1)),
                unfinished.cut().message());
    }

    @Test
    void theMessageNamesTheAlternativeTheCapTheValueTheTimeAndWhatToDo() throws Exception {
        Unfinished unfinished = cutShort(scenario(), 1, Caps.usual().with(1_000, Caps.JOBS));

        String message = unfinished.cut().message();
        assertTrue(
                message.matches("'enough' is at 1,001 events, beyond the cap of 1,000, in replication 1 at the"
                        + " simulated time [0-9]+h[0-9]+m[0-9]+s; shorten experiment.horizon, or raise --max-events"),
                message);
    }

    @Test
    void aRunOfExactlyAsManyJobsAsAllowedIsWhole() throws Exception {
        Scenario scenario = scenario("experiment.replications=1");
        long jobs = run(scenario, 1, Supervision.of(Progress.NONE), ObserverFactory.NONE).get(0).replications().stream()
                .mapToLong(replication -> replication.jobs().arrived())
                .sum();
        Caps exact = Caps.usual().with(Caps.EVENTS, jobs);

        List<Outcome> outcomes =
                run(scenario, 1, new Supervision(Progress.NONE, exact, new StopRequest()), ObserverFactory.NONE);

        assertEquals(1, outcomes.get(0).replications().size());
        Unfinished unfinished = cutShort(scenario, 1, Caps.usual().with(Caps.EVENTS, jobs - 1));
        assertEquals(0, unfinished.cut().replications());
    }

    /** A job takes 48 bytes where its course is foreseen, and 400 where it is not, as it may have to run again. */
    @ParameterizedTest
    @CsvSource({"workload.w.service=1h, 48", "'workload.w.failureProbability=1%', 400"})
    void aQueueThatGrowsBeyondTheMemoryEndsTheRun(String setting, int bytesPerJob) throws Exception {
        Scenario scenario = scenario("workload.w.service=1h", setting);
        Caps small = new Caps(Caps.EVENTS, Caps.JOBS, Time.DAY, 500L * bytesPerJob);

        Unfinished unfinished = cutShort(scenario, 1, small);

        String message = unfinished.cut().message();
        assertTrue(message.contains("jobs that wait or run"), message);
        assertTrue(message.contains("add capacity"), message);
    }

    @Test
    void aQueueThatDoesNotGrowTakesNoMemory() throws Exception {
        Caps small = new Caps(Caps.EVENTS, Caps.JOBS, Time.DAY, 48 * 1200);

        assertEquals(
                2,
                run(scenario("workload.w.arrivals.rate=2000/h", "workload.w.service=1s"), small)
                        .size());
    }

    private static List<Outcome> run(Scenario scenario, Caps caps) {
        Supervision supervision = new Supervision(Progress.NONE, caps, new StopRequest());
        return run(scenario, 1, supervision, ObserverFactory.NONE);
    }

    @Test
    void aRunUntilTheLastJobIsDoneIsNotForEver() throws Exception {
        Path file = Files.writeString(
                folder.resolve("drained.yaml"),
                SCENARIO.replace("rate: 60/h", "rate: 60/h, count: 20000").replace("horizon: 1d", "until: drained"));
        Caps brief = new Caps(Caps.EVENTS, Caps.JOBS, Time.DAY, Long.MAX_VALUE);

        Unfinished unfinished = cutShort(ScenarioFile.read(file, List.of()), 1, brief);

        assertTrue(
                unfinished.cut().message().contains("1d of simulated time, beyond the cap of 1d"),
                unfinished.cut().message());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatIsDoneWhenSomebodyAsksToStopIsTheSameForEachAlternative(int threads) throws Exception {
        StopRequest stop = new StopRequest();
        ObserverFactory observers = (alternative, replication) -> {
            if (replication == 5 && alternative == 1) {
                stop.make();
            }
            return Optional.empty();
        };
        Supervision supervision = new Supervision(Progress.NONE, Caps.usual(), stop);

        Unfinished unfinished = assertThrows(Unfinished.class, () -> run(scenario(), threads, supervision, observers));

        assertEquals(CutShort.Reason.INTERRUPTED, unfinished.cut().reason());
        int whole = unfinished.cut().replications();
        assertTrue(threads == 1 ? whole == 4 : whole <= 5, "replications done: " + whole);
        unfinished
                .outcomes()
                .forEach(outcome ->
                        assertEquals(IntStream.rangeClosed(1, whole).boxed().toList(), numbers(outcome)));
    }

    @Test
    void progressIsToldOfEveryJob() throws Exception {
        AtomicLong told = new AtomicLong();
        Progress progress = new Progress() {
            @Override
            public void finished(String alternative, int replication, double meanWait) {}

            @Override
            public void advanced(long jobs) {
                told.addAndGet(jobs);
            }
        };

        List<Outcome> outcomes = run(scenario(), 2, Supervision.of(progress), ObserverFactory.NONE);

        long arrived = outcomes.stream()
                .flatMap(outcome -> outcome.replications().stream())
                .mapToLong(replication -> replication.jobs().arrived())
                .sum();
        assertEquals(arrived, told.get());
    }
}
