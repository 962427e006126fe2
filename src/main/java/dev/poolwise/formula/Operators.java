package dev.poolwise.formula;

import dev.poolwise.formula.Value.Interval;
import dev.poolwise.formula.Value.Num;
import dev.poolwise.formula.Value.Text;
import dev.poolwise.formula.Value.Timestamp;
import dev.poolwise.formula.Value.Vector;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The service's table of operators. Where the table has no row, a doubleVec of one value counts as that value; then
 * what still has no row is an error.
 */
record Operators(Dialect.Division division) {
    Value apply(BinaryOperator operator, Value left, Value right) {
        return row(operator, left, right)
                .or(() -> row(operator, single(left), single(right)))
                .orElseThrow(() -> Fault.of(
                        "'" + operator.symbol() + "' has no meaning between " + left.type() + " and " + right.type()));
    }

    private Optional<Value> row(BinaryOperator operator, Value left, Value right) {
        return operator.compares()
                ? order(left, right, operator).map(Num::of)
                : Optional.ofNullable(arithmetic(operator, left, right));
    }

    private @Nullable Value arithmetic(BinaryOperator operator, Value left, Value right) {
        if (left instanceof Num a && right instanceof Num b) {
            return new Num(calculate(operator, a.value(), b.value()));
        }
        if (left instanceof Vector a && (right instanceof Num || right instanceof Vector)) {
            return elementwise(operator, a.values(), right);
        }
        if (operator == BinaryOperator.TIMES && left instanceof Num a && right instanceof Interval b) {
            return scaled(b, a.value());
        }
        if (left instanceof Interval a && right instanceof Num b) {
            return switch (operator) {
                case TIMES -> scaled(a, b.value());
                case DIVIDED_BY -> scaled(a, calculate(operator, 1, b.value()));
                default -> null;
            };
        }
        return times(operator, left, right);
    }

    private static @Nullable Value times(BinaryOperator operator, Value left, Value right) {
        try {
            return switch (operator) {
                case PLUS -> sum(left, right);
                case MINUS -> difference(left, right);
                default -> null;
            };
        } catch (ArithmeticException e) {
            throw outOfRange();
        }
    }

    private static @Nullable Value sum(Value left, Value right) {
        if (left instanceof Interval a && right instanceof Interval b) {
            return new Interval(Math.addExact(a.ticks(), b.ticks()));
        }
        if (left instanceof Interval a && right instanceof Timestamp b) {
            return new Timestamp(Math.addExact(a.ticks(), b.ticks()));
        }
        if (left instanceof Timestamp a && right instanceof Interval b) {
            return new Timestamp(Math.addExact(a.ticks(), b.ticks()));
        }
        return null;
    }

    private static @Nullable Value difference(Value left, Value right) {
        if (left instanceof Interval a && right instanceof Interval b) {
            return new Interval(Math.subtractExact(a.ticks(), b.ticks()));
        }
        if (left instanceof Timestamp a && right instanceof Timestamp b) {
            return new Interval(Math.subtractExact(a.ticks(), b.ticks()));
        }
        return null;
    }

    private @Nullable Value elementwise(BinaryOperator operator, double[] left, Value right) {
        if (operator.level() < BinaryOperator.PLUS.level()) {
            return null;
        }
        double[] result = new double[left.length];
        if (right instanceof Vector vector && vector.values().length != left.length) {
            throw Fault.of("'" + operator.symbol() + "' needs doubleVecs of the same length, but found " + left.length
                    + " and " + vector.values().length + " values");
        }
        for (int i = 0; i < left.length; i++) {
            double other = right instanceof Vector vector ? vector.values()[i] : ((Num) right).value();
            result[i] = calculate(operator, left[i], other);
        }
        return new Vector(result);
    }

    private double calculate(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED_BY -> quotient(a, b);
            default -> throw new IllegalArgumentException(operator + " is no arithmetic");
        };
    }

    private double quotient(double a, double b) {
        if (b == 0 && division == Dialect.Division.FAIL) {
            throw Fault.of("division by zero");
        }
        return a / b;
    }

    private static Interval scaled(Interval interval, double factor) {
        double ticks = Math.rint(interval.ticks() * factor);
        if (!(Math.abs(ticks) < Long.MAX_VALUE)) {
            throw outOfRange();
        }
        return new Interval((long) ticks);
    }

    private static Fault outOfRange() {
        return Fault.of("the time is out of range");
    }

    private static Optional<Boolean> order(Value left, Value right, BinaryOperator operator) {
        if (left instanceof Num a && right instanceof Num b) {
            return Optional.of(compare(a.value(), b.value(), operator));
        }
        OptionalInt order = order(left, right);
        return order.isPresent() ? Optional.of(compare(order.getAsInt(), 0, operator)) : Optional.empty();
    }

    private static OptionalInt order(Value left, Value right) {
        if (left instanceof Text a && right instanceof Text b) {
            return OptionalInt.of(a.value().compareTo(b.value()));
        }
        if (left instanceof Timestamp a && right instanceof Timestamp b) {
            return OptionalInt.of(Long.compare(a.ticks(), b.ticks()));
        }
        if (left instanceof Interval a && right instanceof Interval b) {
            return OptionalInt.of(Long.compare(a.ticks(), b.ticks()));
        }
        return OptionalInt.empty();
    }

    private static boolean compare(double a, double b, BinaryOperator operator) {
        return switch (operator) {
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case GREATER_OR_EQUAL -> a >= b;
            case GREATER -> a > b;
            default -> throw new IllegalArgumentException(operator + " is no comparison");
        };
    }

    static Value apply(UnaryOperator operator, Value operand) {
        Value value = single(operand);
        if (value instanceof Num number) {
            return operator == UnaryOperator.NOT ? Num.of(number.value() == 0) : new Num(-number.value());
        }
        if (value instanceof Interval interval && operator == UnaryOperator.NEGATE) {
            return new Interval(-interval.ticks());
        }
        throw Fault.of("'" + operator.symbol() + "' has no meaning before " + operand.type());
    }

    /** Returns the value of a doubleVec of one value, and every other value as it is. */
    static Value single(Value value) {
        return value instanceof Vector vector && vector.values().length == 1 ? new Num(vector.values()[0]) : value;
    }

    /** Returns a number, of which a doubleVec of one value is one. */
    static double number(Value value, String where) {
        if (single(value) instanceof Num number) {
            return number.value();
        }
        String length = value instanceof Vector vector ? " of " + vector.values().length + " values" : "";
        throw Fault.of(where + " needs a double, but found " + value.type() + length);
    }
}
