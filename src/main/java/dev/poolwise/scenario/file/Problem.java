package dev.poolwise.scenario.file;

import java.util.Optional;

/**
 * One thing to correct in a scenario.
 *
 * @param file the file as the user named it, or {@code --set path} for a value from the command line
 * @param line from 1
 * @param column from 1
 * @param path where in the scenario, for example {@code alternatives.pool of four.pools.nightly.nodes}
 * @param message what was expected and what was found
 * @param hint what to write instead, where that can be guessed
 */
public record Problem(String file, int line, int column, String path, String message, Optional<String> hint) {
    /** Returns {@code file:line:column: path: expected …, but found …}, then the hint on a line of its own. */
    @Override
    public String toString() {
        return advice().map(advice -> headline() + "\n" + advice).orElse(headline());
    }

    /** Returns {@code file:line:column: path: expected …, but found …}. */
    public String headline() {
        return file + ":" + line + ":" + column + ": " + path + ": " + message;
    }

    /** Returns the line with the hint. */
    public Optional<String> advice() {
        return hint.map(text -> "    hint: " + text);
    }
}
