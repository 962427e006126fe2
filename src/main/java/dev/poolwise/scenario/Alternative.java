package dev.poolwise.scenario;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import java.util.List;
import java.util.Map;

/**
 * One way to process the workload.
 *
 * @param name the name in the scenario
 * @param places pools in the order of the scenario, then classic; at least one
 * @param rates what each place charges, by its name
 * @param routes where each job class goes, by its name; every class of the workload has an entry
 */
public record Alternative(String name, List<Place> places, Map<String, Rates> rates, Map<String, Route> routes) {
    public Alternative {
        places = List.copyOf(places);
    }

    /** Returns the pools, in the order of the scenario. */
    public List<Pool> pools() {
        return places.stream()
                .filter(Pool.class::isInstance)
                .map(Pool.class::cast)
                .toList();
    }

    /** Returns {@code pool}, {@code classic} or {@code mixed}: which kinds of place the alternative has. */
    public String processing() {
        boolean classic = places.stream().anyMatch(Classic.class::isInstance);
        return !classic ? "pool" : places.size() == 1 ? "classic" : "mixed";
    }
}
