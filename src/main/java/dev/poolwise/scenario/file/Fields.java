package dev.poolwise.scenario.file;

import dev.poolwise.scenario.file.Key.Requirement;
import dev.poolwise.scenario.file.Node.Entry;
import dev.poolwise.scenario.file.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one mapping, asked for by declared keys. Keys that are not declared are reported at once. */
final class Fields {
    private final Found found;
    private final Map<String, Entry> entries;
    private final boolean mapping;
    private final int reportsBefore;

    private Fields(Found found, Section section) {
        this.found = found;
        this.reportsBefore = found.reading().reports();
        this.mapping = found.node() instanceof Mapping;
        this.entries = found.node() instanceof Mapping given ? given.entries() : Map.of();
        if (!mapping) {
            found.expected("a mapping with the keys " + Wording.oneOf(section.names()));
        }
        entries.forEach((name, entry) -> {
            if (!section.names().contains(name)) {
                reportUnknown(section, name, entry);
            }
        });
    }

    /** Opens a mapping; reports if it is none, and every key that the section does not declare. */
    static Fields of(Found found, Section section) {
        return new Fields(found, section);
    }

    private void reportUnknown(Section section, String name, Entry entry) {
        Optional<String> hint = decimalComma(name, entry)
                .or(() -> Wording.didYouMean(name, section.names()))
                .or(() -> KnownKeys.sectionsWith(name).map(path -> "'" + name + "' belongs in " + path));
        String expected = section.names().size() == 1 ? "the key " : "one of the keys ";
        String message =
                "expected " + expected + Wording.oneOf(section.names()) + ", but found '" + Wording.quote(name) + "'";
        String path = name.length() > Wording.LONGEST_NAME ? found.path() : path(name);
        found.reading().report(entry.keyAt(), path, message, hint);
    }

    /** In {@code {cv: 1,5}} the comma ends the value, and 5 becomes a key without one. */
    private static Optional<String> decimalComma(String name, Entry entry) {
        boolean isHalfANumber = !name.isEmpty()
                && name.charAt(0) >= '0'
                && name.charAt(0) <= '9'
                && entry.value() instanceof Node.Scalar scalar
                && scalar.isNothing();
        return isHalfANumber ? Optional.of("the decimal sign is a point, not a comma") : Optional.empty();
    }

    private String path(String name) {
        return Found.join(found.path(), name);
    }

    /** Returns whether everything asked of this mapping so far was as it should be. */
    boolean sound() {
        return found.reading().reports() == reportsBefore;
    }

    /** Returns whether the key is given. */
    boolean has(Key<?> key) {
        return entries.containsKey(key.name());
    }

    /** Returns the value, or the default; after a problem, a harmless stand-in. */
    <T> T get(Key<T> key) {
        if (has(key)) {
            return find(key).orElseGet(key.type()::standIn);
        }
        if (mapping && key.requirement() == Requirement.REQUIRED) {
            reportMissing(List.of(key));
        }
        return key.absent();
    }

    /** Returns the value if it is given and as it should be. */
    <T> Optional<T> find(Key<T> key) {
        return has(key) ? key.type().read(at(key)) : Optional.empty();
    }

    /** Returns what stands behind a key that is given, or this mapping. */
    Found at(Key<?> key) {
        Entry entry = entries.get(key.name());
        return entry == null ? found : new Found(entry.value(), path(key.name()), found.reading());
    }

    /** Reports that a value does not fit with another, unless something here is wrong already. */
    void check(boolean fits, Key<?> key, String expected) {
        if (!fits && sound()) {
            at(key).expected(expected);
        }
    }

    void check(boolean fits, Key<?> key, String expected, String described) {
        if (!fits && sound()) {
            at(key).expected(expected, described, Optional.empty());
        }
    }

    /** Reports that an item of a list (or a key of that item) does not fit, unless something here is wrong already. */
    void checkItem(boolean fits, Key<?> list, int index, String part, String expected) {
        if (!fits && sound() && at(list).node() instanceof Node.Sequence sequence) {
            String path = at(list).path() + "[" + index + "]";
            Found item = new Found(sequence.items().get(index), path, found.reading());
            item.child(part).orElse(item).expected(expected);
        }
    }

    /** Reports if not exactly one of the keys is given. */
    void exactlyOne(Key<?>... keys) {
        List<Key<?>> given = given(keys);
        if (given.isEmpty() && mapping) {
            reportMissing(List.of(keys));
        }
        atMostOne(keys);
    }

    /** Reports each key after the first that is given. */
    void atMostOne(Key<?>... keys) {
        List<Key<?>> given = given(keys);
        for (int i = 1; i < given.size(); i++) {
            Key<?> extra = given.get(i);
            String message = "expected '%s' or '%s', but found both"
                    .formatted(given.get(0).name(), extra.name());
            Entry entry = entries.get(extra.name());
            Location at = entry == null ? found.node().location() : entry.keyAt();
            found.reading().report(at, path(extra.name()), message, Optional.empty());
        }
    }

    /** Reports unless the keys of one pair are given and none of the other. */
    void onePairOf(Key<?> first, Key<?> second, Key<?> otherFirst, Key<?> otherSecond) {
        exactlyOne(first, otherFirst);
        if (has(first)) {
            together(first, second);
            atMostOne(first, otherSecond);
        } else if (has(otherFirst)) {
            together(otherFirst, otherSecond);
            atMostOne(otherFirst, second);
        }
    }

    /** Reports if only one of two keys is given. */
    void together(Key<?> one, Key<?> other) {
        if (has(one) && !has(other)) {
            reportMissing(List.of(other));
        } else if (has(other) && !has(one)) {
            reportMissing(List.of(one));
        }
    }

    /** Reports if probabilities do not add up to 1, unless something here is wrong already. */
    void checkSum(double sum, Key<?> key) {
        if (Math.abs(sum - 1) > 1e-9 && sound()) {
            at(key).expected("probabilities that add up to 1", "a sum of " + (float) sum, Optional.empty());
        }
    }

    private List<Key<?>> given(Key<?>... keys) {
        List<Key<?>> given = new ArrayList<>();
        for (Key<?> key : keys) {
            if (has(key)) {
                given.add(key);
            }
        }
        return given;
    }

    /** Reports that one of the keys must be given. */
    void reportMissing(List<Key<?>> keys) {
        List<String> wanted = keys.stream()
                .map(key -> "'" + key.name() + "' (" + key.type().expected() + ")")
                .toList();
        String message = "expected the key " + Wording.oneOf(wanted) + ", but found none";
        found.reading().report(found.node().location(), found.path(), message, Optional.empty());
    }
}
