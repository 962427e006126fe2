package dev.poolwise.study;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Expectation;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An expectation and what was found.
 *
 * @param expectation what the scenario says
 * @param found the estimate in the metric's unit; empty if the metric has no value
 * @param halfWidth of the interval around what was found; empty for one replication or without a value
 * @param currency of money
 */
public record CheckedExpectation(
        Expectation expectation, OptionalDouble found, OptionalDouble halfWidth, String currency) {
    /** Metrics are doubles: what differs by less than this fraction is the same. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

    /** Durations are written to the microsecond. */
    private static final BigDecimal MICROSECOND = new BigDecimal("1e-6");

    private static final MathContext SHORT = new MathContext(2);
    private static final MathContext SHOWN = new MathContext(12);

    /** Looks up what was found. */
    public static CheckedExpectation of(Expectation expectation, Analysis analysis) {
        Optional<Estimate> estimate = analysis.alternatives().stream()
                .filter(candidate -> candidate.alternative().name().equals(expectation.alternative()))
                .findFirst()
                .flatMap(alternative -> estimate(expectation, alternative));
        return new CheckedExpectation(
                expectation,
                estimate.map(Estimate::value).orElse(OptionalDouble.empty()),
                estimate.map(Estimate::halfWidth).orElse(OptionalDouble.empty()),
                analysis.scenario().currency().getCurrencyCode());
    }

    private static Optional<Estimate> estimate(Expectation expectation, AlternativeAnalysis alternative) {
        Map<String, Estimate> metrics = expectation
                .jobClass()
                .map(name -> alternative.classes().getOrDefault(name, Map.of()))
                .orElse(alternative.metrics());
        return Optional.ofNullable(metrics.get(expectation.metric().name()));
    }

    /** Returns whether what was found is within the tolerance of what is expected. */
    public boolean passes() {
        if (found.isEmpty()) {
            return false;
        }
        BigDecimal expected = expectation.value();
        BigDecimal difference =
                new BigDecimal(found.getAsDouble()).subtract(expected).abs();
        BigDecimal tolerance =
                expectation.relative() ? expectation.tolerance().multiply(expected.abs()) : expectation.tolerance();
        return difference.compareTo(tolerance.add(rounding(expected))) <= 0;
    }

    private BigDecimal rounding(BigDecimal expected) {
        BigDecimal fraction = ROUNDING.multiply(expected.abs());
        return expectation.metric().unit() == Unit.SECONDS ? fraction.max(MICROSECOND) : fraction;
    }

    /** Returns what was found, to be expected from now on; empty if the metric has no value. */
    public Optional<BigDecimal> update() {
        return found.stream().mapToObj(value -> new BigDecimal(value, SHOWN)).findFirst();
    }

    /** Returns what is expected of what, as a reader would say it. */
    public String subject() {
        String ofClass = expectation.jobClass().map(name -> " of " + name).orElse("");
        return OneLine.of(
                expectation.alternative() + ": " + expectation.metric().name() + ofClass);
    }

    /** Returns what is expected, with its unit and tolerance, and what was found. */
    public String comparison() {
        String shown = found.isEmpty() ? "no value" : decimal(new BigDecimal(found.getAsDouble()));
        return "expected " + decimal(expectation.value()) + " " + unit() + tolerance() + ", found " + shown;
    }

    /** Returns the same with the half-width of what was found, where there is one. */
    public String explanation() {
        return comparison()
                + halfWidth.stream()
                        .mapToObj(half -> " ± " + decimal(new BigDecimal(half).round(SHORT)))
                        .findFirst()
                        .orElse("");
    }

    private String tolerance() {
        if (expectation.tolerance().signum() == 0) {
            return " exactly";
        }
        return expectation.relative()
                ? " within " + decimal(expectation.tolerance().movePointRight(2)) + "%"
                : " within " + decimal(expectation.tolerance());
    }

    private String unit() {
        Metric metric = expectation.metric();
        boolean money = metric.unit() == Unit.MONEY || metric.unit() == Unit.MONEY_PER_JOB;
        return money
                ? metric.unit().symbol().replace("money", currency)
                : metric.unit().symbol();
    }

    private static String decimal(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
