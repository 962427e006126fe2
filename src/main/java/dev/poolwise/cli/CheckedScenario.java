package dev.poolwise.cli;

import dev.poolwise.scenario.file.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * A scenario and whether it does what it says.
 *
 * @param file where it is
 * @param expectations in the order of the scenario
 * @param problems why it could not be simulated; then there are no expectations
 */
record CheckedScenario(Path file, List<CheckedExpectation> expectations, List<Problem> problems) {
    long missed() {
        return expectations.stream().filter(checked -> !checked.passes()).count();
    }

    ExitCode code() {
        if (!problems.isEmpty()) {
            return ExitCode.USAGE;
        }
        return missed() > 0 ? ExitCode.NOT_MET : ExitCode.DONE;
    }
}
