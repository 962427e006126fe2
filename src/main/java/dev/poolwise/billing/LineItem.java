package dev.poolwise.billing;

import java.math.BigDecimal;

/**
 * One line of a bill: {@code quantity × rate = amount}.
 *
 * @param place the pool or {@code classic}
 * @param description what is charged, for a person
 * @param quantity mean over the replications, in {@code unit}
 * @param unit {@code compute-hour} or {@code 1000 transactions}
 * @param rate money for one unit
 * @param amount money
 */
public record LineItem(
        String place, String description, BigDecimal quantity, String unit, BigDecimal rate, BigDecimal amount) {}
