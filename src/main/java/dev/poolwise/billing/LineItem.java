package dev.poolwise.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a bill: {@code quantity × rate = amount}.
 *
 * @param place the pool or {@code classic}; of a plan, the word plan and its name
 * @param description what is charged, for a person
 * @param quantity mean over the replications, in {@code unit}
 * @param unit {@code compute-hour}, {@code 1000 transactions} or {@code period}
 * @param rate money for one unit
 * @param amount money
 */
public record LineItem(
        String place, String description, BigDecimal quantity, String unit, BigDecimal rate, BigDecimal amount) {
    static final String COMPUTE_HOUR = "compute-hour";
    static final String THOUSAND_TRANSACTIONS = "1000 transactions";
    static final String PERIOD = "period";
    private static final int DECIMALS = 12;

    static LineItem of(String place, String description, BigDecimal quantity, String unit, BigDecimal rate) {
        return new LineItem(place, description, quantity, unit, rate, tidy(quantity.multiply(rate)));
    }

    /** Rounds to 12 decimals and leaves out zeros at the end. */
    static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
