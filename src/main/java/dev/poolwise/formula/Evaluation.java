package dev.poolwise.formula;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an evaluation came to. */
public final class Evaluation {
    private final Targets targets;
    private final Map<String, Value> assigned;
    private final Dialect dialect;
    private final Optional<Failure> failure;

    private Evaluation(Targets targets, Map<String, Value> assigned, Dialect dialect, Optional<Failure> failure) {
        this.targets = targets;
        this.assigned = assigned;
        this.dialect = dialect;
        this.failure = failure;
    }

    static Evaluation of(Map<String, Value> assigned, Targets current, Dialect dialect) {
        Targets targets = TargetRules.targets(assigned, current, dialect.rounding());
        return new Evaluation(targets, assigned, dialect, Optional.empty());
    }

    static Evaluation failed(Targets current, Failure failure, Dialect dialect) {
        return new Evaluation(current, Map.of(), dialect, Optional.of(failure));
    }

    /** Returns what the pool is to be; its present targets after a failure. */
    public Targets targets() {
        return targets;
    }

    /** Returns the formula's own variables in ASCII order; none after a failure. */
    public SortedMap<String, Value> variables() {
        SortedMap<String, Value> own = new TreeMap<>(assigned);
        own.keySet().removeIf(ServiceVariables::isAssignable);
        return own;
    }

    /** Returns the result as the service writes it. */
    public String text() {
        return ResultText.of(targets, assigned, variables(), dialect);
    }

    /** Returns the formula's own variables as the service writes them. */
    public String variablesText() {
        return ResultText.of(variables());
    }

    /** Returns a number as the service writes it, with six significant digits. */
    public static String number(double value) {
        return ResultText.number(value);
    }

    /** Returns why there are no other targets. */
    public Optional<Failure> failure() {
        return failure;
    }
}
