package dev.poolwise.formula;

import dev.poolwise.formula.Value.Num;
import dev.poolwise.formula.Value.Text;
import dev.poolwise.formula.Value.Timestamp;
import dev.poolwise.formula.Value.Vector;
import java.io.Serial;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** The functions of the language. A list of numbers may mix doubles and doubleVecs, which are joined. */
public enum Function {
    AVG("avg"),
    LEN("len"),
    LG("lg"),
    LN("ln"),
    LOG("log"),
    MAX("max"),
    MIN("min"),
    NORM("norm"),
    PERCENTILE("percentile", 2, 2),
    RAND("rand", 0, 0),
    RANGE("range"),
    STD("std"),
    STOP("stop", 0, 0),
    SUM("sum"),
    TIME("time", 0, 1),
    VAL("val", 2, 2),
    CEIL("ceil"),
    FLOOR("floor"),
    ROUND("round");

    private final String symbol;
    private final int fewest;
    private final int most;

    Function(String symbol) {
        this(symbol, 0, Integer.MAX_VALUE);
    }

    Function(String symbol, int fewest, int most) {
        this.symbol = symbol;
        this.fewest = fewest;
        this.most = most;
    }

    static Optional<Function> of(String symbol) {
        return Stream.of(values())
                .filter(function -> function.symbol.equals(symbol))
                .findFirst();
    }

    /** Returns how it is written. */
    public String symbol() {
        return symbol;
    }

    Arity arity() {
        return new Arity(fewest, most);
    }

    Value apply(Value[] arguments, Circumstances circumstances, Dialect dialect) {
        return switch (this) {
            case LG -> each(arguments, Numbers::lg);
            case LN -> each(arguments, StrictMath::log);
            case LOG -> each(arguments, StrictMath::log10);
            case CEIL -> each(arguments, Math::ceil);
            case FLOOR -> each(arguments, Math::floor);
            case ROUND -> each(arguments, Numbers::round);
            case RAND -> new Num(circumstances.random().getAsDouble());
            case STOP -> throw new Stop();
            case TIME -> time(arguments, circumstances);
            case VAL -> new Num(element(vector(arguments[0]), Operators.number(arguments[1], called())));
            case PERCENTILE ->
                new Num(Numbers.percentile(
                        vector(arguments[0]), Operators.number(arguments[1], called()), dialect.percentile()));
            default -> new Num(summary(Numbers.joined(arguments, called())));
        };
    }

    private double summary(double[] numbers) {
        return switch (this) {
            case LEN -> numbers.length;
            case SUM -> Numbers.sum(numbers);
            case NORM -> Numbers.norm(numbers);
            case AVG -> Numbers.sum(atLeast(1, numbers)) / numbers.length;
            case MAX -> Numbers.max(atLeast(1, numbers));
            case MIN -> Numbers.min(atLeast(1, numbers));
            case RANGE -> Numbers.max(atLeast(1, numbers)) - Numbers.min(numbers);
            case STD -> Numbers.std(atLeast(2, numbers));
            default -> throw new IllegalStateException(this + " is no summary");
        };
    }

    private double[] atLeast(int fewest, double[] numbers) {
        if (numbers.length < fewest) {
            throw Fault.of(called() + " needs at least " + (fewest == 1 ? "1 number" : fewest + " numbers")
                    + ", but found " + numbers.length);
        }
        return numbers;
    }

    private Value each(Value[] arguments, DoubleUnaryOperator function) {
        if (arguments.length == 1 && arguments[0] instanceof Num number) {
            return new Num(function.applyAsDouble(number.value()));
        }
        double[] numbers = Numbers.joined(arguments, called());
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = function.applyAsDouble(numbers[i]);
        }
        return new Vector(numbers);
    }

    private Timestamp time(Value[] arguments, Circumstances circumstances) {
        if (arguments.length == 0) {
            return Timestamp.ofMicros(circumstances.now());
        }
        if (!(arguments[0] instanceof Text text)) {
            throw Fault.of(called() + " needs a string, but found " + arguments[0].type());
        }
        return text.value().isEmpty() ? Timestamp.ofMicros(circumstances.now()) : Timestamps.parse(text.value());
    }

    private double[] vector(Value value) {
        if (!(value instanceof Vector vector)) {
            throw Fault.of(called() + " needs a doubleVec, but found " + value.type());
        }
        return vector.values();
    }

    private double element(double[] numbers, double index) {
        if (!(index >= 0 && index < numbers.length)) {
            throw Fault.of(called() + " counts from 0 to " + (numbers.length - 1) + ", but was asked for element "
                    + ResultText.number(index));
        }
        return numbers[(int) index];
    }

    private String called() {
        return symbol + "()";
    }

    /** The end of an evaluation at {@code stop()}: no error, so no message. */
    static final class Stop extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }
}
