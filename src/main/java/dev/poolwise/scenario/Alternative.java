package dev.poolwise.scenario;

import dev.poolwise.billing.BilledFrom;
import dev.poolwise.billing.Plan;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Allowance;
import dev.poolwise.capacity.Classic;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** Returns what the places with a plan without overage may use up, plan by plan. */
    public List<Allowance> allowances() {
        Map<Plan, List<Place>> sharing = new LinkedHashMap<>();
        for (Place place : places) {
            if (mayStop(place)) {
                Plan plan = rates(place).plan().orElseThrow();
                sharing.computeIfAbsent(plan, p -> new ArrayList<>()).add(place);
            }
        }
        return sharing.entrySet().stream()
                .map(entry -> allowance(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Allowance allowance(Plan plan, List<Place> users) {
        return new Allowance(
                plan.period(),
                plan.allIncluded(),
                plan.allIncludedTransactions(),
                users.stream().map(this::user).toList());
    }

    private Allowance.User user(Place place) {
        Rates own = rates(place);
        return new Allowance.User(
                place.name(), own.from() == BilledFrom.REQUESTED, own.countsJobs(place instanceof Pool));
    }

    private Rates rates(Place place) {
        return rates.getOrDefault(place.name(), Rates.FREE);
    }

    /** Returns whether a place starts no jobs for part of the time, because its plan has no overage. */
    public boolean mayStop(Place place) {
        return rates(place).mayStop();
    }

    /** Returns {@code pool}, {@code classic} or {@code mixed}: which kinds of place the alternative has. */
    public String processing() {
        boolean classic = places.stream().anyMatch(Classic.class::isInstance);
        return !classic ? "pool" : places.size() == 1 ? "classic" : "mixed";
    }
}
