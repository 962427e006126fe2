package dev.poolwise.billing;

import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Replication;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an alternative costs over the whole run, on average over the replications.
 *
 * @param lines in the order of the alternative's places
 * @param total the sum of the lines' amounts
 */
public record Bill(List<LineItem> lines, BigDecimal total) {
    private static final int DECIMALS = 12;

    public Bill {
        lines = List.copyOf(lines);
    }

    /**
     * Returns the mean bill of the replications. Quantities are rounded to 12 decimals; each amount is its quantity
     * times its rate, rounded to 12 decimals, and the total is the sum of the amounts, so that a reader can check every
     * figure.
     *
     * @param rates what each place charges, by its name
     * @param nodes what the nodes of a pool are, by its name, where there is something to say
     * @param replications at least one
     */
    public static Bill of(Map<String, Rates> rates, Map<String, String> nodes, List<Replication> replications) {
        List<LineItem> lines = new ArrayList<>();
        int places = replications.get(0).places().size();
        for (int i = 0; i < places; i++) {
            int place = i;
            List<PlaceSummary> usage =
                    replications.stream().map(r -> r.places().get(place)).toList();
            String name = usage.get(0).place();
            String kind = nodes.containsKey(name) ? " (" + nodes.get(name) + ")" : "";
            addLines(lines, rates.getOrDefault(name, Rates.FREE), kind, usage);
        }
        return new Bill(lines, lines.stream().map(LineItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void addLines(List<LineItem> lines, Rates rates, String kind, List<PlaceSummary> usage) {
        String place = usage.get(0).place();
        BigDecimal hours = mean(usage.stream().map(PlaceSummary::billedMicros).toList(), 3_600_000_000L);
        String what = usage.get(0).isPool() ? "pool " + place + kind : "classic jobs";
        lines.add(line(place, "compute-hours of " + what, hours, "compute-hour", rates.computeHour()));
        if (rates.per1000Transactions().signum() > 0) {
            BigDecimal thousands =
                    mean(usage.stream().map(PlaceSummary::transactions).toList(), 1000);
            lines.add(line(
                    place, "transactions of " + what, thousands, "1000 transactions", rates.per1000Transactions()));
        }
    }

    private static BigDecimal mean(List<Long> values, long unit) {
        BigDecimal sum = values.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal divisor = BigDecimal.valueOf(unit).multiply(BigDecimal.valueOf(values.size()));
        return tidy(sum.divide(divisor, MathContext.DECIMAL128));
    }

    private static LineItem line(String place, String description, BigDecimal quantity, String unit, BigDecimal rate) {
        return new LineItem(place, description, quantity, unit, rate, tidy(quantity.multiply(rate)));
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
