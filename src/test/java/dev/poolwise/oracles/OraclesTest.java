package dev.poolwise.oracles;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.statistics.ConfidenceInterval;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exact values of whole systems, each as a scenario file through the public reader. A figure passes if the half-width
 * of its 95 % interval is at most the fraction of the exact value that its row says (2 %, some 0.5 %, 4 % for queues
 * that are nearly full or have very variable service times), and its estimate lies within 5.6 standard errors of it
 * (one false alarm in a million figures, by Student's distribution with 49 degrees of freedom).
 */
class OraclesTest {
    private static final int FEWEST_REPLICATIONS = 50;
    private static final double FARTHEST = 5.6;

    private static final Map<String, ConfidenceInterval> FOUND = new ConcurrentHashMap<>();

    static Stream<String> fastSystems() {
        return Row.ALL.stream()
                .filter(row -> row.when().equals("verify"))
                .map(Row::system)
                .distinct();
    }

    static Stream<String> allSystems() {
        return Row.ALL.stream().map(Row::system).distinct();
    }

    @ParameterizedTest
    @MethodSource("fastSystems")
    void aFastSystemGivesItsExactValues(String system) throws IOException, InvalidScenario {
        judge(system);
    }

    @Tag("oracles")
    @ParameterizedTest
    @MethodSource("allSystems")
    void everySystemGivesItsExactValues(String system) throws IOException, InvalidScenario {
        judge(system);
    }

    @AfterAll
    static void theDocumentHoldsWhatWasFound() throws IOException {
        ValidationTable.assertHolds(FOUND);
    }

    private static void judge(String system) throws IOException, InvalidScenario {
        List<Row> rows =
                Row.ALL.stream().filter(row -> row.system().equals(system)).toList();
        Figures figures = Figures.of(system, rows);
        assertTrue(figures.replications() >= FEWEST_REPLICATIONS, "enough replications for an interval");
        rows.forEach(row -> FOUND.put(row.id(), figures.interval(row)));
        assertAll(rows.stream().map(row -> () -> judge(row, figures.interval(row))));
    }

    private static void judge(Row row, ConfidenceInterval found) {
        double apart = row.standardErrorsFrom(found);
        String text = "%s: %s, which is %s standard errors away".formatted(row, found, apart);
        assertTrue(
                found.halfWidth() <= row.widest() * Math.abs(row.exact()),
                () -> text + "; the interval is too wide to prove anything");
        assertTrue(apart <= FARTHEST, text);
    }
}
