package dev.poolwise.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of at least one value of one type. */
record ListType<T>(Type<T> item) implements Type<List<T>> {
    @Override
    public String word() {
        return "list of " + item.word();
    }

    @Override
    public String expected() {
        return "a list, each " + item.expected();
    }

    @Override
    public Optional<List<T>> read(Found found) {
        List<T> values = new ArrayList<>();
        List<Found> items = found.items(expected());
        items.forEach(value -> item.read(value).ifPresent(values::add));
        return items.isEmpty() || values.size() < items.size() ? Optional.empty() : Optional.of(values);
    }

    @Override
    public List<T> standIn() {
        return List.of();
    }
}
