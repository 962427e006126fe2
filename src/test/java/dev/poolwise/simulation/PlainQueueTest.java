package dev.poolwise.simulation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private boolean isPlain(String jobs, String place, String end) throws IOException, InvalidScenario {
        String text =
                """
                poolwise: 1
                workload:
                  jobs: {arrivals: {process: poisson, rate: 6/h, count: 50}, %s}
                  more: {arrivals: {process: every, interval: 1h, count: 9}, service: 5m}
                alternatives: {only: {classic: {%s}}}
                experiment: {%s}
                """
                        .formatted(jobs, place, end);
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
}
