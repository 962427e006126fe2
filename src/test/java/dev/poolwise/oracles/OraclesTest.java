package dev.poolwise.oracles;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.statistics.ConfidenceInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exact values of whole systems, each as a scenario file through the public reader. A figure passes if the half-width
 * of its 95 % interval over 50 replications is at most 2 % of the exact value, and its estimate lies within 5.6
 * standard errors of it (one false alarm in a million figures, by Student's distribution with 49 degrees of freedom).
 */
class OraclesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "oracles");
    private static final double WIDEST = 0.02;
    private static final double FARTHEST = 5.6;

    private record Row(String when, String system, String metric, String jobClass, double factor, double exact) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0], cells[1], cells[2], cells[3], Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
        }
    }

    private static List<Row> rows(String system, String when) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("oracles.csv"))) {
            return lines.filter(line -> line.startsWith(when + ","))
                    .map(Row::of)
                    .filter(row -> row.system().equals(system))
                    .toList();
        }
    }

    private static Stream<String> systems(String when) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("oracles.csv"))) {
            return lines
                    .filter(line -> line.startsWith(when + ","))
                    .map(line -> Row.of(line).system())
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    static Stream<String> fastSystems() throws IOException {
        return systems("verify");
    }

    static Stream<String> otherSystems() throws IOException {
        return systems("oracles");
    }

    @ParameterizedTest
    @MethodSource("fastSystems")
    void aFastSystemGivesItsExactValues(String system) throws IOException, InvalidScenario {
        judge(system, rows(system, "verify"));
    }

    @Tag("oracles")
    @ParameterizedTest
    @MethodSource("otherSystems")
    void everySystemGivesItsExactValues(String system) throws IOException, InvalidScenario {
        judge(system, rows(system, "oracles"));
    }

    private static void judge(String system, List<Row> rows) throws IOException, InvalidScenario {
        Scenario scenario = ScenarioFile.read(FOLDER.resolve(system + ".yaml"), List.of());
        int threads = Runtime.getRuntime().availableProcessors();
        Analysis analysis =
                Analysis.of(scenario, Experiment.run(scenario, threads, Progress.NONE, ObserverFactory.NONE));
        assertTrue(!rows.isEmpty() && scenario.experiment().replications() >= 50, "there is something to judge");
        rows.forEach(row -> judge(row, analysis.alternatives().get(0)));
    }

    private static void judge(Row row, AlternativeAnalysis analysis) {
        Map<String, Estimate> metrics = row.jobClass().isEmpty()
                ? analysis.metrics()
                : Objects.requireNonNull(analysis.classes().get(row.jobClass()));
        Estimate estimate = Objects.requireNonNull(metrics.get(row.metric()), row.metric());
        double value = estimate.value().orElse(Double.NaN) / row.factor();
        double halfWidth = estimate.halfWidth().orElse(Double.NaN) / row.factor();
        double standardError = halfWidth / ConfidenceInterval.studentQuantile(0.95, estimate.replications());
        double distance = Math.abs(value - row.exact()) / standardError;

        String found = "%s: %s ± %s, which is %s standard errors away".formatted(row, value, halfWidth, distance);
        assertTrue(halfWidth <= WIDEST * Math.abs(row.exact()), () -> found + "; the interval is too wide");
        assertTrue(distance <= FARTHEST, found);
    }
}
