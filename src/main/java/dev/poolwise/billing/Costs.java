package dev.poolwise.billing;

import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Replication;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What each place costs in one replication. The places that share a plan share its bill: fees and compute-hours by
 * their charged time, transactions by their transactions, over the whole run; equally where there are none.
 */
public final class Costs {
    private final Map<String, Rates> rates;
    private final Replication replication;
    private final List<PlaceSummary> places;

    private Costs(Map<String, Rates> rates, Replication replication) {
        this.rates = rates;
        this.replication = replication;
        this.places = replication.places();
    }

    /**
     * Returns the cost of each place, by its name, with 34 significant digits.
     *
     * @param rates what each place charges, by its name; places that are not named cost nothing
     */
    public static Map<String, BigDecimal> of(Map<String, Rates> rates, Replication replication) {
        Costs costs = new Costs(rates, replication);
        Map<String, BigDecimal> byPlace = new LinkedHashMap<>();
        costs.places.forEach(place -> byPlace.put(place.place(), costs.of(place)));
        return byPlace;
    }

    private BigDecimal of(PlaceSummary place) {
        Rates own = rates.getOrDefault(place.place(), Rates.FREE);
        if (own.commitment().isPresent()) {
            Commitment made = own.commitment().get();
            int nodes = made.nodes().orElse(0);
            return Reservation.cost(replication, places.indexOf(place), nodes, own.computeHour(), made.computeHour())
                    .add(own.besides(place));
        }
        return own.plan().map(plan -> share(plan, place)).orElseGet(() -> own.cost(place));
    }

    private BigDecimal share(Plan plan, PlaceSummary place) {
        List<PlaceSummary> sharing = sharing(plan, rates, places);
        PlanUse use = PlanUse.of(plan, sharing);
        BigDecimal byTime = use.fees(plan).add(use.hours(plan));
        return part(byTime, place, sharing, PlaceSummary::billedMicros)
                .add(part(use.transactions(plan), place, sharing, PlaceSummary::transactions));
    }

    private static BigDecimal part(
            BigDecimal amount, PlaceSummary place, List<PlaceSummary> sharing, ToLongFunction<PlaceSummary> usage) {
        long all = sharing.stream().mapToLong(usage).sum();
        long numerator = all == 0 ? 1 : usage.applyAsLong(place);
        long denominator = all == 0 ? sharing.size() : all;
        return amount.multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
    }

    /** Returns the places that share a plan. */
    static List<PlaceSummary> sharing(Plan plan, Map<String, Rates> rates, List<PlaceSummary> places) {
        return places.stream()
                .filter(place ->
                        rates.getOrDefault(place.place(), Rates.FREE).plan().equals(Optional.of(plan)))
                .toList();
    }
}
