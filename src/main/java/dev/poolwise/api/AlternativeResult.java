package dev.poolwise.api;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Estimate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one alternative.
 *
 * @param name of the alternative
 * @param metrics by their names, as in {@code results.json}
 * @param classes the metrics of each job class
 * @param bill the lines of the bill, means over the replications
 * @param total of the bill, exact
 */
public record AlternativeResult(
        String name,
        Map<String, MetricValue> metrics,
        Map<String, Map<String, MetricValue>> classes,
        List<BillLine> bill,
        BigDecimal total) {
    static AlternativeResult of(AlternativeAnalysis analysed, Currency currency) {
        Map<String, Map<String, MetricValue>> classes = new LinkedHashMap<>();
        analysed.classes().forEach((name, metrics) -> classes.put(name, values(metrics, currency)));
        return new AlternativeResult(
                analysed.alternative().name(),
                values(analysed.metrics(), currency),
                classes,
                analysed.bill().lines().stream().map(BillLine::of).toList(),
                analysed.bill().total());
    }

    private static Map<String, MetricValue> values(Map<String, Estimate> estimates, Currency currency) {
        Map<String, MetricValue> values = new LinkedHashMap<>();
        estimates.forEach((name, estimate) -> values.put(name, MetricValue.of(estimate, currency)));
        return values;
    }

    /**
     * Returns a metric by its name, such as {@code waitingTime.p95} or {@code cost}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public MetricValue metric(String metric) {
        return find(metrics, metric, "of '" + name + "'");
    }

    /**
     * Returns a metric of one job class.
     *
     * @throws IllegalArgumentException if there is no such class, or it has no such metric
     */
    public MetricValue metric(String metric, String jobClass) {
        return find(classes.getOrDefault(jobClass, Map.of()), metric, "of job class '" + jobClass + "'");
    }

    private static MetricValue find(Map<String, MetricValue> values, String metric, String where) {
        MetricValue found = values.get(metric);
        if (found == null) {
            throw new IllegalArgumentException(
                    "expected a metric " + where + ", one of " + values.keySet() + ", but found '" + metric + "'");
        }
        return found;
    }
}
