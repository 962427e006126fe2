package dev.poolwise.formula;

import dev.poolwise.formula.Expression.Binary;
import dev.poolwise.formula.Expression.Call;
import dev.poolwise.formula.Expression.Conditional;
import dev.poolwise.formula.Expression.Keyword;
import dev.poolwise.formula.Expression.Member;
import dev.poolwise.formula.Expression.MethodCall;
import dev.poolwise.formula.Expression.Numeral;
import dev.poolwise.formula.Expression.Text;
import dev.poolwise.formula.Expression.Unary;
import dev.poolwise.formula.Expression.Variable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes statements so that reading them gives the same statements, in every dialect. */
final class Printer {
    private static final int CONDITIONAL = 0;
    private static final int UNARY = 6;
    private static final int PRIMARY = 7;

    private Printer() {}

    static String print(List<Statement> statements) {
        return statements.stream().map(Printer::print).collect(Collectors.joining());
    }

    private static String print(Statement statement) {
        String target = statement.variable().map(name -> name + " = ").orElse("");
        return target + print(statement.expression()) + ";\n";
    }

    static String print(Expression expression) {
        if (expression instanceof Numeral number) {
            return BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
        } else if (expression instanceof Text text) {
            return '"' + text.value() + '"';
        } else if (expression instanceof Keyword keyword) {
            return keyword.value().keyword();
        } else if (expression instanceof Variable variable) {
            return variable.name();
        } else if (expression instanceof Call call) {
            return call.function().symbol() + arguments(call.arguments());
        } else if (expression instanceof MethodCall call) {
            return call.variable() + "." + call.method().symbol() + arguments(call.arguments());
        } else if (expression instanceof Member member) {
            return atLeast(PRIMARY, member.target()) + "." + member.member().symbol();
        } else if (expression instanceof Unary unary) {
            return unary.operator().symbol() + atLeast(UNARY, unary.operand());
        } else if (expression instanceof Binary binary) {
            return print(binary);
        }
        return print((Conditional) expression);
    }

    /** Operators of a level are grouped from the left; comparisons in a row depend on the dialect. */
    private static String print(Binary binary) {
        int level = binary.operator().level();
        String left = atLeast(binary.operator().compares() ? level + 1 : level, binary.left());
        return left + " " + binary.operator().symbol() + " " + atLeast(level + 1, binary.right());
    }

    private static String print(Conditional conditional) {
        return atLeast(CONDITIONAL + 1, conditional.condition()) + " ? " + print(conditional.then()) + " : "
                + print(conditional.otherwise());
    }

    private static String arguments(List<Expression> arguments) {
        return arguments.stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String atLeast(int level, Expression expression) {
        String text = print(expression);
        return level(expression) >= level ? text : "(" + text + ")";
    }

    private static int level(Expression expression) {
        if (expression instanceof Conditional) {
            return CONDITIONAL;
        } else if (expression instanceof Binary binary) {
            return binary.operator().level();
        }
        return expression instanceof Unary ? UNARY : PRIMARY;
    }
}
