package dev.poolwise.billing;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * Nodes of a pool that are paid for the whole run, used or not, at a price of their own; further nodes cost the usual
 * price for as long as they are charged.
 *
 * @param computeHour money for one reserved node for one hour, at least 0
 * @param nodes how many are reserved; empty for as many as cost the least on the simulated demand
 */
public record Commitment(BigDecimal computeHour, OptionalInt nodes) {
    /** Returns the same commitment to a number of nodes. */
    public Commitment to(int reserved) {
        return new Commitment(computeHour, OptionalInt.of(reserved));
    }
}
