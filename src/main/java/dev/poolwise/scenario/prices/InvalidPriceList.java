package dev.poolwise.scenario.prices;

/** A provider's price list that cannot be used. Its message says where and why, on one line. */
public final class InvalidPriceList extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidPriceList(String message) {
        super(message);
    }
}
