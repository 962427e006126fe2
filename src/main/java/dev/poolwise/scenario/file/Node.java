package dev.poolwise.scenario.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of YAML that knows where it stands. */
sealed interface Node {
    /** Returns where the value begins. */
    Location location();

    /**
     * A single value, as the raw text in the file: no type has been guessed.
     *
     * @param text without quotes
     * @param quoted whether it was written in quotes or as a block of text
     * @param textAt where the first character of the text is, if every line of the text is a line of the file
     */
    record Scalar(String text, boolean quoted, Location location, Optional<Location> textAt) implements Node {
        /** A text whose lines cannot be found in the file. */
        Scalar(String text, boolean quoted, Location location) {
            this(text, quoted, location, Optional.empty());
        }

        /** Returns whether there is no value: an empty place, {@code ~} or {@code null}. */
        boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Location location) implements Node {}

    /**
     * Keys with values.
     *
     * @param entries by key, in the order of the file
     */
    record Mapping(Map<String, Entry> entries, Location location) implements Node {}

    /**
     * One key with its value.
     *
     * @param keyAt where the key begins
     */
    record Entry(Location keyAt, Node value) {}
}
