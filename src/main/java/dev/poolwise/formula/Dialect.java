package dev.poolwise.formula;

/**
 * What the service does where its documentation says nothing, or two things. docs/autoscale.md tells what is known of
 * each.
 *
 * @param rounding how a target becomes a whole number
 * @param unusableTarget what a target does that is not a number or infinite
 * @param negativeTarget what a target below 0 does
 * @param division what a division of numbers by 0 does
 * @param percentile how {@code percentile} reads between two values
 * @param comparisons how comparisons in a row are grouped
 * @param defaultSamplePercent the percentage of samples that {@code GetSample} of a time span wants if it does not say,
 *     0 to 100
 * @param lowPriority when the result tells the low-priority target
 */
public record Dialect(
        Rounding rounding,
        UnusableTarget unusableTarget,
        NegativeTarget negativeTarget,
        Division division,
        Percentile percentile,
        Comparisons comparisons,
        double defaultSamplePercent,
        LowPriority lowPriority) {
    /** What is documented, seen or, failing both, likely. */
    public static final Dialect DEFAULT = new Dialect(
            Rounding.TRUNCATE,
            UnusableTarget.FAIL,
            NegativeTarget.ZERO,
            Division.IEEE,
            Percentile.INTERPOLATE,
            Comparisons.ONE_LEVEL,
            70,
            LowPriority.ALWAYS);

    /** How a target becomes a whole number. */
    public enum Rounding {
        TRUNCATE,
        UP,
        /** Halves up. */
        NEAREST;

        /** Returns the whole number of nodes that a finite target of at least 0 becomes. */
        public long whole(double target) {
            return (long)
                    switch (this) {
                        case TRUNCATE -> target;
                        case UP -> Math.ceil(target);
                        case NEAREST -> Math.floor(target + 0.5);
                    };
        }
    }

    /** What a target does that is not a number or infinite. */
    public enum UnusableTarget {
        FAIL,
        KEEP_CURRENT
    }

    /** What a target below 0 does. */
    public enum NegativeTarget {
        ZERO,
        FAIL
    }

    /** What a division of numbers by 0 does. */
    public enum Division {
        /** The result is infinite, or not a number for 0/0. */
        IEEE,
        FAIL
    }

    /** How {@code percentile} reads between two values. */
    public enum Percentile {
        /** Linear between the values around rank p/100·(n − 1), counted from 0. */
        INTERPOLATE,
        /** The smallest value that at least p percent of the values do not exceed. */
        NEAREST_RANK
    }

    /** How comparisons in a row are grouped. */
    public enum Comparisons {
        /** From left to right. */
        ONE_LEVEL,
        /** {@code ==} and {@code !=} last. */
        EQUALITY_LAST
    }

    /** When the result tells the low-priority target. */
    public enum LowPriority {
        ALWAYS,
        /** As in the years before low-priority nodes. */
        IF_ASSIGNED
    }

    public Dialect {
        if (!(defaultSamplePercent >= 0 && defaultSamplePercent <= 100)) {
            throw new IllegalArgumentException(
                    "the percentage of samples must be from 0 to 100, but was " + defaultSamplePercent);
        }
    }

    /** Returns this dialect with another rounding. */
    public Dialect with(Rounding other) {
        return new Dialect(
                other,
                unusableTarget,
                negativeTarget,
                division,
                percentile,
                comparisons,
                defaultSamplePercent,
                lowPriority);
    }
}
