package dev.poolwise.api;

import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.study.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs scenarios. */
public final class Poolwise {
    private Poolwise() {}

    /**
     * Simulates every alternative of a scenario, on all processors. The same file, settings and version give the same
     * results.
     *
     * @param file a scenario
     * @param settings {@code path=value}, such as {@code experiment.replications=5}: the scenario is read as if the
     *     value stood at the path
     * @throws InvalidScenario with every problem, if the file can be read but not simulated
     * @throws IOException if there is no such file, or it cannot be read
     */
    public static Results run(Path file, String... settings) throws InvalidScenario, IOException {
        Scenario scenario = ScenarioFile.read(file, List.of(settings));
        int threads = Runtime.getRuntime().availableProcessors();
        return Results.of(Evaluation.of(scenario, threads, Progress.NONE, ObserverFactory.NONE));
    }
}
