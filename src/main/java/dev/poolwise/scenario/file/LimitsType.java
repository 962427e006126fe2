package dev.poolwise.scenario.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A limit for each of several tenants. */
record LimitsType() implements Type<Map<String, Integer>> {
    private static final Type<Integer> LIMIT = Types.wholeNumber(1, Types.MANY);

    @Override
    public String word() {
        return "whole numbers by name";
    }

    @Override
    public String expected() {
        return "a mapping from tenants, each to " + LIMIT.expected();
    }

    @Override
    public Optional<Map<String, Integer>> read(Found found) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (Found.Named named : found.named(expected())) {
            LIMIT.read(named.value()).ifPresent(limit -> limits.put(named.name(), limit));
        }
        return limits.isEmpty() ? Optional.empty() : Optional.of(limits);
    }

    @Override
    public Map<String, Integer> standIn() {
        return Map.of();
    }
}
