package dev.poolwise.formula;

import java.util.List;

/** A part of a formula that has a value. Its position is where an error in it is shown. */
public sealed interface Expression {
    /** Returns the place of the first character, or of the operator or name that joins the operands. */
    Position position();

    /** Returns the expression in one form of writing, wherever it stands. */
    default String written() {
        return Printer.print(this);
    }

    /**
     * A number.
     *
     * @param value at least 0, finite
     */
    record Numeral(double value, Position position) implements Expression {}

    /** A string, without its quotes. */
    record Text(String value, Position position) implements Expression {}

    /** A keyword for {@code $NodeDeallocationOption}. */
    record Keyword(NodeDeallocation value, Position position) implements Expression {}

    /** A variable, or a constant such as {@code TimeInterval_Minute}. */
    record Variable(String name, Position position) implements Expression {}

    /** A call of a function. */
    record Call(Function function, List<Expression> arguments, Position position) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A member of a time, such as {@code time().hour}. */
    record Member(Expression target, TimestampMember member, Position position) implements Expression {}

    /** A call of a method of a sampled variable, such as {@code $ActiveTasks.GetSample(1)}. */
    record MethodCall(String variable, SampleMethod method, List<Expression> arguments, Position position)
            implements Expression {
        public MethodCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** An operator before an operand. */
    record Unary(UnaryOperator operator, Expression operand, Position position) implements Expression {}

    /** An operator between two operands. */
    record Binary(BinaryOperator operator, Expression left, Expression right, Position position)
            implements Expression {}

    /** {@code condition ? then : otherwise}. */
    record Conditional(Expression condition, Expression then, Expression otherwise, Position position)
            implements Expression {}
}
