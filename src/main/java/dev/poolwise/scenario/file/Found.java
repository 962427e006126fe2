package dev.poolwise.scenario.file;

import dev.poolwise.formula.Position;
import dev.poolwise.scenario.file.Node.Mapping;
import dev.poolwise.scenario.file.Node.Scalar;
import dev.poolwise.scenario.file.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of the scenario together with its path.
 *
 * @param path of keys from the top, for example {@code alternatives.a.pools.p.resize[0].at}; empty for the top itself
 */
record Found(Node node, String path, Reading reading) {
    private static final int MOST_NAMES = 10_000;

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Returns the raw text if this is a scalar that holds something. */
    Optional<Scalar> scalar() {
        return node instanceof Scalar scalar && !scalar.isNothing() ? Optional.of(scalar) : Optional.empty();
    }

    /** Returns where a place of this text is in the file, or where the text begins if that is not known. */
    Location inText(Position place) {
        Optional<Location> start = node instanceof Scalar scalar ? scalar.textAt() : Optional.empty();
        return start.map(
                        at -> new Location(at.source(), at.line() + place.line() - 1, at.column() + place.column() - 1))
                .orElse(node.location());
    }

    /** Returns the items of a list of at least one; reports and returns none if this is something else. */
    List<Found> items(String expected) {
        if (!(node instanceof Sequence sequence) || sequence.items().isEmpty()) {
            expected(expected);
            return List.of();
        }
        List<Found> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            items.add(new Found(item, path + "[" + items.size() + "]", reading));
        }
        return items;
    }

    /** Returns the value of a key of a mapping, if this is one that has it. */
    Optional<Found> child(String key) {
        Node.Entry entry = node instanceof Mapping mapping ? mapping.entries().get(key) : null;
        return Optional.ofNullable(entry).map(e -> new Found(e.value(), join(path, key), reading));
    }

    /** Returns what stands at a path below, or the nearest thing above it that is there. */
    Found at(String... path) {
        Found at = this;
        for (String key : path) {
            Optional<Found> child = at.child(key);
            if (child.isEmpty()) {
                return at;
            }
            at = child.get();
        }
        return at;
    }

    /** Returns the named values of a mapping of at least one name; reports and returns none otherwise. */
    List<Named> named(String expected) {
        if (!(node instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            expected(expected);
            return List.of();
        }
        if (mapping.entries().size() > MOST_NAMES) {
            expected("at most " + MOST_NAMES + " names", mapping.entries().size() + " names", Optional.empty());
            return List.of();
        }
        List<Named> named = new ArrayList<>();
        mapping.entries().forEach((name, entry) -> {
            Named value = new Named(name, entry.keyAt(), new Found(entry.value(), join(path, name), reading));
            value.checkName();
            named.add(value);
        });
        return named;
    }

    /**
     * A value under a name that the user chose.
     *
     * @param nameAt where the name stands
     */
    record Named(String name, Location nameAt, Found value) {
        private void checkName() {
            if (name.isBlank() || name.length() > Wording.LONGEST_NAME) {
                expectedName("a name of 1 to " + Wording.LONGEST_NAME + " characters", Optional.empty());
            }
        }

        /** Reports that another name belongs here. */
        void expectedName(String expected, Optional<String> hint) {
            String found = name.isBlank() ? "a blank one" : "'" + Wording.quote(name) + "'";
            String path = name.length() > Wording.LONGEST_NAME ? "scenario" : value.path;
            value.reading.report(nameAt, path, "expected " + expected + ", but found " + found, hint);
        }
    }

    /** Reports that something else belongs here; returns nothing, for the caller to return. */
    <T> Optional<T> expected(String expected) {
        return expected(expected, Optional.empty());
    }

    <T> Optional<T> expected(String expected, Optional<String> hint) {
        return expected(expected, description(), hint);
    }

    <T> Optional<T> expected(String expected, String found, Optional<String> hint) {
        reading.report(node.location(), path, "expected " + expected + ", but found " + found, hint);
        return Optional.empty();
    }

    private String description() {
        if (node instanceof Scalar scalar) {
            String text = Wording.quote(scalar.text());
            return scalar.isNothing() ? "nothing" : scalar.quoted() ? "the text '" + text + "'" : text;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().isEmpty() ? "an empty list" : "a list";
        }
        return node instanceof Mapping mapping && mapping.entries().isEmpty() ? "an empty mapping" : "a mapping";
    }
}
