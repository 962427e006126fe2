package dev.poolwise.cli;

import dev.poolwise.report.Excerpt;
import dev.poolwise.scenario.file.Problem;
import java.util.List;

/** Everything that is wrong with scenarios, told at once. */
final class ProblemList {
    private ProblemList() {}

    /** Says every problem, and shows the line of the file that it is in. */
    static void tell(List<Problem> problems, Terminal terminal) {
        SourceLines lines = SourceLines.of(problems);
        for (Problem problem : problems) {
            terminal.say(problem.headline());
            lines.line(problem)
                    .map(text -> Excerpt.of(text, problem.line(), problem.column(), terminal.summary()))
                    .ifPresent(excerpt -> excerpt.forEach(terminal::say));
            problem.advice().ifPresent(terminal::say);
        }
    }

    /** Returns the closing line. */
    static String closing(int problems) {
        return (problems == 1 ? "1 problem" : problems + " problems") + "; nothing was simulated.";
    }
}
