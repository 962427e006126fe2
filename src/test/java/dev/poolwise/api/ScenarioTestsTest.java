package dev.poolwise.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.api.junit.ScenarioTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class ScenarioTestsTest {
    private static final String SCENARIO =
            """
            poolwise: 1
            workload: {a: {arrivals: {process: at, times: [0s]}, service: 1h}}
            alternatives: {one: {pools: {p: {nodes: 1, billing: {computeHour: 2}}}}}
            experiment: {until: drained, replications: 1}
            """;

    @TempDir
    private Path folder = Path.of("");

    private List<DynamicTest> tests() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (DynamicNode node : ScenarioTests.in(folder).toList()) {
            ((DynamicContainer) node).getChildren().forEach(child -> tests.add((DynamicTest) child));
        }
        return tests;
    }

    @Test
    void eachExpectationIsATestThatSaysWhatWasFound() throws Throwable {
        Files.writeString(folder.resolve("a.yaml"), SCENARIO + "expect: {one: {cost: 2, billedComputeHours: 3}}");
        Files.writeString(folder.resolve("without.yaml"), SCENARIO);

        List<DynamicTest> tests = tests();

        assertEquals(
                List.of("one: cost", "one: billedComputeHours"),
                tests.stream().map(DynamicTest::getDisplayName).toList());
        tests.get(0).getExecutable().execute();
        AssertionFailedError failure = assertThrows(
                AssertionFailedError.class, () -> tests.get(1).getExecutable().execute());
        assertEquals("one: billedComputeHours: expected 3 compute-hours exactly, found 1", failure.getMessage());
    }

    @Test
    void aScenarioThatCannotBeSimulatedFailsWithItsProblems() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"), SCENARIO.replace("nodes: 1", "nods: 1") + "expect: {one: {cost: 2}}");

        AssertionFailedError failure = assertThrows(
                AssertionFailedError.class, () -> tests().get(0).getExecutable().execute());

        assertTrue(String.valueOf(failure.getMessage()).contains("did you mean"), failure.getMessage());
    }

    @Test
    void aFolderWithoutExpectationsIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> ScenarioTests.in(folder));
    }

    @Test
    void whatIsNotThereIsNamed() throws Exception {
        Results results = Poolwise.run(Files.writeString(folder.resolve("a.yaml"), SCENARIO));

        var noAlternative = assertThrows(IllegalArgumentException.class, () -> results.alternative("two"));
        assertTrue(String.valueOf(noAlternative.getMessage()).contains("[one]"), noAlternative.getMessage());
        AlternativeResult one = results.alternative("one");
        assertThrows(IllegalArgumentException.class, () -> one.metric("costs"));
        assertThrows(IllegalArgumentException.class, () -> one.metric("cost", "a"));
        assertEquals("USD", one.metric("cost").unit());
        assertEquals(0, one.metric("waitingTime.mean", "a").value());
        assertThrows(IllegalStateException.class, () -> new MetricValue(
                        "x", java.util.OptionalDouble.empty(), java.util.OptionalDouble.empty(), "s")
                .value());
    }
}
