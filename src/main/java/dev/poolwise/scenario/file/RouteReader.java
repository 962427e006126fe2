package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Classic;
import dev.poolwise.scenario.Route;
import dev.poolwise.units.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where the jobs of each class go. */
final class RouteReader {
    /** The keys of a hybrid. */
    static final Section SECTION = new Section("route", "alternatives.<alternative>.route.<class>");

    private static final Key<String> TO = SECTION.required("to", Types.NAME, "a place of the alternative");
    private static final Key<String> OVERFLOW_TO =
            SECTION.required("overflowTo", Types.NAME, "another place, where jobs go under pressure");
    private static final Key<Integer> WHEN_QUEUE_REACHES = SECTION.optional(
            "whenQueueReaches",
            Types.wholeNumber(1, Types.MANY),
            "decided at arrival: as many jobs wait in the first place; or whenWaited");
    private static final Key<Long> WHEN_WAITED = SECTION.optional(
            "whenWaited", Types.POSITIVE_DURATION, "moved once the job has waited so long; or whenQueueReaches");

    private final List<String> places;
    private final Names names;

    /**
     * Creates it.
     *
     * @param places the names of the alternative's places
     */
    RouteReader(List<String> places, Names names) {
        this.places = places;
        this.names = names;
    }

    /** Returns the route of every job class; those not named go to the only place, or else to classic. */
    Map<String, Route> read(List<Found.Named> routes, Found alternative) {
        Map<String, Route> read = new LinkedHashMap<>();
        List<String> given = routes.stream().map(Found.Named::name).toList();
        routes.forEach(names::checkClass);
        for (String jobClass : names.classes()) {
            int index = given.indexOf(jobClass);
            Optional<Route> route = index >= 0 ? route(routes.get(index).value()) : unnamed(jobClass, alternative);
            route.ifPresent(r -> read.put(jobClass, r));
        }
        return read;
    }

    private Optional<Route> unnamed(String jobClass, Found alternative) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        if (places.size() > 1 && !places.contains(Classic.NAME)) {
            return alternative.expected(
                    "a route for job class '" + Wording.quote(jobClass) + "', as there are several pools",
                    "none",
                    Optional.of(
                            "write 'route: {" + Wording.quote(jobClass) + ": " + Wording.quote(places.get(0)) + "}'"));
        }
        return Optional.of(new Route(places.size() == 1 ? places.get(0) : Classic.NAME, Optional.empty()));
    }

    private Optional<Route> route(Found found) {
        if (found.node() instanceof Node.Mapping) {
            return hybrid(found);
        }
        return place(found).map(to -> new Route(to, Optional.empty()));
    }

    private Optional<Route> hybrid(Found found) {
        Fields f = Fields.of(found, SECTION);
        String to = f.get(TO);
        String overflowTo = f.get(OVERFLOW_TO);
        f.exactlyOne(WHEN_QUEUE_REACHES, WHEN_WAITED);
        int reaches = f.find(WHEN_QUEUE_REACHES).orElse(Integer.MAX_VALUE);
        long waited = f.find(WHEN_WAITED).orElse(Time.NEVER);
        found.child(TO.name()).ifPresent(this::place);
        found.child(OVERFLOW_TO.name()).ifPresent(this::place);
        f.check(!overflowTo.equals(to), OVERFLOW_TO, "another place than 'to'");
        Route route = new Route(to, Optional.of(new Route.Overflow(overflowTo, reaches, waited)));
        return f.sound() ? Optional.of(route) : Optional.empty();
    }

    private Optional<String> place(Found found) {
        Optional<String> name = found.scalar().map(Node.Scalar::text).filter(places::contains);
        if (name.isEmpty() && !places.isEmpty()) {
            String text = found.scalar().map(Node.Scalar::text).orElse("");
            return found.expected("a place of the alternative" + Names.list(places), Wording.didYouMean(text, places));
        }
        return name;
    }
}
