package dev.poolwise.formula;

/**
 * A place in the text of a formula.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Position(int line, int column) {}
