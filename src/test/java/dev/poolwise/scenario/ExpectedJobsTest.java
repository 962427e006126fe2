package dev.poolwise.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.poolwise.scenario.file.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedJobsTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            workload:
              first:
                arrivals: {process: %s}
                service: 1m
              second:
                after: first
                service: 1m
            alternatives:
              shared:
                classic:
                  capacity: 9
                  otherTenants: {arrivals: {process: poisson, rate: 90/h}, service: 1m}
              own:
                pools: {p: {nodes: 3}}
            experiment: {horizon: 10h, replications: 4}
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "poisson, rate: 12/h                                  | 120",
                "poisson, rate: 12/h, from: 2h, until: 5h             | 36",
                "poisson, rate: 12/h, batch: 10                       | 1200",
                "poisson, rate: 12/h, batch: 10, count: 7             | 70",
                "poisson, rate: 12/h, count: 500                      | 120",
                "poisson, rate: 12/h, from: 20h                       | 0",
                "renewal, interarrival: 30m                           | 20",
                "'at', times: [0s, 1h, 1h, 10h, 11h]                  | 3",
                "every, interval: 3h, first: 1h                       | 3",
                "every, interval: 1h, count: 4                        | 4",
                "every, interval: 1h, from: 90m                       | 8",
                "mmpp, states: [{rate: 10/h, meanTime: 1h}, {rate: 0/h, meanTime: 1h}] | 50",
                "periodic, period: 4h, rates: [{from: 0h, rate: 1/h}, {from: 3h, rate: 5/h}] | 18",
                "periodic, period: 4h, rates: [{from: 0h, rate: 1/h}, {from: 1h, rate: 5/h}] | 38",
            })
    void theJobsOfEachProcessAreExactOnAverage(String arrivals, double jobs) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), SCENARIO.formatted(arrivals));

        Scenario scenario = ScenarioFile.read(file, List.of());

        ExpectedJobs.ofClasses(scenario).values().forEach(expected -> assertEquals(jobs, expected, 1e-9));
        assertEquals(2, ExpectedJobs.ofClasses(scenario).size());
    }

    @Test
    void allJobsAreThoseOfFollowersAndOtherTenantsInEachReplicationOfEachAlternative() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), SCENARIO.formatted("poisson, rate: 12/h"));

        Scenario scenario = ScenarioFile.read(file, List.of());

        assertEquals(4 * (240 + 900 + 240), ExpectedJobs.inAll(scenario), 1e-9);
    }
}
