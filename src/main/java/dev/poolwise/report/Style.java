package dev.poolwise.report;

/** How a terminal sets off parts of the summary; the words alone carry the meaning. */
public interface Style {
    /** No colour, no weight. */
    Style PLAIN = new Style() {};

    /** Returns a heading. */
    default String heading(String text) {
        return text;
    }

    /** Returns the answer. */
    default String answer(String text) {
        return text;
    }

    /** Returns what is as it should be. */
    default String good(String text) {
        return text;
    }

    /** Returns what is not. */
    default String bad(String text) {
        return text;
    }

    /** Returns what is in doubt. */
    default String doubtful(String text) {
        return text;
    }

    /** Returns something less important. */
    default String muted(String text) {
        return text;
    }
}
