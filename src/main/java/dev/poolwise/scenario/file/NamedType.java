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
        boolean vowel = "aeiou".indexOf(word.charAt(0)) >= 0;
        return "a mapping from names, each to " + (vowel ? "an " : "a ") + word;
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
