package dev.poolwise.formula;

/**
 * One thing to correct in a formula.
 *
 * @param position where
 * @param message what was expected and what was found
 */
public record FormulaProblem(Position position, String message) {
    /** Returns the problem as the service tells it, {@code Line 1, Col 24: …}. */
    @Override
    public String toString() {
        return "Line " + position.line() + ", Col " + position.column() + ": " + message;
    }
}
