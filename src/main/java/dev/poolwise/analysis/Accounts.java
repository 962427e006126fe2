package dev.poolwise.analysis;

import dev.poolwise.billing.LineItem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Money of one alternative beyond its bill, and where its jobs went.
 *
 * @param waiting a line for each job class whose waiting costs something; quantities are hours of waiting
 * @param places what each place did, by its name, in an alternative with several; else empty
 * @param shares of the bill, by job class or tenant (empty name: jobs without a tenant); empty if it is not divided
 * @param reservations the pools with reserved nodes
 */
public record Accounts(
        List<LineItem> waiting,
        Map<String, PlaceShare> places,
        Map<String, BigDecimal> shares,
        List<ReservedNodes> reservations) {
    /** Nothing beyond the bill. */
    public static final Accounts NONE = new Accounts(List.of(), Map.of(), Map.of(), List.of());

    /**
     * What one of several places did, of the jobs that arrived after the warm-up; the cost is of the whole run.
     *
     * @param started jobs that started there
     * @param share of all jobs that started
     * @param meanWait of the jobs that started there, in all places together, seconds
     * @param cost of the place
     */
    public record PlaceShare(Estimate started, Estimate share, Estimate meanWait, Estimate cost) {}

    public Accounts {
        waiting = List.copyOf(waiting);
        places = new LinkedHashMap<>(places);
        shares = new LinkedHashMap<>(shares);
        reservations = List.copyOf(reservations);
    }

    /** Returns what all waiting costs. */
    public BigDecimal waitingCost() {
        return waiting.stream().map(LineItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
