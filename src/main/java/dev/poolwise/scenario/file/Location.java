package dev.poolwise.scenario.file;

/**
 * A place in a text.
 *
 * @param source the file as the user named it, or {@code --set path}
 * @param line from 1
 * @param column from 1, in code points
 */
record Location(String source, int line, int column) {}
