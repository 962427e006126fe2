package dev.poolwise.formula;

/** An operator before its operand. */
public enum UnaryOperator {
    NOT("!"),
    NEGATE("-");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** Returns how it is written. */
    public String symbol() {
        return symbol;
    }
}
