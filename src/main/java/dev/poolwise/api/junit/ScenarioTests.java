package dev.poolwise.api.junit;

import dev.poolwise.api.ExpectationResult;
import dev.poolwise.api.Poolwise;
import dev.poolwise.api.Results;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/** Scenarios with {@code expect:} as dynamic tests, for a method with {@code @TestFactory}. */
public final class ScenarioTests {
    private ScenarioTests() {}

    /**
     * Returns a container for each scenario, with a test for each of its expectations. A scenario is run when its turn
     * comes.
     *
     * @param paths scenarios, or folders that are searched for {@code *.yaml} files with {@code expect:}
     * @throws IOException if a folder cannot be searched
     * @throws IllegalArgumentException if there is no scenario with expectations
     */
    public static Stream<DynamicNode> in(Path... paths) throws IOException {
        List<Path> files = ScenarioFiles.withExpectations(List.of(paths));
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected scenarios with expect: in " + List.of(paths) + ", but found none");
        }
        return files.stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.toString(), file.toUri(), Stream.of(file).flatMap(ScenarioTests::tests)));
    }

    private static Stream<DynamicTest> tests(Path file) {
        try {
            Results results = Poolwise.run(file);
            return results.expectations().stream().map(ScenarioTests::test);
        } catch (InvalidScenario e) {
            return Stream.of(failed("the scenario can be simulated", e.getMessage(), e));
        } catch (IOException e) {
            return Stream.of(failed("the scenario can be read", e.getMessage(), e));
        }
    }

    private static DynamicTest test(ExpectationResult expectation) {
        return DynamicTest.dynamicTest(expectation.subject(), () -> {
            if (!expectation.isMet()) {
                throw new AssertionFailedError(expectation.toString());
            }
        });
    }

    private static DynamicTest failed(String name, @org.jspecify.annotations.Nullable String message, Exception cause) {
        return DynamicTest.dynamicTest(name, () -> {
            throw new AssertionFailedError(message, cause);
        });
    }
}
