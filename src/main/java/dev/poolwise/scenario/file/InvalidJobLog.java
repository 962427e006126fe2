package dev.poolwise.scenario.file;

import java.util.List;
import java.util.stream.Collectors;

/** A job log that cannot be used as it is. Its message lists the problems, one a line. */
public final class InvalidJobLog extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int unlisted;

    /**
     * Creates it.
     *
     * @param problems the first problems, in the order of the file; at least one
     * @param unlisted how many more there are
     */
    InvalidJobLog(List<Problem> problems, int unlisted) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))
                + (unlisted > 0 ? "\nand " + unlisted + " more" : ""));
        this.problems = List.copyOf(problems);
        this.unlisted = unlisted;
    }

    /** Returns the first problems, in the order of the file; their paths are columns of the log. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns how many more problems there are than are listed. */
    public int unlisted() {
        return unlisted;
    }
}
