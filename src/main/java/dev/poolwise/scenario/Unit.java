package dev.poolwise.scenario;

/** The unit in which a metric is stored. Money has the scenario's currency. */
public enum Unit {
    SECONDS("s"),
    JOBS("jobs"),
    JOBS_PER_HOUR("jobs/h"),
    FRACTION("fraction"),
    COMPUTE_HOURS("compute-hours"),
    HOURS("h"),
    NODES("nodes"),
    COUNT("count"),
    MONEY("money"),
    MONEY_PER_JOB("money/job");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** Returns the symbol as stored in results; for money, replace it by the currency. */
    public String symbol() {
        return symbol;
    }
}
