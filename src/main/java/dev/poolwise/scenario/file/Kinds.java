package dev.poolwise.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Mappings whose other keys depend on one of them, such as {@code {distribution: lognormal, mean: …, cv: …}}. */
final class Kinds<T> {
    /** Reads the fields, reports what does not fit, and returns how to build the value if nothing was reported. */
    interface Builder<T> extends Function<Fields, Supplier<? extends T>> {}

    private record Kind<T>(Section section, Builder<T> builder) {}

    private final String title;
    private final String selector;
    private final String path;
    private final Consumer<Section> commonKeys;
    private final Map<String, Kind<T>> kinds = new LinkedHashMap<>();

    /**
     * Creates it without kinds.
     *
     * @param title the word for any of them, for example {@code distribution}
     * @param selector the key that names the kind
     * @param path where such mappings stand
     * @param commonKeys declares the keys that every kind has
     */
    Kinds(String title, String selector, String path, Consumer<Section> commonKeys) {
        this.title = title;
        this.selector = selector;
        this.path = path;
        this.commonKeys = commonKeys;
    }

    /** Adds a kind: {@code declare} declares its keys and returns the builder that asks for them. */
    void add(String name, String meaning, Function<Section, Builder<T>> declare) {
        Section section = new Section(title + " " + name, path);
        section.required(selector, new FixedWord(name), meaning);
        Builder<T> builder = declare.apply(section);
        commonKeys.accept(section);
        kinds.put(name, new Kind<>(section, builder));
    }

    /** Returns the names of the kinds. */
    List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        kinds.values().forEach(kind -> sections.add(kind.section));
        return sections;
    }

    /**
     * Returns the value; empty, with the problems reported, if it is not as it should be.
     *
     * @param common reads the keys that every kind has, and returns how to finish the value with them
     */
    <R> Optional<R> read(Found found, Function<Fields, Function<T, R>> common) {
        Optional<Kind<T>> kind = kind(found);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(found, kind.get().section);
        Supplier<? extends T> value = kind.get().builder.apply(fields);
        Function<T, R> finish = common.apply(fields);
        if (!fields.sound()) {
            return Optional.empty();
        }
        try {
            return Optional.of(finish.apply(value.get()));
        } catch (IllegalArgumentException e) {
            String clash = "values that do not go together: " + Wording.quote(String.valueOf(e.getMessage()));
            return found.expected("a " + kind.get().section.title(), clash, Optional.empty());
        }
    }

    private Optional<Kind<T>> kind(Found found) {
        if (!(found.node() instanceof Node.Mapping mapping)) {
            return found.expected("a mapping with the key '" + selector + "'");
        }
        Node.Entry entry = mapping.entries().get(selector);
        if (entry == null) {
            String expected = "the key '" + selector + "' (" + Wording.oneOf(kinds.keySet()) + ")";
            return found.expected(
                    expected,
                    "none",
                    Wording.didYouMean(selector, mapping.entries().keySet())
                            .map(hint -> "write '" + selector + "' for the key that names the kind"));
        }
        Found name = new Found(entry.value(), Found.join(found.path(), selector), found.reading());
        Optional<Kind<T>> kind = name.scalar().map(scalar -> kinds.get(scalar.text()));
        if (kind.isEmpty()) {
            String text = name.scalar().map(Node.Scalar::text).orElse("");
            name.expected(Wording.oneOf(kinds.keySet()), Wording.didYouMean(text, kinds.keySet()));
        }
        return kind;
    }

    /** The type of the selector within one kind: its own name. */
    private record FixedWord(String name) implements Type<String> {
        @Override
        public String word() {
            return "choice";
        }

        @Override
        public String expected() {
            return name;
        }

        @Override
        public Optional<String> read(Found found) {
            return Optional.of(name);
        }

        @Override
        public String standIn() {
            return name;
        }

        @Override
        public List<String> choices() {
            return List.of(name);
        }
    }
}
