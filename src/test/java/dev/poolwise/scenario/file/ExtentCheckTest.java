package dev.poolwise.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtentCheckTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            workload:
              w:
                arrivals: {process: poisson, rate: 1/h}
                service: 1m
            alternatives:
              shared:
                classic: {capacity: 9, otherTenants: {arrivals: {process: poisson, rate: 1/h}, service: 1m}}
              own:
                pools: {p: {nodes: 3}, q: {nodes: 4}}
                route: {w: p}
            experiment: {horizon: 100d, replications: 3}
            """;

    @TempDir
    private Path folder = Path.of("");

    private List<String> problems(String old, String other, String... settings) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), SCENARIO.replace(old, other));
        return assertThrows(InvalidScenario.class, () -> ScenarioFile.read(file, List.of(settings))).problems().stream()
                .map(problem ->
                        problem.line() + ":" + problem.column() + ": " + problem.path() + ": " + problem.message())
                .toList();
    }

    @Test
    void jobsWithoutNumberAreAMistakenUnit() throws Exception {
        assertEquals(
                List.of("4:15: workload.w.arrivals: expected at most 1000000000 jobs in a replication, but found about"
                        + " 8.64E9"),
                problems(
                        "arrivals: {process: poisson, rate: 1/h}\n    service",
                        "arrivals: {process: poisson, rate: 1000/s}\n    service"));
    }

    @Test
    void batchesCountAsManyJobs() throws Exception {
        assertEquals(
                List.of("4:15: workload.w.arrivals: expected at most 1000000000 jobs in a replication, but found about"
                        + " 1.0E10"),
                problems("rate: 1/h}\n    service", "rate: 1000/s, count: 100000, batch: 100000}\n    service"));
    }

    @Test
    void otherTenantsCountToo() throws Exception {
        assertEquals(
                List.of("8:53: alternatives.shared.classic.otherTenants.arrivals: expected at most 1000000000 jobs in a"
                        + " replication, but found about 8.64E9"),
                problems("rate: 1/h}, service", "rate: 1000/s}, service"));
    }

    @Test
    void replicationsMultiplyTheJobs() throws Exception {
        assertEquals(
                List.of("12:43: experiment.replications: expected at most 1e11 jobs in all replications of all"
                        + " alternatives, but found about 4.80240009E11"),
                problems("replications: 3", "replications: 100000", "workload.w.arrivals.rate=1000/h"));
    }

    @Test
    void theNodesOfAllPoolsOfAnAlternativeAddUp() throws Exception {
        assertEquals(
                List.of("10:12: alternatives.own.pools: expected at most 1000000 nodes in all pools of an alternative,"
                        + " but found 1000004 at their largest"),
                problems("nodes: 3", "nodes: 1000000"));
    }
}
