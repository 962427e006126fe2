package dev.poolwise.api;

import dev.poolwise.billing.LineItem;
import java.math.BigDecimal;

/**
 * One line of a bill: {@code quantity × rate = amount}.
 *
 * @param description what is charged
 * @param quantity mean over the replications, in {@code unit}
 * @param unit such as {@code compute-hour}
 * @param rate money for one unit
 * @param amount money
 */
public record BillLine(String description, BigDecimal quantity, String unit, BigDecimal rate, BigDecimal amount) {
    static BillLine of(LineItem line) {
        return new BillLine(line.description(), line.quantity(), line.unit(), line.rate(), line.amount());
    }
}
