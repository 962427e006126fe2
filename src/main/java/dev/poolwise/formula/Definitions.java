package dev.poolwise.formula;

import dev.poolwise.formula.Expression.Binary;
import dev.poolwise.formula.Expression.Call;
import dev.poolwise.formula.Expression.Conditional;
import dev.poolwise.formula.Expression.Keyword;
import dev.poolwise.formula.Expression.Member;
import dev.poolwise.formula.Expression.MethodCall;
import dev.poolwise.formula.Expression.Unary;
import dev.poolwise.formula.Expression.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules on variables: defined before use, service variables not overwritten, keywords in one place only. */
final class Definitions {
    private final List<FormulaProblem> problems = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();

    private Definitions() {}

    static List<FormulaProblem> problems(List<Statement> statements) {
        Definitions definitions = new Definitions();
        statements.forEach(definitions::check);
        return definitions.problems;
    }

    private void check(Statement statement) {
        check(statement.expression());
        if (statement.variable().isEmpty()) {
            if (!(statement.expression() instanceof Call call && call.function() == Function.STOP)) {
                report(statement.position(), "expected NAME = VALUE, but found a value alone");
            }
            return;
        }
        String name = statement.variable().get();
        if (ServiceVariables.isSampled(name) || Constants.of(name).isPresent()) {
            report(statement.position(), "'" + name + "' can only be read");
        }
        boolean isOption = name.equals(ServiceVariables.DEALLOCATION);
        if (isOption && !isKeyword(statement.expression())) {
            report(statement.expression().position(), "expected requeue, terminate, taskcompletion or retaineddata");
        } else if (!isOption && mayBeKeyword(statement.expression())) {
            report(
                    statement.expression().position(),
                    "only " + ServiceVariables.DEALLOCATION + " can be a deallocation option, but found '" + name
                            + "'");
        }
        defined.add(name);
    }

    private void check(Expression expression) {
        if (expression instanceof Variable variable && !isDefined(variable.name())) {
            report(variable.position(), "the variable '" + variable.name() + "' is not defined before its use");
        }
        parts(expression).forEach(this::check);
    }

    private boolean isDefined(String name) {
        return defined.contains(name)
                || ServiceVariables.isSampled(name)
                || ServiceVariables.isAssignable(name)
                || Constants.of(name).isPresent();
    }

    /** Returns what an expression is made of. */
    static List<Expression> parts(Expression expression) {
        if (expression instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (expression instanceof Unary unary) {
            return List.of(unary.operand());
        } else if (expression instanceof Conditional conditional) {
            return List.of(conditional.condition(), conditional.then(), conditional.otherwise());
        } else if (expression instanceof Call call) {
            return call.arguments();
        } else if (expression instanceof MethodCall call) {
            return call.arguments();
        } else if (expression instanceof Member member) {
            return List.of(member.target());
        }
        return List.of();
    }

    private static boolean isKeyword(Expression expression) {
        if (expression instanceof Conditional conditional) {
            return isKeyword(conditional.then()) && isKeyword(conditional.otherwise());
        }
        if (expression instanceof Variable variable) {
            return variable.name().equals(ServiceVariables.DEALLOCATION);
        }
        return expression instanceof Keyword;
    }

    private static boolean mayBeKeyword(Expression expression) {
        return expression instanceof Conditional conditional
                ? mayBeKeyword(conditional.then()) || mayBeKeyword(conditional.otherwise())
                : isKeyword(expression);
    }

    private void report(Position position, String message) {
        problems.add(new FormulaProblem(position, message));
    }
}
