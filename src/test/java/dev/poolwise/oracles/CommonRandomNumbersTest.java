package dev.poolwise.oracles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of a scenario must leave as it was, to the bit, on fifty random systems each. */
class CommonRandomNumbersTest {
    private static final RandomSystem.ClassChange AS_IT_IS = (name, keys) -> keys;
    private static final String ELASTIC =
            "{autoscale: {max: %s, idleBeforeScaleDown: {distribution: exponential, mean: 300s}}, provisioning:"
                    + " {distribution: exponential, mean: 120s}, preemption: {meanTimeToEviction: 40000s, notice: 30s}}";

    private static String elastic(RandomSystem system) {
        return ELASTIC.formatted(system.servers() + 1);
    }

    private static Map<String, Trace.Course> jobs(String yaml) {
        return Objects.requireNonNull(Trace.of(yaml).get("a"), yaml).jobs();
    }

    /** Routes every class of a system to its pool, as a scenario with several places must. */
    private static String routes(RandomSystem system, String more) {
        Stream<String> routes = system.classNames().stream().map(name -> name + ": p");
        return String.join(
                ", ",
                Stream.concat(routes, Stream.of(more).filter(r -> !r.isEmpty())).toList());
    }

    @Test
    void theOrderOfTheClassesInTheFileIsOnlyAnOrder() {
        RandomSystem.all().forEach(system -> {
            Map<String, String> place = Map.of("a", "{pools: {p: %s}}".formatted(elastic(system)));
            String turned = system.with(place, AS_IT_IS, lines -> {
                List<String> reversed = new ArrayList<>(lines);
                Collections.reverse(reversed);
                return reversed;
            });
            assertEquals(jobs(system.with(place)), jobs(turned), turned);
        });
    }

    @Test
    void theOrderOfAlternativesPoolsAndTenantsIsOnlyAnOrder() {
        RandomSystem.all().forEach(system -> {
            String route = "route: {%s}".formatted(routes(system, ""));
            String pools = "{pools: {p: %s, q: {nodes: 1}}, %s}".formatted(elastic(system), route);
            String turned = "{pools: {q: {nodes: 1}, p: %s}, %s}".formatted(elastic(system), route);
            String tenants = "{classic: {capacity: 5, concurrencyLimits: {%s}}}";
            Map<String, String> alternatives = new LinkedHashMap<>();
            alternatives.put("a", pools);
            alternatives.put("b", tenants.formatted(limits(system, false)));
            Map<String, String> reversed = new LinkedHashMap<>();
            reversed.put("b", tenants.formatted(limits(system, true)));
            reversed.put("a", turned);

            Map<String, Trace> one = Trace.of(system.with(alternatives));
            Map<String, Trace> other = Trace.of(system.with(reversed));

            List.of("a", "b")
                    .forEach(name -> assertEquals(
                            Objects.requireNonNull(one.get(name)).jobs(),
                            Objects.requireNonNull(other.get(name)).jobs()));
        });
    }

    private static String limits(RandomSystem system, boolean reversed) {
        List<String> limits = new ArrayList<>();
        for (int i = 0; i < system.classNames().size(); i++) {
            limits.add(reversed ? 0 : i, "t%s: %s".formatted(i, 1 + i));
        }
        return String.join(", ", limits);
    }

    @Test
    void anotherClassInAnotherPlaceChangesNoOther() {
        String another =
                "  z: {arrivals: {process: poisson, rate: 9/h}, service: {distribution: exponential, mean: 600s}}";
        RandomSystem.all().forEach(system -> {
            Function<String, Map<String, String>> places = more -> Map.of(
                    "a",
                    "{pools: {p: %s, q: {nodes: 2}}, route: {%s}}".formatted(elastic(system), routes(system, more)));
            Map<String, Trace.Course> alone = jobs(system.with(places.apply("")));
            Map<String, Trace.Course> together = jobs(system.with(places.apply("z: q"), AS_IT_IS, lines -> {
                List<String> more = new ArrayList<>(lines);
                more.add(0, another);
                return more;
            }));
            together.keySet().removeIf(job -> job.startsWith("z "));
            assertEquals(alone, together);
        });
    }

    static Stream<UnaryOperator<String>> additions() {
        return Stream.of(
                yaml -> yaml + "objectives: [p95(waitingTime) <= 15m, P(waitingTime <= 60s) >= 10%, cost <= 5]\n",
                yaml -> yaml.replace("experiment:", "  b: {classic: {capacity: 3}}\nexperiment:"),
                yaml -> yaml.replace("alternatives:\n", "alternatives:\n  b: {pools: {p: {nodes: 3}}}\n"),
                yaml -> yaml.replace("provisioning:", "billing: {computeHour: 4}, provisioning:"),
                yaml -> yaml.replace("replications: 1", "replications: 3"));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void anObjectiveAnAlternativeAPriceAndAReplicationChangeNoDraw(UnaryOperator<String> addition) {
        RandomSystem.all().forEach(system -> {
            String yaml = system.with(Map.of("a", "{pools: {p: %s}}".formatted(elastic(system))));
            assertTrue(!addition.apply(yaml).equals(yaml), "the addition is there");
            assertEquals(jobs(yaml), jobs(addition.apply(yaml)), yaml);
        });
    }

    @Test
    void anotherPoolInTheAlternativeChangesNoDraw() {
        RandomSystem.all().forEach(system -> {
            String alone = "{pools: {p: %s}}".formatted(elastic(system));
            String together =
                    "{pools: {first: {nodes: 2, provisioning: {distribution: exponential, mean: 50s}}, p: %s},"
                            + " route: {%s}}";
            assertEquals(
                    jobs(system.with(Map.of("a", alone))),
                    jobs(system.with(Map.of("a", together.formatted(elastic(system), routes(system, ""))))));
        });
    }

    /** What a job brings along is the same wherever it goes: its arrival, its service, its patience. */
    @ParameterizedTest
    @ValueSource(strings = {"{classic: {capacity: 5}}", "{pools: {p: {nodes: 2, provisioning: 400s}}}"})
    void everyAlternativeMeetsTheSameJobs(String other) {
        long[] compared = new long[2];
        RandomSystem.ClassChange impatient =
                RandomSystem.setting("patience", "{distribution: exponential, mean: 500s}");
        RandomSystem.all().forEach(system -> {
            Map<String, Trace> both =
                    Trace.of(system.with(Map.of("a", "{classic: {capacity: 1}}", "b", other), impatient));
            Map<String, Trace.Course> scarce =
                    Objects.requireNonNull(both.get("a")).jobs();
            Map<String, Trace.Course> ample =
                    Objects.requireNonNull(both.get("b")).jobs();
            assertEquals(scarce.keySet(), ample.keySet());
            scarce.forEach((job, course) -> {
                Trace.Course elsewhere = Objects.requireNonNull(ample.get(job));
                assertEquals(course.arrived(), elsewhere.arrived(), job);
                if (course.end().equals("finished") && elsewhere.end().equals("finished")) {
                    assertEquals(course.ended() - course.started(), elsewhere.ended() - elsewhere.started(), job);
                    compared[0]++;
                }
                if (course.end().equals("abandoned") && elsewhere.end().equals("abandoned")) {
                    assertEquals(course.ended() - course.arrived(), elsewhere.ended() - elsewhere.arrived(), job);
                    compared[1]++;
                }
            });
        });
        assertTrue(compared[0] > 1000 && compared[1] > 100, compared[0] + " services, " + compared[1] + " patiences");
    }

    /** The bar is a fifth of the variance of independent runs; for this pair, a ninth is usual. */
    @Test
    void commonNumbersMakeTheDifferenceOfAlternativesSharp() {
        String yaml =
                """
                poolwise: 1
                workload: {c: {arrivals: {process: poisson, rate: 24/h}, service: {distribution: exponential, mean: %s}}}
                alternatives: {a: {classic: {capacity: 1}}}
                experiment: {horizon: 10d, warmUp: 1d, replications: 200, seed: %s}
                """;
        double[] slow = meanWaits(yaml.formatted("120s", 5));
        double[] fast = meanWaits(yaml.formatted("114s", 5));
        double[] independent = meanWaits(yaml.formatted("114s", 6));

        double common = ConfidenceInterval.ofPairs(slow, fast, 0.95).halfWidth();
        double apart = ConfidenceInterval.ofPairs(slow, independent, 0.95).halfWidth();

        assertTrue(5 * common * common <= apart * apart, common + " against " + apart);
    }

    private static double[] meanWaits(String yaml) {
        List<Outcome> outcomes = Experiment.run(Trace.read(yaml), 1, Progress.NONE, ObserverFactory.NONE);
        return outcomes.get(0).replications().stream()
                .mapToDouble(r -> r.jobs().waiting().mean())
                .toArray();
    }
}
