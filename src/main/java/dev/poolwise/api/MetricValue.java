package dev.poolwise.api;

import dev.poolwise.analysis.Estimate;
import java.util.Currency;
import java.util.OptionalDouble;

/**
 * One metric of an alternative.
 *
 * @param name such as {@code waitingTime.p95}
 * @param estimate the mean over the replications; empty if it cannot be given, such as the wait of no jobs
 * @param halfWidth half the length of the confidence interval; empty for one replication or without a value
 * @param unit such as {@code s}, {@code compute-hours} or {@code USD}
 */
public record MetricValue(String name, OptionalDouble estimate, OptionalDouble halfWidth, String unit) {
    static MetricValue of(Estimate estimate, Currency currency) {
        String unit = estimate.metric().unit().symbol().replace("money", currency.getCurrencyCode());
        return new MetricValue(estimate.metric().name(), estimate.value(), estimate.halfWidth(), unit);
    }

    /**
     * Returns the value.
     *
     * @throws IllegalStateException if it cannot be given
     */
    public double value() {
        return estimate.orElseThrow(() -> new IllegalStateException(name + " has no value"));
    }
}
