package dev.poolwise.api.junit;

import dev.poolwise.api.ExpectationResult;
import dev.poolwise.api.Poolwise;
import dev.poolwise.api.Results;
import dev.poolwise.scenario.file.InvalidScenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.AssertionFailedError;

/** Runs the scenario of a {@link ScenarioTest}, once for each test. */
final class ScenarioExtension implements ParameterResolver, BeforeTestExecutionCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ScenarioExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Results.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return results(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        Results results = results(context);
        if (!results.unmet().isEmpty()) {
            String unmet =
                    results.unmet().stream().map(ExpectationResult::toString).collect(Collectors.joining("\n  "));
            throw new AssertionFailedError("%s of %s expectations are not met:\n  %s"
                    .formatted(results.unmet().size(), results.expectations().size(), unmet));
        }
    }

    private static Results results(ExtensionContext context) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(Results.class, type -> run(context), Results.class);
    }

    private static Results run(ExtensionContext context) {
        ScenarioTest test = context.getRequiredTestMethod().getAnnotation(ScenarioTest.class);
        try {
            return Poolwise.run(Path.of(test.value()), test.settings());
        } catch (InvalidScenario e) {
            throw new ParameterResolutionException(test.value() + " cannot be simulated:\n" + e.getMessage(), e);
        } catch (IOException e) {
            throw new ParameterResolutionException(test.value() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
