package dev.poolwise.scenario.prices;

import java.util.Locale;

/** For which promise of the provider a price holds. */
public enum PriceKind {
    DEDICATED,
    /** Spare capacity at a price that varies. */
    SPOT,
    /** Spare capacity at a fixed price. */
    LOW;

    /** Returns the key of a catalogue: {@code dedicated}, {@code spot} or {@code low}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
