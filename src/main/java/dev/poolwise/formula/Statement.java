package dev.poolwise.formula;

import java.util.Optional;

/**
 * {@code variable = expression}, or {@code stop()} alone.
 *
 * @param variable what is assigned
 * @param expression its value
 * @param position where the statement begins
 */
public record Statement(Optional<String> variable, Expression expression, Position position) {}
