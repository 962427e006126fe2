package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.Fixtures;
import dev.poolwise.Fixtures.RecordedJob;
import dev.poolwise.capacity.Place;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever may keep a job from the slot that is free first, or from its end, makes a queue less than plain. */
class PlainQueueTest {
    private static final String CLASS = "service: 10m";
    private static final String PLACE = "capacity: 2";
    private static final String OTHERS = "otherTenants: {arrivals: {process: poisson, rate: 3/h}, service: 10m}";

    @TempDir
    private Path folder = Path.of("");

    private boolean isPlain(String jobs, String classic, String end) throws IOException, InvalidScenario {
        return isPlainAt("classic: {" + classic + "}", jobs, end);
    }

    private boolean isPlainPool(String pool, String jobs) throws IOException, InvalidScenario {
        return isPlainAt("pools: {p: {" + pool + "}}", jobs, "horizon: 1d");
    }

    private boolean isPlainAt(String place, String jobs, String end) throws IOException, InvalidScenario {
        return isPlainFor(
                """
                jobs: {arrivals: {process: poisson, rate: 6/h, count: 50}, %s}
                  more: {arrivals: {process: every, interval: 1h, count: 9}, service: 5m}
                """
                        .formatted(jobs)
                        .strip(),
                place,
                end);
    }

    private boolean isPlainFor(String classes, String place, String end) throws IOException, InvalidScenario {
        String text =
                """
                poolwise: 1
                workload:
                  %s
                alternatives: {only: {%s}}
                experiment: {%s}
                """
                        .formatted(classes, place, end);
        Path file = Files.writeString(folder.resolve("queue.yaml"), text);
        Scenario scenario = ScenarioFile.read(file, List.of());
        return PlainQueue.is(scenario, scenario.alternatives().get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLASS,
                "service: {distribution: lognormal, mean: 10m, cv: 2}",
                "service: 10m, download: 1m, upload: 1m",
                "service: 10m, nodes: 1",
                "service: 10m, slots: 3",
                "service: 10m, tenant: north"
            })
    void jobsOfOneTaskAndOnePlaceArePlain(String jobs) throws Exception {
        assertTrue(isPlain(jobs, PLACE, "horizon: 1d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACE, "capacity: 2, queueing: strict", "capacity: 2, billing: {computeHour: 2}"})
    void aQueueWithoutLimitsIsPlain(String place) throws Exception {
        assertTrue(isPlain(CLASS, place, "horizon: 1d"));
        assertTrue(isPlain(CLASS, place + ", " + OTHERS, "horizon: 1d, warmUp: 1h"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasks: 2",
                "tasks: {distribution: discrete, values: [{value: 1, probability: 1}]}",
                "merge: 1m",
                "nodes: 2",
                "priority: 1",
                "failureProbability: 1%, maxRetries: 2",
                "maxWallClock: 15m",
                "patience: 1h",
                "maxConcurrent: 1",
                "checkpoint: {interval: 5m, duration: 1m}",
                "environment: {build: 5m}"
            })
    void jobsThatNeedMoreOrMayEndOtherwiseAreNot(String jobs) throws Exception {
        assertFalse(isPlain(CLASS + ", " + jobs, PLACE, "horizon: 1d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capacity: 100001",
                "capacity: 2, concurrencyLimit: 1",
                "capacity: 2, concurrencyLimits: {north: 1}",
                "capacity: 2, queueLimit: 5"
            })
    void aQueueThatHoldsJobsBackIsNot(String place) throws Exception {
        assertFalse(isPlain("service: 10m, tenant: north", place, "horizon: 1d"));
    }

    @Test
    void aRunThatEndsWithItsLastJobIsNot() throws Exception {
        assertFalse(isPlain(CLASS, PLACE, "until: drained"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nodes: 2",
                "nodes: 2, provisioning: {distribution: exponential, mean: 5m}",
                "nodes: 2, allocation: 1m, provisioning: 5m, startTask: 1m",
                "nodes: 2, queueing: skip, fill: pack, deallocation: taskCompletion",
                "nodes: 2, billing: {computeHour: 2, from: requested, increment: 1h}"
            })
    void aPoolThatStaysAsItIsIsPlain(String pool) throws Exception {
        assertTrue(isPlainPool(pool, CLASS));
        assertTrue(isPlainPool(pool, CLASS + ", nodes: 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nodes: 2, slotsPerNode: 2",
                "nodes: 2, create: 1h",
                "nodes: 2, delete: 23h",
                "nodes: 2, resize: [{at: 8h, nodes: 3}]",
                "nodes: 2, lowPriorityNodes: 1",
                "nodes: 2, whenDone: resizeToZero",
                "nodes: 2, provisioningFailure: 1%",
                "nodes: 2, resizeTimeout: 15m",
                "nodes: 2, jobPreparation: 1m",
                "nodes: 2, jobRelease: 1m",
                "nodes: 2, vmPriority: low, preemption: {meanTimeToEviction: 20h}",
                "nodes: 2, queueing: backfill",
                "nodes: 2, queueLimit: 5",
                "autoscale: {min: 0, max: 2}"
            })
    void aPoolThatChangesIsNot(String pool) throws Exception {
        assertFalse(isPlainPool(pool, CLASS));
    }

    /** The template closes the last brace. */
    @Test
    void aPoolWhoseCoresAreLimitedIsNot() throws Exception {
        String place = "pools: {p: {nodes: 2, vmSize: s}}";
        String sizes = "vmSizes: {s: {cores: 4, family: S, computeHour: {dedicated: 1, low: 0.1}}";

        assertTrue(isPlainAt(place, CLASS, "horizon: 1d}\n" + sizes));
        assertFalse(isPlainAt(place, CLASS, "horizon: 1d}\naccount: {cores: {dedicated: 8}}\n" + sizes));
    }

    @Test
    void aPlanThatMayStopThePlaceIsNot() throws Exception {
        String plans =
                "plans: {P: {fee: 1, period: 30d, included: {computeHours: 25, transactions: 1000}, overage: %s}";
        String end = "horizon: 1d}\n" + plans;

        assertTrue(isPlain(CLASS, PLACE + ", billing: {plan: P}", end.formatted("{computeHour: 2}")));
        assertFalse(isPlain(CLASS, PLACE + ", billing: {plan: P}", end.formatted("none")));
    }

    @Test
    void aLogWithWiderJobsIsNot() {
        assertTrue(isPlainLog(Fixtures.classic(4), 1));
        assertFalse(isPlainLog(Fixtures.classic(4), 2));
        assertTrue(isPlainLog(Fixtures.pool(4, 60), 1));
        assertFalse(isPlainLog(Fixtures.pool(4, 60), 2));
    }

    private static boolean isPlainLog(Place place, int nodes) {
        List<RecordedJob> jobs = List.of(new RecordedJob(0, 60), new RecordedJob(30, 60, nodes, ""));
        Scenario scenario = Fixtures.scenario(List.of(Fixtures.recorded("jobs", jobs)), 3600, place);
        return PlainQueue.is(scenario, scenario.alternatives().get(0));
    }

    @Test
    void jobsOfSeveralPrioritiesAreNot() throws Exception {
        assertTrue(isPlain(CLASS + ", priority: 0", PLACE + ", " + OTHERS, "horizon: 1d"));
        assertFalse(isPlain(CLASS + ", priority: 5", PLACE, "horizon: 1d"));
        String urgent = "urgent: {arrivals: {process: poisson, rate: 6/h}, service: 10m, priority: 5}";
        String shared = "classic: {" + PLACE + ", " + OTHERS + "}";
        assertTrue(isPlainFor(urgent, "classic: {" + PLACE + "}", "horizon: 1d"), "one priority, whichever it is");
        assertFalse(isPlainFor(urgent, shared, "horizon: 1d"), "jobs of others have priority 0");
    }
}
