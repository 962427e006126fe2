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
 * @param alternative the only one that is asked about, with exactly so many replications; empty for all, with as many
 *     as the precision asks for
 */
public record Question(
        Path file,
        List<String> overrides,
        Optional<Integer> replications,
        Optional<Long> seed,
        Optional<String> alternative) {
    public Question {
        overrides = List.copyOf(overrides);
    }

    /** A question about all alternatives. */
    public Question(Path file, List<String> overrides, Optional<Integer> replications, Optional<Long> seed) {
        this(file, overrides, replications, seed, Optional.empty());
    }

    /** Returns the same question about so many replications with another seed. */
    public Question with(int number, long otherSeed) {
        return new Question(file, overrides, Optional.of(number), Optional.of(otherSeed), alternative);
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
        Scenario question = alternative
                .map(name -> scenario.withOnly(name).withExperiment(asked.withoutPrecision()))
                .orElseGet(() -> scenario.withExperiment(asked));
        return new ScenarioFile.Whole(question, whole.files());
    }
}
