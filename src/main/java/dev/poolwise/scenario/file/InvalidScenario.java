package dev.poolwise.scenario.file;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be simulated as it is written. Its message lists every problem, one a line. */
public final class InvalidScenario extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Creates it.
     *
     * @param problems at least one, in the order of their places
     */
    public InvalidScenario(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems, in the order of their places in the file. */
    public List<Problem> problems() {
        return problems;
    }
}
