package dev.poolwise.cli;

import dev.poolwise.scenario.file.Problem;
import dev.poolwise.study.CheckedExpectation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Returns what was found where the expectation was missed, by its index. */
    Map<Integer, BigDecimal> updates() {
        Map<Integer, BigDecimal> updates = new TreeMap<>();
        for (int i = 0; i < expectations.size(); i++) {
            int index = i;
            if (!expectations.get(i).passes()) {
                expectations.get(i).update().ifPresent(number -> updates.put(index, number));
            }
        }
        return updates;
    }
}
