package dev.poolwise.scenario.file;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A key of the language, declared once: readers, messages, reference page and schema all use this.
 *
 * @param requirement whether it must be given
 * @param fallback the value as text if it is not given; empty if there is no such value
 * @param meaning one line for the reference page
 */
record Key<T>(String name, Type<T> type, Requirement requirement, Optional<String> fallback, String meaning) {
    enum Requirement {
        REQUIRED,
        OPTIONAL
    }

    /** Returns the value if the key is not given: the fallback, or the harmless stand-in. */
    T absent() {
        if (fallback.isEmpty()) {
            return type.standIn();
        }
        Reading aside = new Reading("default", Path.of(""));
        Node text = new Node.Scalar(fallback.get(), false, new Location("default", 1, 1));
        return type.read(new Found(text, name, aside))
                .orElseThrow(() -> new IllegalStateException("the default of " + name + " does not read"));
    }
}
