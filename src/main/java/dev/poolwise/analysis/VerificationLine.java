package dev.poolwise.analysis;

import dev.poolwise.scenario.Unit;
import java.util.OptionalDouble;

/**
 * One reason to believe a figure, or to doubt it: a value known from elsewhere beside the simulated one.
 *
 * @param quantity what is checked, for example {@code mean wait in nightly}
 * @param source where the other value comes from: a closed form, a law, an identity; or why there is none
 * @param known the other value, in {@code unit}; empty if there is none
 * @param simulated the simulated value, in {@code unit}; empty if there is none
 * @param halfWidth of the simulated value; empty if there is none
 * @param unit of both values
 * @param verdict whether they agree
 */
public record VerificationLine(
        String quantity,
        String source,
        OptionalDouble known,
        OptionalDouble simulated,
        OptionalDouble halfWidth,
        Unit unit,
        Agreement verdict) {
    /** Whether a known value and a simulated one agree. */
    public enum Agreement {
        /** The known value lies within twice the half-width, or the identity holds. */
        AGREES("agrees"),
        /** It lies outside. */
        DIFFERS("differs"),
        /** There is nothing to compare. */
        NOT_COMPARABLE("not comparable");

        private final String word;

        Agreement(String word) {
            this.word = word;
        }

        /** Returns the words for people. */
        public String word() {
            return word;
        }
    }
}
