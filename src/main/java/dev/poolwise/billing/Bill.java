package dev.poolwise.billing;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an alternative costs over the whole run, on average over the replications.
 *
 * @param lines in the order of the scenario's places
 * @param total the sum of the lines' amounts
 */
public record Bill(List<LineItem> lines, BigDecimal total) {
    public Bill {
        lines = List.copyOf(lines);
    }
}
