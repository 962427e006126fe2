package dev.poolwise.scenario.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A value that its reader looks at itself.
 *
 * @param word the section of the value
 */
record AnyType(String word) implements Type<Found> {
    @Override
    public String expected() {
        return "a mapping";
    }

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
