package dev.poolwise.billing;

import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Replication;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What an alternative costs over the whole run, on average over the replications.
 *
 * @param lines in the order of the alternative's places, those of a plan at the first place that has it
 * @param total the sum of the lines' amounts
 */
public record Bill(List<LineItem> lines, BigDecimal total) {
    public Bill {
        lines = List.copyOf(lines);
    }

    /**
     * Returns the mean bill of the replications. Quantities are rounded to 12 decimals; each amount is its quantity
     * times its rate, rounded to 12 decimals, and the total is the sum of the amounts, so that a reader can check every
     * figure.
     *
     * @param rates what each place charges, by its name
     * @param nodes what the nodes of a pool are, by its name, where there is something to say; without their priority
     *     if the pool has dedicated and low-priority ones
     * @param replications at least one
     */
    public static Bill of(Map<String, Rates> rates, Map<String, String> nodes, List<Replication> replications) {
        List<LineItem> lines = new ArrayList<>();
        Set<Plan> plans = new HashSet<>();
        int places = replications.get(0).places().size();
        for (int i = 0; i < places; i++) {
            int place = i;
            List<PlaceSummary> usage =
                    replications.stream().map(r -> r.places().get(place)).toList();
            String name = usage.get(0).place();
            String kind = nodes.getOrDefault(name, "");
            Rates own = rates.getOrDefault(name, Rates.FREE);
            if (own.commitment().isPresent()) {
                lines.addAll(ReservedLines.of(own, kind, place, replications));
            } else if (own.plan().isEmpty()) {
                addLines(lines, own, kind, usage);
            } else if (plans.add(own.plan().get())) {
                lines.addAll(PlanLines.of(own.plan().get(), rates, replications));
            }
        }
        return new Bill(lines, lines.stream().map(LineItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void addLines(List<LineItem> lines, Rates rates, String kind, List<PlaceSummary> usage) {
        String place = usage.get(0).place();
        String what = usage.get(0).isPool() ? "pool " + place : "classic jobs";
        if (rates.lowPriorityComputeHour().isEmpty()) {
            what += inBrackets(kind);
            lines.add(hours(place, what, mean(usage, PlaceSummary::billedMicros, Time.HOUR), rates.computeHour()));
        } else {
            String size = kind.isEmpty() ? "" : kind + ", ";
            BigDecimal dedicated =
                    mean(usage, summary -> summary.billedMicros() - summary.lowPriorityBilledMicros(), Time.HOUR);
            BigDecimal low = mean(usage, PlaceSummary::lowPriorityBilledMicros, Time.HOUR);
            lines.add(hours(place, what + inBrackets(size + "dedicated"), dedicated, rates.computeHour()));
            lines.add(hours(
                    place,
                    what + inBrackets(size + "low priority"),
                    low,
                    rates.lowPriorityComputeHour().get()));
            what += inBrackets(kind);
        }
        transactions(rates, what, usage).ifPresent(lines::add);
    }

    /** Returns the line of the transactions of a place, if they have a price. */
    static Optional<LineItem> transactions(Rates rates, String what, List<PlaceSummary> usage) {
        if (rates.per1000Transactions().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal thousands = mean(usage, PlaceSummary::transactions, 1000);
        return Optional.of(LineItem.of(
                usage.get(0).place(),
                "transactions of " + what,
                thousands,
                LineItem.THOUSAND_TRANSACTIONS,
                rates.per1000Transactions()));
    }

    static String inBrackets(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    static LineItem hours(String place, String what, BigDecimal hours, BigDecimal rate) {
        return LineItem.of(place, "compute-hours of " + what, hours, LineItem.COMPUTE_HOUR, rate);
    }

    /**
     * Returns a mean quantity, rounded to 12 decimals.
     *
     * @param values at least one
     * @param unit how much of the value is one of the quantity
     */
    static <T> BigDecimal mean(List<T> values, ToLongFunction<T> value, long unit) {
        BigDecimal sum = values.stream()
                .map(v -> BigDecimal.valueOf(value.applyAsLong(v)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal divisor = BigDecimal.valueOf(unit).multiply(BigDecimal.valueOf(values.size()));
        return LineItem.tidy(sum.divide(divisor, MathContext.DECIMAL128));
    }
}
