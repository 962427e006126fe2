package dev.poolwise.billing;

import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Replication;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The lines of a pool with reserved nodes in a mean bill. */
final class ReservedLines {
    private ReservedLines() {}

    /** Returns the lines: reserved nodes, nodes beyond them, low-priority nodes, transactions. */
    static List<LineItem> of(Rates rates, String kind, int place, List<Replication> replications) {
        Commitment made = rates.commitment().orElseThrow();
        int nodes = made.nodes().orElse(0);
        List<PlaceSummary> usage =
                replications.stream().map(r -> r.places().get(place)).toList();
        String name = usage.get(0).place();
        String pool = "pool " + name + Bill.inBrackets(kind);
        List<LineItem> lines = new ArrayList<>();
        BigDecimal reserved = Bill.mean(replications, r -> Reservation.paid(r, nodes), Time.HOUR);
        String what = nodes == 1 ? "1 reserved node of " : nodes + " reserved nodes of ";
        lines.add(LineItem.of(name, what + pool, reserved, LineItem.COMPUTE_HOUR, made.computeHour()));
        BigDecimal beyond = Bill.mean(
                replications, r -> Reservation.beyond(r.usage().places().get(place), nodes), Time.HOUR);
        lines.add(Bill.hours(name, pool + " beyond the reserved nodes", beyond, rates.computeHour()));
        rates.lowPriorityComputeHour().ifPresent(rate -> {
            BigDecimal low = Bill.mean(usage, PlaceSummary::lowPriorityBilledMicros, Time.HOUR);
            lines.add(Bill.hours(name, pool + " of low priority", low, rate));
        });
        Bill.transactions(rates, pool, usage).ifPresent(lines::add);
        return lines;
    }
}
