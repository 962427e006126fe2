package dev.poolwise.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A formula that was read and checked; immutable, and evaluated as often as needed. */
public final class Formula {
    private static final Comparator<FormulaProblem> BY_PLACE = Comparator.comparing(
                    (FormulaProblem problem) -> problem.position().line())
            .thenComparing(problem -> problem.position().column());

    private final List<Statement> statements;
    private final Dialect dialect;

    private Formula(List<Statement> statements, Dialect dialect) {
        this.statements = List.copyOf(statements);
        this.dialect = dialect;
    }

    /** Reads a formula in the likely dialect. */
    public static Formula parse(String text) throws InvalidFormula {
        return parse(text, Dialect.DEFAULT);
    }

    /**
     * Reads a formula.
     *
     * @throws InvalidFormula if the text breaks the grammar, names what does not exist, or exceeds a limit
     */
    public static Formula parse(String text, Dialect dialect) throws InvalidFormula {
        Limits.checkText(text);
        List<FormulaProblem> problems = new ArrayList<>();
        List<Statement> statements = SyntaxReader.read(text, dialect.comparisons(), problems);
        problems.addAll(Definitions.problems(statements));
        if (!problems.isEmpty()) {
            throw new InvalidFormula(problems.stream().sorted(BY_PLACE).toList());
        }
        return new Formula(statements, dialect);
    }

    /** Returns the statements in the order of the text. */
    public List<Statement> statements() {
        return statements;
    }

    /** Returns the metrics that the formula names, by their present names. */
    public Set<String> metrics() {
        Set<String> names = new TreeSet<>();
        statements.forEach(statement -> addMetrics(statement.expression(), names));
        return names;
    }

    private static void addMetrics(Expression expression, Set<String> names) {
        if (expression instanceof Expression.MethodCall call) {
            names.add(ServiceVariables.presentName(call.variable()));
        } else if (expression instanceof Expression.Variable variable && ServiceVariables.isSampled(variable.name())) {
            names.add(ServiceVariables.presentName(variable.name()));
        }
        Definitions.parts(expression).forEach(part -> addMetrics(part, names));
    }

    /** Returns whether the formula assigns the target of dedicated nodes. */
    public boolean setsDedicatedTarget() {
        return sets(ServiceVariables.TARGET_DEDICATED);
    }

    /** Returns whether the formula assigns the target of low-priority nodes. */
    public boolean setsLowPriorityTarget() {
        return sets(ServiceVariables.TARGET_LOW_PRIORITY);
    }

    private boolean sets(String target) {
        return statements.stream()
                .flatMap(statement -> statement.variable().stream())
                .anyMatch(name -> ServiceVariables.presentName(name).equals(target));
    }

    /** Returns the dialect in which the formula was read, and is evaluated. */
    public Dialect dialect() {
        return dialect;
    }

    /** Evaluates the statements from top to bottom. A failure is part of what is returned. */
    public Evaluation evaluate(Circumstances circumstances) {
        return new Evaluator(circumstances, dialect).run(statements);
    }

    /** Returns the formula in one form of writing, a statement on each line; reading it gives the same statements. */
    @Override
    public String toString() {
        return Printer.print(statements);
    }
}
