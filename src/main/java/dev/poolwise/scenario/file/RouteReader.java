package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Classic;
import dev.poolwise.scenario.Route;
import dev.poolwise.units.Time;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where the jobs of each class go. */
final class RouteReader {
    static final Section HYBRID = new Section("route", "alternatives.<alternative>.route.<class>");

    private static final Key<String> TO = HYBRID.required("to", Types.NAME, "a pool, or classic");
    private static final Key<String> OVERFLOW_TO =
            HYBRID.optional("overflowTo", Types.NAME, "the place where jobs go instead under pressure");
    private static final Key<Integer> QUEUE = HYBRID.optional(
            "whenQueueReaches",
            Types.wholeNumber(1, Types.MANY),
            "decided at arrival: so many jobs wait in the first place");
    private static final Key<Long> WAITED =
            HYBRID.optional("whenWaited", Types.POSITIVE_DURATION, "moved once the job has waited so long");

    private RouteReader() {}

    /**
     * Returns the route of every class.
     *
     * @param given the mapping behind {@code route}; empty if there is none
     * @param places the names of the alternative's places
     */
    static Map<String, Route> read(
            Optional<Found> given, Found alternative, Collection<String> classes, List<String> places) {
        Map<String, Route> routes = new LinkedHashMap<>();
        List<Found.Named> named = given.map(found -> found.named("a mapping from job classes, each to a place"))
                .orElse(List.of());
        for (Found.Named entry : named) {
            if (classes.contains(entry.name())) {
                routes.put(entry.name(), route(entry.value(), places));
            } else {
                entry.expectedName(
                        "a job class (" + Wording.oneOf(classes) + ")", Wording.didYouMean(entry.name(), classes));
            }
        }
        for (String jobClass : classes) {
            if (!routes.containsKey(jobClass)) {
                routes.put(jobClass, byDefault(jobClass, alternative, places));
            }
        }
        return routes;
    }

    private static Route byDefault(String jobClass, Found alternative, List<String> places) {
        if (places.size() > 1 && !places.contains(Classic.NAME)) {
            alternative.expected(
                    "a route for job class '" + Wording.quote(jobClass) + "'",
                    "none, several pools and no classic queue",
                    Optional.of(
                            "write route: {" + Wording.quote(jobClass) + ": " + Wording.quote(places.get(0)) + "}"));
        }
        boolean classic = places.contains(Classic.NAME) && places.size() > 1;
        return new Route(classic || places.isEmpty() ? Classic.NAME : places.get(0), Optional.empty());
    }

    private static Route route(Found found, List<String> places) {
        if (!(found.node() instanceof Node.Mapping)) {
            return new Route(place(found, places), Optional.empty());
        }
        Fields f = Fields.of(found, HYBRID);
        String to = f.has(TO) ? place(f.at(TO), places) : f.get(TO);
        if (!f.has(OVERFLOW_TO)) {
            f.check(!f.has(QUEUE), QUEUE, "the key 'overflowTo' beside it");
            f.check(!f.has(WAITED), WAITED, "the key 'overflowTo' beside it");
            return new Route(to, Optional.empty());
        }
        String other = place(f.at(OVERFLOW_TO), places);
        f.check(!other.equals(to), OVERFLOW_TO, "a place other than 'to'");
        f.exactlyOne(QUEUE, WAITED);
        Route.Overflow overflow = new Route.Overflow(
                other, f.find(QUEUE).orElse(Integer.MAX_VALUE), f.find(WAITED).orElse(Time.NEVER));
        return new Route(to, Optional.of(overflow));
    }

    private static String place(Found found, List<String> places) {
        Optional<String> name = Types.NAME.read(found);
        if (name.isPresent() && !places.contains(name.get())) {
            found.expected(
                    "a place of this alternative (" + Wording.oneOf(places) + ")",
                    "'" + Wording.quote(name.get()) + "'",
                    Wording.didYouMean(name.get(), places));
        }
        return name.orElse("");
    }
}
