package dev.poolwise.formula;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A text that is no formula. */
public final class InvalidFormula extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FormulaProblem> problems;

    InvalidFormula(List<FormulaProblem> problems) {
        super(problems.stream().map(FormulaProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong, in the order of the text; at least one. */
    public List<FormulaProblem> problems() {
        return problems;
    }

    /**
     * Returns what an evaluation of the text comes to: the service answers with the present targets and the first
     * problem, as if the evaluation had failed there.
     */
    public Evaluation evaluation(Targets current, Dialect dialect) {
        return Evaluation.failed(current, new Failure(Failure.Kind.EVALUATION_ERROR, problems.get(0)), dialect);
    }
}
