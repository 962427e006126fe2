package dev.poolwise.scenario.file;

import java.util.List;
import java.util.Optional;

/**
 * A mapping from names that the user chooses.
 *
 * @param word of what is named, for example {@code pool}
 */
record NamedType(String word) implements Type<List<Found.Named>> {
    @Override
    public String expected() {
        return "a mapping from names, each to a " + word;
    }

    @Override
    public Optional<List<Found.Named>> read(Found found) {
        List<Found.Named> named = found.named(expected());
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    @Override
    public List<Found.Named> standIn() {
        return List.of();
    }
}
