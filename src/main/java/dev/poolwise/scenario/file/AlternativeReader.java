package dev.poolwise.scenario.file;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Route;
import dev.poolwise.workload.JobClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads alternatives. */
final class AlternativeReader {
    static final Section SECTION = new Section("alternative", "alternatives.<alternative>");

    private static final Key<List<Found.Named>> POOLS = SECTION.optional(
            "pools", new NamedType("pool"), "dedicated pools by name; at least one of pools and classic");
    private static final Key<Found> CLASSIC =
            SECTION.optional("classic", new AnyType("classic"), "the multi-tenant first-come first-served queue");
    private static final Key<Found> ROUTE = SECTION.optional(
            "route",
            new AnyType("route"),
            "where each job class goes: a place, or {to, overflowTo, whenQueueReaches | whenWaited}; a class not named goes "
                    + "to the only place, or to classic");

    private AlternativeReader() {}

    /** Returns the alternative of that name; something was reported if it is not as it should be. */
    static Alternative read(Found.Named named, List<JobClass> classes) {
        Fields f = Fields.of(named.value(), SECTION);
        List<Place> places = new ArrayList<>();
        Map<String, Rates> rates = new LinkedHashMap<>();
        if (!f.has(POOLS) && !f.has(CLASSIC)) {
            f.exactlyOne(POOLS, CLASSIC);
        }
        for (Found.Named pool : f.find(POOLS).orElse(List.of())) {
            if (pool.name().equals(Classic.NAME)) {
                pool.expectedName(
                        "a name other than 'classic', which routes use for the classic queue", Optional.empty());
            }
            PoolReader.PricedPool read = PoolReader.read(pool);
            places.add(read.pool());
            rates.put(pool.name(), read.rates());
        }
        if (f.has(CLASSIC)) {
            ClassicReader.PricedClassic read = ClassicReader.read(f.at(CLASSIC));
            places.add(read.classic());
            rates.put(Classic.NAME, read.rates());
        }
        Optional<Found> route = f.has(ROUTE) ? Optional.of(f.at(ROUTE)) : Optional.empty();
        List<String> names = places.stream().map(Place::name).toList();
        List<String> classNames = classes.stream().map(JobClass::name).toList();
        Map<String, Route> routes = RouteReader.read(route, named.value(), classNames, names);
        Fit.check(classes, places, routes, named.value());
        return new Alternative(named.name(), places, rates, routes);
    }

    /** Whatever stands there, for a reader of its own. */
    private record AnyType(String word) implements Type<Found> {
        @Override
        public String expected() {
            return "a mapping";
        }

        @Override
        public Optional<Found> read(Found found) {
            return Optional.of(found);
        }

        @Override
        public Found standIn() {
            throw new IllegalStateException("nothing stands in for a " + word);
        }
    }
}
