package dev.poolwise.scenario.file;

import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.scenario.Route;
import dev.poolwise.workload.Arrivals;
import dev.poolwise.workload.JobClass;
import dev.poolwise.workload.RecordedArrivals;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses jobs that can never start where they are sent: on the real service they wait for ever while the bill runs on.
 */
final class Fit {
    private Fit() {}

    static void check(List<JobClass> classes, List<Place> places, Map<String, Route> routes, Found alternative) {
        for (JobClass jobClass : classes) {
            Optional<Route> route = Optional.ofNullable(routes.get(jobClass.name()));
            Stream<String> targets = route.stream()
                    .flatMap(r -> Stream.concat(
                            Stream.of(r.to()), r.overflow().stream().map(Route.Overflow::to)));
            targets.forEach(target -> places.stream()
                    .filter(place -> place.name().equals(target))
                    .forEach(place -> check(jobClass, place, alternative)));
        }
    }

    private static void check(JobClass jobClass, Place place, Found alternative) {
        int nodes = Math.max(jobClass.nodes(), widest(jobClass, log -> log.log().nodes()));
        int slots = Math.max(jobClass.slots(), widest(jobClass, log -> log.log().slots()));
        if (place instanceof Pool pool) {
            refuse(
                    nodes > pool.largestTarget(),
                    jobClass,
                    nodes,
                    "nodes",
                    pool.name(),
                    pool.largestTarget(),
                    alternative);
            boolean shares = jobClass.nodes() == 0;
            refuse(
                    shares && slots > pool.slotsPerNode(),
                    jobClass,
                    slots,
                    "slots",
                    pool.name(),
                    pool.slotsPerNode(),
                    alternative);
        } else if (place instanceof Classic classic) {
            refuse(
                    nodes > classic.capacity(),
                    jobClass,
                    nodes,
                    "places",
                    classic.name(),
                    classic.capacity(),
                    alternative);
        }
    }

    private interface Column {
        int[] of(RecordedArrivals log);
    }

    private static int widest(JobClass jobClass, Column column) {
        return jobClass.arrivals().map(Arrivals::process).stream()
                .filter(RecordedArrivals.class::isInstance)
                .map(RecordedArrivals.class::cast)
                .flatMapToInt(log -> Arrays.stream(column.of(log)))
                .max()
                .orElse(0);
    }

    private static void refuse(
            boolean never, JobClass jobClass, int needed, String what, String place, int there, Found alternative) {
        if (never) {
            String name = Wording.quote(jobClass.name());
            alternative.expected(
                    "a place where jobs of '" + name + "' can start",
                    "'%s' with at most %s %s, while they need %s".formatted(Wording.quote(place), there, what, needed),
                    Optional.of("such jobs would wait for ever"));
        }
    }
}
