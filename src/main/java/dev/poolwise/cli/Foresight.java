package dev.poolwise.cli;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.study.OneLine;
import java.util.ArrayList;
import java.util.List;

/** What is worth saying of a scenario before it is simulated. */
final class Foresight {
    private Foresight() {}

    /** Returns one line for each warning. */
    static List<String> of(Scenario scenario) {
        List<String> lines = new ArrayList<>();
        Analysis.foresee(scenario)
                .forEach((alternative, diagnostics) -> diagnostics.forEach(diagnostic -> lines.add(OneLine.of(
                        "warning: " + alternative + ": " + diagnostic.message() + "; " + diagnostic.advice()))));
        return lines;
    }
}
