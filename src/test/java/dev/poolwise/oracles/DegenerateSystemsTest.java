package dev.poolwise.oracles;

import static dev.poolwise.oracles.RandomSystem.setting;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A special case of a rich model is a simple one: on the same jobs, every job then arrives, starts and ends at the same
 * microsecond. Each relation is tried on fifty random systems.
 */
class DegenerateSystemsTest {
    private static final RandomSystem.ClassChange AS_IT_IS = (name, keys) -> keys;

    private static Trace only(String yaml) {
        return Objects.requireNonNull(Trace.of(yaml).get("a"), yaml);
    }

    private static String run(RandomSystem system, String alternative, RandomSystem.ClassChange change) {
        return system.with(Map.of("a", alternative), change);
    }

    private static void same(String one, String other) {
        assertEquals(only(one).jobs(), only(other).jobs(), () -> one + "\nagainst\n" + other);
    }

    private static void samePlaces(Function<RandomSystem, String> one, Function<RandomSystem, String> other) {
        RandomSystem.all()
                .forEach(system ->
                        same(run(system, one.apply(system), AS_IT_IS), run(system, other.apply(system), AS_IT_IS)));
    }

    private static void sameClasses(RandomSystem.ClassChange change) {
        RandomSystem.all().forEach(system -> {
            String elastic = elastic(system, ", idleBeforeScaleDown: 300s", ", provisioning: 60s");
            same(run(system, elastic, AS_IT_IS), run(system, elastic, change));
            String classic = classic(system, "");
            same(run(system, classic, AS_IT_IS), run(system, classic, change));
        });
    }

    private static String classic(RandomSystem system, String more) {
        return "{classic: {capacity: %s%s}}".formatted(system.servers(), more);
    }

    private static String pool(RandomSystem system, String more) {
        return "{pools: {p: {nodes: %s%s}}}".formatted(system.servers(), more);
    }

    private static String elastic(RandomSystem system, String scale, String more) {
        return "{pools: {p: {autoscale: {max: %s%s}%s}}}".formatted(system.servers(), scale, more);
    }

    @Test
    void aPoolOfReadyNodesIsTheClassicQueue() {
        samePlaces(system -> classic(system, ""), system -> pool(system, ""));
    }

    @Test
    void aPoolBetweenEqualBoundsIsAFixedPool() {
        samePlaces(
                system -> pool(system, ""),
                system -> elastic(system, ", min: " + system.servers(), ", provisioning: 600s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "97s", "36000d"})
    void nodesThatAreReadyAtOnceAreThereWheneverTheyAreNeeded(String idle) {
        samePlaces(system -> classic(system, ""), system -> elastic(system, ", idleBeforeScaleDown: " + idle, ""));
    }

    @ParameterizedTest
    @CsvSource({"nodes, 1", "slots, 1", "tasks, 1", "merge, 0s", "upload, 0s", "patience, 36000d"})
    void anAttributeThatChangesNothingChangesNothing(String key, String value) {
        sameClasses(setting(key, value));
    }

    @Test
    void aBatchOfOneIsASingleJob() {
        sameClasses(RandomSystem.rewriting(
                "arrivals", a -> a.contains("batch") ? a : a.substring(0, a.length() - 1) + ", batch: 1}"));
    }

    @Test
    void evictionsThatNeverComeChangeNothing() {
        samePlaces(
                system -> pool(system, ", provisioning: 60s"),
                system -> pool(system, ", provisioning: 60s, preemption: {meanTimeToEviction: 3000000d, notice: 30s}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"concurrencyLimit: 5", "concurrencyLimits: {t0: 5}", "queueLimit: 1000000"})
    void aLimitThatIsNeverReachedIsNone(String limit) {
        samePlaces(system -> classic(system, ""), system -> classic(system, ", " + limit));
    }

    @Test
    void aClassThatMayFillThePlaceIsNotLimited() {
        sameClasses(setting("maxConcurrent", "5"));
    }

    @Test
    void anOverflowThatIsNeverReachedLeavesEveryJobWhereItIs() {
        samePlaces(
                system -> classic(system, ""),
                system -> "{classic: {capacity: %s}, pools: {p: {nodes: 1}}, route: {%s}}"
                        .formatted(system.servers(), overflowOfAll(system)));
    }

    private static String overflowOfAll(RandomSystem system) {
        return system.classNames().stream()
                .map(name -> name + ": {to: classic, overflowTo: p, whenQueueReaches: 1000000}")
                .collect(Collectors.joining(", "));
    }

    @Test
    void aResizeToTheSameSizeChangesNothing() {
        samePlaces(
                system -> pool(system, ", provisioning: 60s"),
                system -> pool(
                        system, ", provisioning: 60s, resize: [{at: 1000s, nodes: %s}]".formatted(system.servers())));
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2, 1", "3, 0", "3, 2"})
    void gangsOfEqualWidthAreSingleJobsOnAsManyGroupsOfNodes(int width, int over) {
        RandomSystem.all().forEach(system -> {
            int nodes = width * system.servers() + over;
            String alone = run(system, classic(system, ""), AS_IT_IS);
            RandomSystem.ClassChange gangs = setting("nodes", Integer.toString(width));
            same(alone, run(system, "{pools: {p: {nodes: %s}}}".formatted(nodes), gangs));
            same(alone, run(system, "{classic: {capacity: %s}}".formatted(nodes), gangs));
        });
    }

    @ParameterizedTest
    @CsvSource({"2, pack", "2, spread", "5, pack", "5, spread"})
    void nodesOfSeveralSlotsAreAsManyNodesOfOne(int slots, String fill) {
        samePlaces(
                system -> "{pools: {p: {nodes: %s, provisioning: 60s}}}".formatted(slots * system.servers()),
                system -> pool(system, ", provisioning: 60s, slotsPerNode: %s, fill: %s".formatted(slots, fill)));
    }

    @Test
    void withoutPricesNothingCosts() {
        RandomSystem.all().forEach(system -> {
            String free = run(system, pool(system, ", billing: {computeHour: 0}"), AS_IT_IS);
            String priced = run(system, pool(system, ", billing: {computeHour: 2}"), AS_IT_IS);
            assertEquals(BigDecimal.ZERO, only(free).cost());
            same(free, priced);
        });
    }
}
