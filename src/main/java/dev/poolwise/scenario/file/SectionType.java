package dev.poolwise.scenario.file;

import java.util.Optional;
import java.util.function.Supplier;

/** A mapping with declared keys as one value. */
record SectionType<T>(Section section, Kinds.Builder<T> builder, T standIn) implements Type<T> {
    @Override
    public String word() {
        return section.title();
    }

    @Override
    public String expected() {
        return "a mapping with the keys " + Wording.oneOf(section.names());
    }

    @Override
    public Optional<T> read(Found found) {
        Fields fields = Fields.of(found, section);
        Supplier<? extends T> value = builder.apply(fields);
        return fields.sound() ? Optional.of(value.get()) : Optional.empty();
    }
}
