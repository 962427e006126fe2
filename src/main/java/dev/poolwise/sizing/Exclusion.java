package dev.poolwise.sizing;

/** Why a candidate was not simulated. */
public enum Exclusion {
    /** It cannot keep up with its load, so that an average that an objective is about does not exist. */
    UNSTABLE("unstable"),
    /** Erlang's C formula proves that it misses an objective, and so it does for all candidates beside it. */
    ERLANG_C("excluded by Erlang C");

    private final String word;

    Exclusion(String word) {
        this.word = word;
    }

    /** Returns the verdict in a word or a few. */
    public String word() {
        return word;
    }
}
