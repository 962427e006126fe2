package dev.poolwise.scenario.file;

import java.util.List;
import java.util.Optional;

/**
 * One key of the scenario language, for the reference page and the schema.
 *
 * @param section the kind of mapping it belongs to, for example {@code pool}
 * @param path where that mapping stands, with names that the user chooses in angle brackets
 * @param name the key
 * @param type the word of its type, for example {@code duration}; a kind of mapping is named by its section
 * @param expected the type with its limits and unit, in words
 * @param required whether it must be given
 * @param fallback the default, if one is taken when the key is not given
 * @param choices all values, if they can be listed
 * @param meaning one line
 */
public record KnownKey(
        String section,
        String path,
        String name,
        String type,
        String expected,
        boolean required,
        Optional<String> fallback,
        List<String> choices,
        String meaning) {}
