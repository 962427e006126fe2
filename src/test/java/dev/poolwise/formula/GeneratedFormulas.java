package dev.poolwise.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Formulas at random: of every kind of expression, defined before use, not always of matching types. */
final class GeneratedFormulas {
    private static final Position NOWHERE = new Position(1, 1);
    private final IntUnaryOperator below;

    GeneratedFormulas(long seed) {
        this(new Random(seed)::nextInt);
    }

    /** Formulas that follow from choices, each of a number from 0 to below another. */
    GeneratedFormulas(IntUnaryOperator below) {
        this.below = below;
    }

    /** Returns the next formula as text. */
    String text() {
        return Printer.print(next());
    }

    List<Statement> next() {
        List<Statement> statements = new ArrayList<>();
        int count = 1 + below.applyAsInt(5);
        for (int i = 0; i < count; i++) {
            statements.add(new Statement(Optional.of("v" + i), expression(4, i), NOWHERE));
        }
        if (below.applyAsInt(2) == 1) {
            statements.add(new Statement(
                    Optional.of(ServiceVariables.DEALLOCATION),
                    new Expression.Keyword(pick(NodeDeallocation.values()), NOWHERE),
                    NOWHERE));
        }
        statements.add(new Statement(Optional.of(ServiceVariables.TARGET_DEDICATED), expression(4, count), NOWHERE));
        if (below.applyAsInt(2) == 1) {
            statements.add(
                    new Statement(Optional.empty(), new Expression.Call(Function.STOP, List.of(), NOWHERE), NOWHERE));
        }
        return statements;
    }

    private Expression expression(int depth, int defined) {
        if (depth == 0) {
            return leaf(defined);
        }
        return switch (below.applyAsInt(8)) {
            case 0, 1, 2 ->
                new Expression.Binary(
                        pick(BinaryOperator.values()),
                        expression(depth - 1, defined),
                        expression(depth - 1, defined),
                        NOWHERE);
            case 3 -> new Expression.Unary(pick(UnaryOperator.values()), expression(depth - 1, defined), NOWHERE);
            case 4 ->
                new Expression.Conditional(
                        expression(depth - 1, defined),
                        expression(depth - 1, defined),
                        expression(depth - 1, defined),
                        NOWHERE);
            case 5 -> call(depth, defined);
            case 6 -> new Expression.Member(expression(depth - 1, defined), pick(TimestampMember.values()), NOWHERE);
            default -> leaf(defined);
        };
    }

    private Expression call(int depth, int defined) {
        if (below.applyAsInt(3) == 0) {
            SampleMethod method = pick(SampleMethod.values());
            return new Expression.MethodCall(
                    "$ActiveTasks", method, arguments(method.arity(), depth, defined), NOWHERE);
        }
        Function function = pick(Function.values());
        return new Expression.Call(function, arguments(function.arity(), depth, defined), NOWHERE);
    }

    private List<Expression> arguments(Arity arity, int depth, int defined) {
        int count = arity.fewest() + below.applyAsInt(Math.min(arity.most(), arity.fewest() + 2) - arity.fewest() + 1);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(expression(depth - 1, defined));
        }
        return arguments;
    }

    private Expression leaf(int defined) {
        return switch (below.applyAsInt(6)) {
            case 0 -> new Expression.Numeral(below.applyAsInt(100), NOWHERE);
            case 1 ->
                new Expression.Numeral(
                        Math.scalb((double) below.applyAsInt(1 << 30), below.applyAsInt(60) - 60), NOWHERE);
            case 2 -> new Expression.Variable("TimeInterval_Minute", NOWHERE);
            case 3 -> new Expression.Text(pick(new String[] {"", "2026-01-05", "// é ;"}), NOWHERE);
            case 4 -> new Expression.Variable("$ActiveTasks", NOWHERE);
            default ->
                new Expression.Variable(
                        defined == 0 ? "$TargetDedicatedNodes" : "v" + below.applyAsInt(defined), NOWHERE);
        };
    }

    private <T> T pick(T[] values) {
        return values[below.applyAsInt(values.length)];
    }
}
