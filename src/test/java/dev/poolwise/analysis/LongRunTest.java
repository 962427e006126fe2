package dev.poolwise.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRunTest {
    private static final String TWO_NODES =
            """
            poolwise: 1
            workload:
              jobs: {arrivals: {process: poisson, rate: 9/h}, service: {distribution: exponential, mean: 600s}}
            alternatives:
              pool: {pools: {p: {nodes: 2}}}
            objectives: [mean(waitingTime) <= 770s]
            experiment: {horizon: 5d, warmUp: 12h}
            """;

    @TempDir
    private Path folder = Path.of("");

    private OptionalDouble proved(String scenario, String... settings) throws IOException, InvalidScenario {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);
        Scenario read = ScenarioFile.read(file, List.of(settings));
        return Analysis.provedToMiss(
                read, read.alternatives().get(0), read.objectives().get(0));
    }

    /** Values: Erlang's C formula, MMC03 of the reference. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        mean(waitingTime) <= 771s               | 771.428571428571
        p50(waitingTime) <= 301s                | 301.577313937087
        p90(waitingTime) <= 2232s               | 2232.90280885801
        p95(waitingTime) <= 3064s               | 3064.67942552994
        p99(waitingTime) <= 4995s               | 4996.00492045086
        P(waitingTime <= 300s) >= 50%           | 0.499342353739811
        P(waitingTime <= 1200s) >= 76.4%        | 0.763506073532644
        P(waitingTime <= 0s) >= 36%             | 0.357142857142857
        p95(waitingTime) of jobs <= 3064s       | 3064.67942552994
        mean(waitingTime) <= 772s               |
        p95(waitingTime) <= 3065s               |
        P(waitingTime <= 300s) >= 49.9%         |
        mean(waitingTime) >= 772s               |
        P(waitingTime <= 300s) <= 49%           |
        max(waitingTime) <= 1s                  |
        p95(turnaroundTime) <= 1s               |
        """)
    void aLimitIsProvedToBeMissedJustWhereErlangCSaysSo(String objective, Double value)
            throws IOException, InvalidScenario {
        OptionalDouble proved = proved(TWO_NODES, "objectives=[\"%s\"]".formatted(objective));

        assertEquals(value != null, proved.isPresent());
        assertEquals(value == null ? 0 : value, proved.orElse(0), 1e-9 * proved.orElse(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        experiment.warmUp=0s
        experiment.study=terminating
        workload.jobs.service=10m
        workload.jobs.service={distribution: weibull, shape: 1, mean: 600s}
        workload.jobs.arrivals={process: at, times: [0s]}
        workload.jobs.patience=1h
        workload.jobs.maxConcurrent=1
        workload.jobs.nodes=2
        workload.others={arrivals: {process: poisson, rate: 1/h}, service: 1s}
        alternatives.pool.pools.p={autoscale: {min: 2, max: 2}}
        alternatives.pool.pools.p.resize=[{at: 1h, nodes: 3}]
        alternatives.pool.pools.p.queueLimit=4
        alternatives.pool={classic: {capacity: 2, otherTenants: {arrivals: {process: poisson, rate: 1/h}, service: {distribution: exponential, mean: 600s}}}}
        alternatives.pool={pools: {p: {nodes: 2}}, classic: {capacity: 1}, route: {jobs: {to: p, overflowTo: classic, whenQueueReaches: 5}}}
        """)
    void nothingIsProvedOfAnythingElse(String setting) throws IOException, InvalidScenario {
        assertEquals(OptionalDouble.empty(), proved(TWO_NODES, setting));
    }
}
