package dev.poolwise.quality;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Whole experiments, again and again: each is one answer as a reader of a report would get it, with a seed of its own.
 */
final class Macroreplications {
    /** How often each study repeats its experiment. */
    static final int NUMBER = 2000;

    private static final long FIRST_SEED = 20_261_121_000_000L;

    private Macroreplications() {}

    /** Returns a scenario of {@code src/test/resources/quality}, read by the product's own reader. */
    static Scenario scenario(String name, String... overrides) throws IOException, InvalidScenario {
        return ScenarioFile.read(Path.of("src", "test", "resources", "quality", name + ".yaml"), List.of(overrides));
    }

    /** Returns the same question with another seed. */
    static Scenario seeded(Scenario scenario, long seed) {
        return scenario.withExperiment(scenario.experiment().withSeed(seed));
    }

    /** Returns what an experiment gives with each of the seeds, in their order; all processors work on it. */
    static <T> List<T> each(LongFunction<T> experiment) {
        return LongStream.range(FIRST_SEED, FIRST_SEED + NUMBER)
                .parallel()
                .mapToObj(experiment)
                .toList();
    }

    /** Returns the outcomes of one experiment, on one thread. */
    static List<Outcome> outcomes(Scenario scenario, ObserverFactory further) {
        return Experiment.run(scenario, 1, Progress.NONE, further);
    }

    /** Returns the analysis of a scenario with one of the seeds. */
    static Analysis analysis(Scenario scenario, long seed) {
        Scenario seeded = seeded(scenario, seed);
        return Analysis.of(seeded, outcomes(seeded, ObserverFactory.NONE));
    }
}
