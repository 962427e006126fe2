package dev.poolwise.scenario.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A mapping from names that the user chooses to texts. */
record TextMapType() implements Type<Map<String, String>> {
    @Override
    public String word() {
        return "texts by name";
    }

    @Override
    public String expected() {
        return "a mapping from names, each to a text";
    }

    @Override
    public Optional<Map<String, String>> read(Found found) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Found.Named named : found.named(expected())) {
            Types.NAME.read(named.value()).ifPresent(text -> texts.put(named.name(), text));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    @Override
    public Map<String, String> standIn() {
        return Map.of();
    }
}
