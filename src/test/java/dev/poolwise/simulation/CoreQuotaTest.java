package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.outcome.NodeFacts;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.units.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools that share the cores of an account get what is free, and the rest when it is freed. */
class CoreQuotaTest {
    private static final String SIZES =
            """
            vmSizes:
              small: {cores: 4, family: S, computeHour: {dedicated: 1, low: 0.1}}
              large: {cores: 16, family: L, computeHour: {dedicated: 4, low: 0.4}}
            """;

    @TempDir
    private Path folder = Path.of("");

    /** When the nodes of each pool were requested, and for how long each was short, in hours. */
    private static final class Watch implements Observer {
        private final List<String> events = new ArrayList<>();
        private final int[] cores;
        private final int[] coresNow = new int[1];
        private int mostCores;

        Watch(int... coresOfPlace) {
            cores = coresOfPlace;
        }

        private void add(String what, int place, long at) {
            events.add("%s %s at %s".formatted(what, place, Time.toHours(at)));
        }

        @Override
        public void nodeRequested(NodeFacts node, long at) {
            count(cores[node.place()]);
            add("node for", node.place(), at);
        }

        @Override
        public void nodePresent(NodeFacts node, long at) {
            count(cores[node.place()]);
        }

        @Override
        public void nodeReleased(NodeFacts node, long at) {
            count(-cores[node.place()]);
        }

        private void count(int change) {
            coresNow[0] += change;
            mostCores = Math.max(mostCores, coresNow[0]);
        }

        @Override
        public void coresShort(int place, boolean isShort, long at) {
            add(isShort ? "short" : "served", place, at);
        }
    }

    private Watch watch(String scenario, int... coresOfPlace) throws IOException, InvalidScenario {
        Path file = Files.writeString(folder.resolve("quota.yaml"), "poolwise: 1\n" + SIZES + scenario);
        Scenario read = ScenarioFile.read(file, List.of());
        Watch watch = new Watch(coresOfPlace);
        Simulation.run(read, read.alternatives().get(0), 1, watch);
        return watch;
    }

    private static String idle(String account, String... pools) {
        return """
               account: %s
               workload: {none: {arrivals: {process: at, times: [99h]}, service: 1h}}
               alternatives:
                 only:
                   route: {none: a}
                   pools:
                     %s
               experiment: {horizon: 100h, replications: 1}
               """
                .formatted(account, String.join("\n      ", pools));
    }

    @Test
    void aRequestGetsWhatFitsAndTheRestWhenAnotherPoolIsDeleted() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 14}}",
                        "a: {vmSize: small, nodes: 2, delete: 5h}",
                        "b: {vmSize: small, nodes: 3, create: 1h}"),
                4,
                4);

        assertEquals(
                List.of(
                        "node for 0 at 0.0",
                        "node for 0 at 0.0",
                        "short 1 at 1.0",
                        "node for 1 at 1.0",
                        "served 1 at 5.0",
                        "node for 1 at 5.0",
                        "node for 1 at 5.0"),
                watch.events);
    }

    @Test
    void thePoolThatHasWaitedLongestAsksFirst() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 8}}",
                        "a: {vmSize: small, nodes: 2, resize: [{at: 5h, nodes: 1}, {at: 6h, nodes: 0}]}",
                        "b: {vmSize: small, nodes: 1, create: 2h}",
                        "c: {vmSize: small, nodes: 1, create: 1h}"),
                4,
                4,
                4);

        assertEquals(
                List.of(
                        "node for 0 at 0.0",
                        "node for 0 at 0.0",
                        "short 2 at 1.0",
                        "short 1 at 2.0",
                        "served 2 at 5.0",
                        "node for 2 at 5.0",
                        "served 1 at 6.0",
                        "node for 1 at 6.0"),
                watch.events);
    }

    @Test
    void aLargeNodeThatDoesNotFitLetsASmallOneGoAhead() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 16}}",
                        "a: {vmSize: small, nodes: 4, resize: [{at: 5h, nodes: 3}, {at: 7h, nodes: 0}]}",
                        "b: {vmSize: large, nodes: 1, create: 1h}",
                        "c: {vmSize: small, nodes: 1, create: 2h, delete: 8h}"),
                4,
                16,
                4);

        assertEquals(
                List.of(
                        "short 1 at 1.0",
                        "short 2 at 2.0",
                        "served 2 at 5.0",
                        "node for 2 at 5.0",
                        "served 1 at 8.0",
                        "node for 1 at 8.0"),
                watch.events.subList(4, watch.events.size()));
    }

    @Test
    void prioritiesAndFamiliesAreCountedApart() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 100, low: 4}, coresPerFamily: {S: 4}}",
                        "a: {vmSize: small, nodes: 1}",
                        "b: {vmSize: small, nodes: 1}",
                        "c: {vmSize: large, nodes: 2}",
                        "d: {vmSize: small, vmPriority: low, nodes: 1}",
                        "e: {vmSize: small, vmPriority: low, nodes: 1}"),
                4,
                4,
                16,
                4,
                4);

        assertEquals(
                List.of(
                        "node for 0 at 0.0",
                        "short 1 at 0.0",
                        "node for 2 at 0.0",
                        "node for 2 at 0.0",
                        "node for 3 at 0.0",
                        "short 4 at 0.0"),
                watch.events);
    }

    @Test
    void aPoolThatGivesUpItsTargetWaitsNoMore() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 4}}",
                        "a: {vmSize: small, nodes: 1, delete: 9h}",
                        "b: {vmSize: small, nodes: 1, create: 1h, resize: [{at: 3h, nodes: 0}]}"),
                4,
                4);

        assertEquals(List.of("node for 0 at 0.0", "short 1 at 1.0", "served 1 at 3.0"), watch.events);
    }

    @Test
    void aResizeThatTimesOutWaitsNoMore() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 8}}",
                        "a: {vmSize: small, nodes: 1, delete: 9h}",
                        "b: {vmSize: small, nodes: 2, create: 1h, resizeTimeout: 15m}"),
                4,
                4);

        assertEquals(
                List.of("node for 0 at 0.0", "short 1 at 1.0", "node for 1 at 1.0", "served 1 at 1.25"), watch.events);
    }

    @Test
    void anAutoscaledPoolGetsItsNodesBetweenTwoLooks() throws Exception {
        Watch watch = watch(
                """
                account: {cores: {dedicated: 4}}
                workload: {work: {arrivals: {process: at, times: [1h]}, service: 1h}}
                alternatives:
                  only:
                    route: {work: b}
                    pools:
                      a: {vmSize: small, nodes: 1, delete: 3h}
                      b: {vmSize: small, autoscale: {max: 1, evaluate: 2h}}
                experiment: {horizon: 10h, replications: 1}
                """,
                4,
                4);

        assertEquals(
                List.of("node for 0 at 0.0", "short 1 at 2.0", "served 1 at 3.0", "node for 1 at 3.0"), watch.events);
    }

    /** The minimum of pools that exist from the start must fit too. */
    @Test
    void nodesThatAreThereFromTheStartHoldCores() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 4}}",
                        "a: {vmSize: small, autoscale: {min: 1, max: 1}, delete: 4h}",
                        "b: {vmSize: small, autoscale: {min: 1, max: 1}}"),
                4,
                4);

        assertEquals(List.of("short 1 at 0.0", "served 1 at 4.0", "node for 1 at 4.0"), watch.events);
    }

    /** Whatever pools do, the cores that they hold together never exceed the quota, and reach it. */
    @Test
    void theQuotaHoldsInABusyAccount() throws Exception {
        Watch watch = watch(
                """
                account: {cores: {dedicated: 50}}
                workload:
                  wide: {arrivals: {process: poisson, rate: 1/h}, service: {distribution: exponential, mean: 1h}}
                  narrow: {arrivals: {process: poisson, rate: 8/h}, service: {distribution: exponential, mean: 1h}}
                alternatives:
                  only:
                    route: {wide: b, narrow: a}
                    pools:
                      a:
                        vmSize: small
                        autoscale: {max: 12, idleBeforeScaleDown: 5m, cancelRequests: true}
                        provisioning: 5m
                      b:
                        vmSize: large
                        autoscale: {max: 3, idleBeforeScaleDown: 5m}
                        provisioning: 10m
                        preemption: {meanTimeToEviction: 3h}
                      c:
                        vmSize: small
                        nodes: 2
                        resize: [{at: 30h, nodes: 6}, {at: 60h, nodes: 1}]
                        deallocation: taskCompletion
                experiment: {horizon: 10d, replications: 1}
                """,
                4,
                16,
                4);

        assertTrue(watch.mostCores >= 47, watch.mostCores + " cores at most");
        assertTrue(watch.mostCores <= 50, watch.mostCores + " cores at most");
        long served = watch.events.stream()
                .filter(event -> event.startsWith("served"))
                .count();
        assertTrue(served >= 10, served + " times a pool that was short got its nodes");
    }

    @Test
    void eachKindOfNodesOfAPoolWaitsForItsOwnCores() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 8, low: 8}}",
                        "a: {vmSize: small, nodes: 1, lowPriorityNodes: 2, resize: [{at: 5h, lowPriorityNodes: 0}]}",
                        "b: {vmSize: small, nodes: 1, lowPriorityNodes: 1, create: 1h}"),
                4,
                4);

        assertEquals(
                List.of(
                        "node for 0 at 0.0",
                        "node for 0 at 0.0",
                        "node for 0 at 0.0",
                        "node for 1 at 1.0",
                        "short 1 at 1.0",
                        "served 1 at 5.0",
                        "node for 1 at 5.0"),
                watch.events);
    }

    @Test
    void aPoolIsShortOfCoresWhileAnyOfItsKindsIs() throws Exception {
        Watch watch = watch(
                idle(
                        "{cores: {dedicated: 4, low: 4}}",
                        "a: {vmSize: small, nodes: 1, lowPriorityNodes: 1,"
                                + " resize: [{at: 5h, lowPriorityNodes: 0}, {at: 9h, nodes: 0}]}",
                        "b: {vmSize: small, nodes: 1, lowPriorityNodes: 1, create: 1h}"),
                4,
                4);

        assertEquals(
                List.of(
                        "node for 0 at 0.0",
                        "node for 0 at 0.0",
                        "short 1 at 1.0",
                        "node for 1 at 5.0",
                        "served 1 at 9.0",
                        "node for 1 at 9.0"),
                watch.events);
    }
}
