package dev.poolwise.cli;

import dev.poolwise.scenario.file.Problem;
import java.util.List;

/** Everything that is wrong with scenarios, told at once. */
final class ProblemList {
    private ProblemList() {}

    /** Says every problem. */
    static void tell(List<Problem> problems, Terminal terminal) {
        problems.forEach(problem -> terminal.say(problem.toString()));
    }

    /** Returns the closing line. */
    static String closing(int problems) {
        return (problems == 1 ? "1 problem" : problems + " problems") + "; nothing was simulated.";
    }
}
