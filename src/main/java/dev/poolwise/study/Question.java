package dev.poolwise.study;

import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What all points of a study share.
 *
 * @param file the scenario
 * @param overrides {@code path=value}, applied before the settings of a point
 * @param replications in place of the scenario's
 * @param seed in place of the scenario's
 */
public record Question(Path file, List<String> overrides, Optional<Integer> replications, Optional<Long> seed) {
    public Question {
        overrides = List.copyOf(overrides);
    }

    /** Reads the scenario as it is without the settings of a point. */
    public Scenario scenario() throws IOException, InvalidScenario {
        return read(new Point(0, List.of())).scenario();
    }

    /** Reads the scenario with the settings of a point. All points have the same seed, so they meet the same jobs. */
    public ScenarioFile.Whole read(Point point) throws IOException, InvalidScenario {
        ScenarioFile.Whole whole = ScenarioFile.read(file, overrides, point.assignments());
        Scenario scenario = whole.scenario();
        ExperimentDesign design = scenario.experiment();
        ExperimentDesign asked = design.withReplications(replications.orElse(design.replications()))
                .withSeed(seed.orElse(design.seed()));
        return new ScenarioFile.Whole(scenario.withExperiment(asked), whole.files());
    }
}
