package dev.poolwise.scenario.file;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one way to process the workload. */
final class AlternativeReader {
    /** Its keys. */
    static final Section SECTION = new Section("alternative", "alternatives.<alternative>");

    private static final Key<Found> CLASSIC = SECTION.optional(
            "classic",
            new AnyType("classic", "a mapping with the key 'capacity'"),
            "the shared queue; or pools, or both");
    private static final Key<List<Found.Named>> POOLS =
            SECTION.optional("pools", new NamedType("pool"), "pools by name; or classic, or both");
    private static final Key<List<Found.Named>> ROUTE = SECTION.optional(
            "route",
            new NamedType("route"),
            "a place, or a hybrid, by job class; other classes go to the only place, or to classic");

    private AlternativeReader() {}

    /** Returns the alternative; empty, with the problems reported, if it is not as it should be. */
    static Optional<Alternative> read(Found.Named named, Names names, VmSizes sizes) {
        Fields f = Fields.of(named.value(), SECTION);
        if (!f.has(CLASSIC) && !f.has(POOLS)) {
            f.reportMissing(List.of(CLASSIC, POOLS));
        }
        List<BilledPlace> places = new ArrayList<>();
        List<String> placeNames = new ArrayList<>();
        for (Found.Named pool : f.get(POOLS)) {
            if (pool.name().equals(Classic.NAME)) {
                pool.expectedName("a name other than that of classic processing", Optional.empty());
            }
            placeNames.add(pool.name());
            PoolReader.read(pool, names, sizes).ifPresent(places::add);
        }
        f.find(CLASSIC).ifPresent(classic -> {
            placeNames.add(Classic.NAME);
            ClassicReader.read(classic, names).ifPresent(places::add);
        });
        Map<String, Route> routes = new RouteReader(placeNames, names).read(f.get(ROUTE), named.value());
        return f.sound() ? Optional.of(alternative(named.name(), places, routes)) : Optional.empty();
    }

    private static Alternative alternative(String name, List<BilledPlace> billed, Map<String, Route> routes) {
        List<Place> places = new ArrayList<>();
        Map<String, Rates> rates = new LinkedHashMap<>();
        for (BilledPlace place : billed) {
            places.add(place.place());
            rates.put(place.place().name(), place.rates());
        }
        return new Alternative(name, places, rates, routes);
    }
}
