package dev.poolwise.billing;

/** Who pays for what nobody used: idle nodes and slots, start-up and rounding, and the fees of plans. */
public enum IdleRule {
    /** Each as they used. */
    BY_USE("by use"),
    /** Each as the most slots that they used at once. */
    BY_PEAK("by peak"),
    /** All who used the place alike. */
    EQUAL("equally");

    private final String words;

    IdleRule(String words) {
        this.words = words;
    }

    /** Returns the rule for a person. */
    public String words() {
        return words;
    }
}
