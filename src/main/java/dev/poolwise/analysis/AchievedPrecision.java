package dev.poolwise.analysis;

import dev.poolwise.outcome.Outcome;
import dev.poolwise.scenario.Precision;
import dev.poolwise.scenario.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How narrow the interval of the metric is that decides on the number of replications, in the alternative where it is
 * widest. Alternatives in which the metric has no value do not count.
 *
 * <p>An interval is narrow enough if its half-width is at most γ/(1 + γ) of the estimate, which makes the error at most
 * γ of the true value. Source: Law, <i>Simulation Modeling and Analysis</i>, ch. 9, the sequential procedure.
 *
 * @param asked what was asked for
 * @param alternative the one with the widest interval; empty if none has a value
 * @param relativeHalfWidth of that interval, as a fraction of the value; infinite if the value is 0 and uncertain
 * @param replications of each alternative
 */
public record AchievedPrecision(
        Precision asked, Optional<String> alternative, double relativeHalfWidth, int replications) {
    /** Returns what an analysis achieved; empty if its scenario asks for no precision. */
    public static Optional<AchievedPrecision> of(Analysis analysis) {
        return analysis.scenario().experiment().precision().map(asked -> of(asked, analysis));
    }

    private static AchievedPrecision of(Precision asked, Analysis analysis) {
        int replications = analysis.scenario().experiment().replications();
        AchievedPrecision none = new AchievedPrecision(asked, Optional.empty(), 0, replications);
        return analysis.alternatives().stream()
                .map(a -> of(asked, a.alternative().name(), a.metrics(), a.classes(), replications))
                .filter(achieved -> achieved.relativeHalfWidth >= 0)
                .max(Comparator.comparingDouble(AchievedPrecision::relativeHalfWidth))
                .orElse(none);
    }

    /** Returns what one alternative achieved; the relative half-width is -1 if the metric has no value there. */
    static AchievedPrecision of(
            Precision asked,
            String alternative,
            Map<String, Estimate> metrics,
            Map<String, Map<String, Estimate>> classes,
            int replications) {
        Map<String, Estimate> estimates =
                asked.jobClass().map(name -> classes.get(name)).orElse(metrics);
        Estimate estimate = Objects.requireNonNull(estimates.get(asked.metric().name()));
        return new AchievedPrecision(asked, Optional.of(alternative), relativeHalfWidth(estimate), replications);
    }

    /** Returns the relative half-width; -1 without a value. */
    private static double relativeHalfWidth(Estimate estimate) {
        if (estimate.value().isEmpty() || estimate.halfWidth().isEmpty()) {
            return -1;
        }
        double halfWidth = estimate.halfWidth().getAsDouble();
        return halfWidth == 0 ? 0 : halfWidth / Math.abs(estimate.value().getAsDouble());
    }

    /** Returns whether the interval is as narrow as asked for. */
    public boolean reached() {
        return relativeHalfWidth <= target();
    }

    /** Returns what a reader should know if the interval is too wide. */
    Optional<Diagnostic> diagnostic() {
        return reached()
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        "precisionNotReached",
                        "%s is within ±%s of its value after %s replications, not within the %s that was asked for"
                                .formatted(
                                        asked.subject(),
                                        percent(relativeHalfWidth),
                                        replications,
                                        percent(asked.relativeHalfWidth())),
                        "raise experiment.precision.maxReplications, or lengthen experiment.horizon"));
    }

    /** Returns what decided on the number of replications. */
    public String reason() {
        String limit = "±" + percent(asked.relativeHalfWidth());
        return alternative.isEmpty()
                ? asked.subject() + " has no value to be precise about"
                : reached()
                        ? "%s is within %s of its value in every alternative".formatted(asked.subject(), limit)
                        : "the most allowed; %s is within ±%s of its value, not %s, in %s"
                                .formatted(asked.subject(), percent(relativeHalfWidth), limit, alternative.get());
    }

    private static String percent(double fraction) {
        return Double.isFinite(fraction)
                ? BigDecimal.valueOf(100 * fraction)
                                .round(new MathContext(2))
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %"
                : "any distance";
    }

    private double target() {
        return asked.relativeHalfWidth() / (1 + asked.relativeHalfWidth());
    }

    /**
     * Returns how many replications are wanted of every alternative: as many as there are if that is enough or all that
     * is allowed. Intervals are looked at seldom, because each look is a chance to stop too early.
     */
    public static int wanted(Scenario scenario, List<Outcome> soFar) {
        int done = soFar.get(0).replications().size();
        Optional<Precision> asked = scenario.experiment().precision();
        if (asked.isEmpty() || done >= asked.get().maxReplications()) {
            return done;
        }
        int wanted = done < Precision.FEWEST_REPLICATIONS
                ? Precision.FEWEST_REPLICATIONS
                : of(asked.get(), Analysis.of(scenario, soFar)).wantedAfter(done);
        return Math.min(wanted, asked.get().maxReplications());
    }

    private int wantedAfter(int done) {
        if (reached()) {
            return done;
        }
        double needed = done * Math.pow(relativeHalfWidth / target(), 2);
        return (int) Math.ceil(Math.max(1.1 * done, Math.min(needed, 2.0 * done)));
    }
}
