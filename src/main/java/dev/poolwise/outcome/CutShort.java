package dev.poolwise.outcome;

/**
 * Why there are fewer replications than were asked for.
 *
 * @param replications that are complete, the same number for each alternative
 * @param requested that were asked for
 * @param reason what ended the others
 * @param message the same in a sentence without a full stop
 */
public record CutShort(int replications, int requested, Reason reason, String message) {
    /** What ends a run before its time. */
    public enum Reason {
        /** Somebody asked for it. */
        INTERRUPTED("interrupted"),
        /** A replication would have taken more than it may. */
        CAP("cap");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** Returns the word in results. */
        public String word() {
            return word;
        }
    }
}
