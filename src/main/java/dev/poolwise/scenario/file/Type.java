package dev.poolwise.scenario.file;

import java.util.List;
import java.util.Optional;

/** What may stand behind a key. */
interface Type<T> {
    /** Returns its word in the reference page, for example {@code duration}. */
    String word();

    /** Returns what a message says was expected, for example {@code a duration above 0s, such as 15m}. */
    String expected();

    /** Returns the value; empty, with the problem reported, if it is another. */
    Optional<T> read(Found found);

    /** Returns a harmless value with which reading goes on after a problem. */
    T standIn();

    /** Returns all values if they can be listed, else none. */
    default List<String> choices() {
        return List.of();
    }
}
