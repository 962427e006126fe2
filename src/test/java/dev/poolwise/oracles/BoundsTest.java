package dev.poolwise.oracles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of every single job without knowing the answer, on fifty random systems each. */
class BoundsTest {
    private static Trace run(String yaml) {
        return Objects.requireNonNull(Trace.of(yaml).get("a"), yaml);
    }

    private static void eachJob(Trace one, Trace other, String yaml, BiConsumer<Trace.Course, Trace.Course> check) {
        assertEquals(one.jobs().keySet(), other.jobs().keySet(), yaml);
        one.jobs()
                .forEach((job, course) ->
                        check.accept(course, Objects.requireNonNull(other.jobs().get(job))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{classic: {capacity: %s}}", "{pools: {p: {nodes: %s, provisioning: 300s}}}"})
    void oneMoreServerDelaysNobody(String place) {
        RandomSystem.fifo().forEach(system -> {
            String few = system.with(Map.of("a", place.formatted(system.servers())));
            String more = system.with(Map.of("a", place.formatted(system.servers() + 1)));
            eachJob(run(few), run(more), few, (job, sooner) -> {
                assertTrue(sooner.started() <= job.started(), () -> job + " and " + sooner + " in " + few);
                assertTrue(sooner.ended() <= job.ended(), () -> job + " and " + sooner + " in " + few);
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{classic: {capacity: %s}}", "{pools: {p: {nodes: %s, provisioning: 300s}}}"})
    void fasterServiceDelaysNobody(String place) {
        RandomSystem.ClassChange distributed = RandomSystem.rewriting(
                "service", s -> s.startsWith("{") ? s : "{distribution: constant, value: " + s + "}");
        RandomSystem.fifo().forEach(system -> {
            Map<String, String> alternatives = Map.of("a", place.formatted(system.servers()));
            String slow = system.with(alternatives, distributed);
            String fast = system.with(alternatives, (name, keys) -> {
                Map<String, String> changed = distributed.changed(name, keys);
                changed.computeIfPresent("service", (k, s) -> s.substring(0, s.length() - 1) + ", scaledBy: 0.8}");
                return changed;
            });
            eachJob(run(slow), run(fast), slow, (job, sooner) -> {
                assertTrue(sooner.started() <= job.started(), () -> job + " and " + sooner + " in " + slow);
                assertTrue(sooner.ended() <= job.ended(), () -> job + " and " + sooner + " in " + slow);
            });
        });
    }

    /**
     * While a job waits no node is idle or goes, and D after its start in the classic queue every node that was
     * requested by then is ready: so it starts at most D later. By induction over the jobs.
     */
    @ParameterizedTest
    @CsvSource({"0, 0s", "0, 50s", "0, 700s", "0, 36000d", "1, 200s"})
    void aPoolStartsEachJobAtMostItsProvisioningTimeAfterClassic(int min, String idle) {
        long[] tight = new long[2];
        RandomSystem.fifo().forEach(system -> {
            long provisioning = system.between(10, 1500);
            String pool = "{pools: {p: {provisioning: %ss, autoscale: {min: %s, max: %s, idleBeforeScaleDown: %s}}}}"
                    .formatted(provisioning, min, system.servers(), idle);
            String classic = "{classic: {capacity: %s}}".formatted(system.servers());
            String yaml = system.with(Map.of("c", classic, "p", pool));
            Map<String, Trace> both = Trace.of(yaml);
            Trace queue = Objects.requireNonNull(both.get("c"));
            eachJob(queue, Objects.requireNonNull(both.get("p")), yaml, (job, delayed) -> {
                long delay = delayed.started() - job.started();
                boolean cutOff = delayed.started() == Long.MAX_VALUE;
                assertTrue(delay >= 0, () -> job + " and " + delayed + " in " + yaml);
                assertTrue(cutOff || delay <= provisioning * 1_000_000, () -> job + " and " + delayed + " in " + yaml);
                tight[delay == 0 ? 0 : 1]++;
            });
        });
        assertTrue(tight[0] > 100 && tight[1] > 100, "jobs with and without a delay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{classic: {capacity: %s}}",
                "{pools: {p: {nodes: %s, provisioning: 300s}}}",
                "{pools: {p: {provisioning: 100s, autoscale: {max: %s, idleBeforeScaleDown: 30s}}}}",
                "{pools: {p: {provisioning: 100s, nodes: %s, preemption: {meanTimeToEviction: 5000s}}}}"
            })
    void noLessIsBilledThanIsUsed(String place) {
        RandomSystem.all().forEach(system -> {
            String yaml = system.with(Map.of("a", place.formatted(system.servers())));
            Trace trace = run(yaml);
            long used = trace.jobs().values().stream()
                    .filter(job -> job.end().equals("finished") && !place.contains("preemption"))
                    .mapToLong(job -> job.ended() - job.started())
                    .sum();
            long busy =
                    trace.places().stream().mapToLong(PlaceSummary::busyMicros).sum();
            assertTrue(used <= busy, yaml);
            assertTrue(busy <= trace.billedMicros(), yaml);
        });
    }

    /** The difference of independent means lies within its 99.99 % interval, which is narrow enough to tell. */
    @Test
    void twoPoissonStreamsAreOneOfTheirSummedRate() {
        String yaml =
                """
                poolwise: 1
                workload: {%s}
                alternatives: {a: {classic: {capacity: 3}}}
                experiment: {horizon: 200d, warmUp: 2d, replications: 40, seed: 11}
                """;
        String service = "service: {distribution: exponential, mean: 600s}";
        String one = "c: {arrivals: {process: poisson, rate: 12/h}, %s}".formatted(service);
        String two =
                "c1: {arrivals: {process: poisson, rate: 5/h}, %s}, c2: {arrivals: {process: poisson, rate: 7/h}, %s}"
                        .formatted(service, service);

        ConfidenceInterval difference =
                ConfidenceInterval.ofPairs(meanWaits(yaml.formatted(one)), meanWaits(yaml.formatted(two)), 0.9999);

        assertTrue(difference.contains(0), () -> "the waits differ by " + difference);
        double mean = ConfidenceInterval.mean(meanWaits(yaml.formatted(one)));
        assertTrue(difference.halfWidth() <= 0.05 * mean, () -> difference + " is wide beside " + mean);
    }

    private static double[] meanWaits(String yaml) {
        List<Outcome> outcomes = Experiment.run(Trace.read(yaml), 1, Progress.NONE, ObserverFactory.NONE);
        return outcomes.get(0).replications().stream()
                .mapToDouble(r -> r.jobs().waiting().mean())
                .toArray();
    }
}
