package dev.poolwise.scenario.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A value that its reader looks at itself.
 *
 * @param word the section of the value
 * @param expected what a message says was expected
 */
record AnyType(String word, String expected) implements Type<Found> {
    @Override
    public Optional<Found> read(Found found) {
        return Optional.of(found);
    }

    @Override
    public Found standIn() {
        Location nowhere = new Location("", 1, 1);
        Node empty = new Node.Mapping(Map.of(), nowhere);
        return new Found(empty, "", new Reading("", Path.of("")));
    }
}
