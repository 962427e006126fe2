package dev.poolwise.formula;

import java.util.stream.Stream;

/** An operator between two operands. */
public enum BinaryOperator {
    OR("||", 1),
    AND("&&", 2),
    LESS("<", 3),
    LESS_OR_EQUAL("<=", 3),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    GREATER_OR_EQUAL(">=", 3),
    GREATER(">", 3),
    PLUS("+", 4),
    MINUS("-", 4),
    TIMES("*", 5),
    DIVIDED_BY("/", 5);

    private final String symbol;
    private final int level;

    BinaryOperator(String symbol, int level) {
        this.symbol = symbol;
        this.level = level;
    }

    static BinaryOperator of(String symbol) {
        return Stream.of(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no operator " + symbol));
    }

    /** Returns how it is written. */
    public String symbol() {
        return symbol;
    }

    /** Returns how tightly it binds; a higher level binds tighter. */
    int level() {
        return level;
    }

    boolean compares() {
        return level == LESS.level;
    }

    boolean testsEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }
}
