package dev.poolwise.cli;

import dev.poolwise.experiment.Caps;
import dev.poolwise.experiment.Progress;
import dev.poolwise.experiment.Supervision;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.study.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the command line changes about a scenario and how it is simulated. */
final class DesignOptions {
    @Option(
            names = "--replications",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "Independent runs of each alternative, in place of the scenario's.")
    private Optional<Integer> replications = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The seed of all random numbers, in place of the scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "T",
            converter = AtLeastOne.class,
            description = "Replications simulated at the same time; one for each processor if not given. "
                    + "The results do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "Reads the scenario as if VALUE stood at PATH, such as experiment.horizon=7d; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--max-events",
            paramLabel = "N",
            converter = CountOption.class,
            description = "Stop a replication that has more events than this; 10,000,000,000 if not given.")
    private long mostEvents = Caps.EVENTS;

    @Option(
            names = "--max-jobs",
            paramLabel = "N",
            converter = CountOption.class,
            description = "Stop a replication in which more jobs arrive than this; 1,000,000,000 if not given.")
    private long mostJobs = Caps.JOBS;

    /** Reads a scenario with the changes. */
    Scenario read(Path file) throws IOException, InvalidScenario {
        return question(file).scenario();
    }

    /** Returns the question that a scenario asks with the changes. */
    Question question(Path file) {
        return new Question(file, settings, replications, seed);
    }

    /** Returns whether what is simulated differs from what the file says. */
    boolean changeTheScenario() {
        return replications.isPresent() || seed.isPresent() || !settings.isEmpty();
    }

    /** Returns the options that change what is simulated, each with a blank in front, as a shell reads them. */
    String asTyped() {
        StringBuilder words = new StringBuilder();
        settings.forEach(setting -> words.append(" --set ").append(ShellWord.quoted(setting)));
        replications.ifPresent(number -> words.append(" --replications ").append(number));
        seed.ifPresent(number -> words.append(" --seed ").append(number));
        return words.toString();
    }

    /** Returns how many replications are simulated at the same time. */
    int threads() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }

    /** Returns what watches over all that is simulated: the caps, and whoever interrupts this process. */
    Supervision supervision(Progress progress) {
        return new Supervision(progress, Caps.usual().with(mostEvents, mostJobs), Interruption.stopRequest());
    }
}
