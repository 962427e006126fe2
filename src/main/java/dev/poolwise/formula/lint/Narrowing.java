package dev.poolwise.formula.lint;

import dev.poolwise.formula.BinaryOperator;
import dev.poolwise.formula.Expression;
import dev.poolwise.formula.Expression.Binary;
import dev.poolwise.formula.Expression.Unary;
import dev.poolwise.formula.UnaryOperator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What conditions say of expressions: in {@code $n > 20 ? 20 : $n} the last {@code $n} is at most 20. That a value may
 * be not a number is left out.
 */
final class Narrowing {
    /** No condition. */
    static final Narrowing NONE = new Narrowing(Map.of());

    /** By the written form of the expression. */
    private final Map<String, Range> ranges;

    private Narrowing(Map<String, Range> ranges) {
        this.ranges = Map.copyOf(ranges);
    }

    Range of(Expression expression, Range range) {
        if (ranges.isEmpty()) {
            return range;
        }
        Range narrow = ranges.get(expression.written());
        return narrow == null ? range : range.and(narrow);
    }

    /**
     * Returns what holds where a condition is true, or where it is not.
     *
     * @param known the range of an expression
     */
    Narrowing where(Expression condition, boolean holds, Function<Expression, Range> known) {
        if (condition instanceof Unary not && not.operator() == UnaryOperator.NOT) {
            return where(not.operand(), !holds, known);
        } else if (condition instanceof Binary binary) {
            return binary.operator() == (holds ? BinaryOperator.AND : BinaryOperator.OR)
                    ? where(binary.left(), holds, known).where(binary.right(), holds, known)
                    : compared(binary, holds, known);
        }
        return holds ? this : and(condition, Range.point(0));
    }

    private Narrowing compared(Binary comparison, boolean holds, Function<Expression, Range> known) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        return switch (comparison.operator()) {
            case LESS, LESS_OR_EQUAL -> holds ? ordered(left, right, known) : ordered(right, left, known);
            case GREATER, GREATER_OR_EQUAL -> holds ? ordered(right, left, known) : ordered(left, right, known);
            case EQUAL -> holds ? ordered(left, right, known).ordered(right, left, known) : this;
            case NOT_EQUAL -> holds ? this : ordered(left, right, known).ordered(right, left, known);
            default -> this;
        };
    }

    private Narrowing ordered(Expression smaller, Expression larger, Function<Expression, Range> known) {
        return and(
                        smaller,
                        new Range(Double.NEGATIVE_INFINITY, known.apply(larger).high()))
                .and(larger, new Range(known.apply(smaller).low(), Double.POSITIVE_INFINITY));
    }

    private Narrowing and(Expression expression, Range range) {
        Map<String, Range> all = new HashMap<>(ranges);
        all.merge(expression.written(), range, Range::and);
        return new Narrowing(all);
    }
}
