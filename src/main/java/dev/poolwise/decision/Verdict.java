package dev.poolwise.decision;

import java.util.Locale;

/** The answer on one objective. */
public enum Verdict {
    /** The whole interval is on the good side of the limit. */
    MET,
    /** The whole interval is on the bad side, or there is no value to judge. */
    MISSED,
    /** The interval contains the limit: more replications would tell. */
    UNDECIDED;

    /** Returns the word in results: {@code met}, {@code missed}, {@code undecided}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
