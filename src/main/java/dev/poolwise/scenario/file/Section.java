package dev.poolwise.scenario.file;

import dev.poolwise.scenario.file.Key.Requirement;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of one kind of mapping, in the order of the reference page. */
final class Section {
    private final String title;
    private final String path;
    private final Map<String, Key<?>> keys = new LinkedHashMap<>();

    /**
     * Creates it.
     *
     * @param title for the reference page, for example {@code pool}
     * @param path where it stands, with names that the user chooses in angle brackets; or a value's word such as
     *     {@code <distribution>} if it stands wherever there is one
     */
    Section(String title, String path) {
        this.title = title;
        this.path = path;
    }

    String title() {
        return title;
    }

    String path() {
        return path;
    }

    Collection<Key<?>> keys() {
        return Collections.unmodifiableCollection(keys.values());
    }

    Collection<String> names() {
        return Collections.unmodifiableCollection(keys.keySet());
    }

    /** Declares a key that must be given. */
    <T> Key<T> required(String name, Type<T> type, String meaning) {
        return add(new Key<>(name, type, Requirement.REQUIRED, Optional.empty(), meaning));
    }

    /** Declares a key whose absence means something that no value says. */
    <T> Key<T> optional(String name, Type<T> type, String meaning) {
        return add(new Key<>(name, type, Requirement.OPTIONAL, Optional.empty(), meaning));
    }

    /** Declares a key with a default. */
    <T> Key<T> defaulting(String name, Type<T> type, String fallback, String meaning) {
        return add(new Key<>(name, type, Requirement.OPTIONAL, Optional.of(fallback), meaning));
    }

    /** Declares a key that other sections have too. */
    void shared(Key<?> key) {
        add(key);
    }

    private <K extends Key<?>> K add(K key) {
        if (keys.put(key.name(), key) != null) {
            throw new IllegalStateException("key " + key.name() + " is declared twice in " + title);
        }
        return key;
    }
}
