package dev.poolwise.scenario.file;

import dev.poolwise.scenario.prices.PriceCatalogue;
import dev.poolwise.scenario.prices.SizePrices;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The VM sizes that a pool may name.
 *
 * @param own of the scenario itself; their prices stand under Linux
 * @param catalogue of the price catalogue, which an own size of the same name hides
 * @param complete whether all could be read, so that none is missing
 */
record VmSizes(Map<String, SizePrices> own, Map<String, SizePrices> catalogue, boolean complete) {
    private static final String AZURE_PREFIX = "Standard_";

    static VmSizes of(Map<String, SizePrices> own, Optional<PriceCatalogue> catalogue, boolean complete) {
        return new VmSizes(own, catalogue.map(PriceCatalogue::sizes).orElse(Map.of()), complete);
    }

    boolean isEmpty() {
        return own.isEmpty() && catalogue.isEmpty();
    }

    /** Returns all names. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(own.keySet());
        names.addAll(catalogue.keySet());
        return names;
    }

    /** Returns all families. */
    Set<String> families() {
        Set<String> families = new LinkedHashSet<>();
        Stream.of(own, catalogue).flatMap(sizes -> sizes.values().stream()).forEach(size -> size.family()
                .ifPresent(families::add));
        return families;
    }

    /** Returns the size of a name, which may begin with {@code Standard_} where the size does not. */
    Optional<SizePrices> find(String name) {
        String known = known(name);
        return Optional.ofNullable(own.get(known)).or(() -> Optional.ofNullable(catalogue.get(known)));
    }

    /** Returns whether a name means a size of the scenario itself, which has prices for no operating system. */
    boolean isOwn(String name) {
        return own.containsKey(known(name));
    }

    private String known(String name) {
        boolean asItStands = own.containsKey(name) || catalogue.containsKey(name) || !name.startsWith(AZURE_PREFIX);
        return asItStands ? name : name.substring(AZURE_PREFIX.length());
    }
}
