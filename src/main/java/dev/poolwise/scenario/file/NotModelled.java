package dev.poolwise.scenario.file;

import java.util.List;
import java.util.Map;

/** What the language knows and this version does not simulate yet. When something is added, its line here goes. */
final class NotModelled {
    private static final Map<String, List<String>> KEYS = Map.of();

    private NotModelled() {}

    /** Returns all names, for the reference page. */
    static List<String> names() {
        return KEYS.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** Returns whether the language knows a key of a section that cannot be simulated yet. */
    static boolean isKey(Section section, String name) {
        return KEYS.getOrDefault(section.title(), List.of()).contains(name);
    }

    static String message(String expected, String name) {
        return "expected %s, but found '%s': this version of poolwise does not model '%s' yet"
                .formatted(expected, name, name);
    }
}
