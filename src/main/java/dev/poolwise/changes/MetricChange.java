package dev.poolwise.changes;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Metric;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One metric of one alternative, before and after.
 *
 * @param metric what it is
 * @param before in the old results
 * @param after in the new results
 * @param difference new minus old; empty if either has no value
 * @param halfWidth of the interval of the difference; empty if there is none
 * @param paired whether the difference was taken replication by replication
 * @param verdict what is to be made of it
 */
public record MetricChange(
        Metric metric,
        Estimate before,
        Estimate after,
        OptionalDouble difference,
        OptionalDouble halfWidth,
        boolean paired,
        Verdict verdict) {
    private static final double ROUNDING = 1e-9;

    /** What is to be made of a difference. */
    public enum Verdict {
        /** Equal, up to the rounding of the last digits; or without a value in both. */
        SAME("same"),
        /** The interval contains 0. */
        NO_CHANGE_SEEN("no change seen"),
        /** The interval is on the good side of 0. */
        BETTER("better"),
        /** The interval is on the bad side of 0. */
        WORSE("worse"),
        /** The interval excludes 0, and neither side is the good one. */
        CHANGED("changed"),
        /** A value or an interval is missing. */
        UNKNOWN("unknown");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** Returns it in words. */
        public String word() {
            return word;
        }

        /** Returns whether something is, or may be, other than it was. */
        public boolean isChange() {
            return this != SAME && this != NO_CHANGE_SEEN;
        }
    }

    /**
     * Compares a metric.
     *
     * @param sameSeed whether both runs have met the same jobs
     * @param level the confidence level of the old results
     * @param newLevel that of the new results
     */
    static MetricChange of(Estimate before, Estimate after, boolean sameSeed, double level, double newLevel) {
        Metric metric = before.metric();
        if (before.value().isEmpty() || after.value().isEmpty()) {
            Verdict verdict = before.value().equals(after.value()) ? Verdict.SAME : Verdict.UNKNOWN;
            OptionalDouble none = OptionalDouble.empty();
            return new MetricChange(metric, before, after, none, none, false, verdict);
        }
        double old = before.value().getAsDouble();
        double difference = after.value().getAsDouble() - old;
        boolean same = Math.abs(difference) <= ROUNDING * Math.abs(old);
        Optional<ConfidenceInterval> pairs = sameSeed ? pairs(before, after, level) : Optional.empty();
        OptionalDouble halfWidth = pairs.or(() -> independent(before, after, level, newLevel))
                .map(interval -> OptionalDouble.of(interval.halfWidth()))
                .orElse(OptionalDouble.empty());
        return new MetricChange(
                metric,
                before,
                after,
                OptionalDouble.of(same ? 0 : difference),
                halfWidth,
                pairs.isPresent(),
                same ? Verdict.SAME : verdict(metric, difference, halfWidth));
    }

    /** Returns the interval over the replications, if both have the same ones, each with a value. */
    private static Optional<ConfidenceInterval> pairs(Estimate before, Estimate after, double level) {
        double[] old = observations(before);
        double[] now = observations(after);
        boolean alike = old.length == now.length && old.length >= 2 && allFinite(old) && allFinite(now);
        return alike ? Optional.of(ConfidenceInterval.ofPairs(now, old, level)) : Optional.empty();
    }

    private static double[] observations(Estimate estimate) {
        return estimate.observations().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean allFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<ConfidenceInterval> independent(
            Estimate before, Estimate after, double level, double newLevel) {
        return interval(before, level)
                .flatMap(old -> interval(after, newLevel).map(now -> ConfidenceInterval.ofDifference(now, old, level)));
    }

    private static Optional<ConfidenceInterval> interval(Estimate estimate, double level) {
        boolean known = estimate.halfWidth().isPresent() && estimate.replications() >= 2;
        return known
                ? Optional.of(new ConfidenceInterval(
                        estimate.value().orElseThrow(),
                        estimate.halfWidth().orElseThrow(),
                        level,
                        estimate.replications()))
                : Optional.empty();
    }

    private static Verdict verdict(Metric metric, double difference, OptionalDouble halfWidth) {
        if (halfWidth.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (Math.abs(difference) <= halfWidth.getAsDouble()) {
            return Verdict.NO_CHANGE_SEEN;
        }
        return switch (Direction.of(metric)) {
            case DOWN -> difference < 0 ? Verdict.BETTER : Verdict.WORSE;
            case UP -> difference > 0 ? Verdict.BETTER : Verdict.WORSE;
            case NONE -> Verdict.CHANGED;
        };
    }
}
