package dev.poolwise.analysis;

import dev.poolwise.billing.Rates;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.Replication;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.VarianceComponents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How uncertain a metric is because the job log is one of many that might have been recorded: the part of the variance
 * that lies between resamples of the log, apart from that of the simulation within them.
 *
 * @param metric what it is
 * @param halfWidth half the length of the interval for the data, in the metric's unit
 */
public record InputUncertainty(Metric metric, double halfWidth) {
    private static final List<String> METRICS =
            List.of("cost", "totalCost", "waitingTime.mean", "waitingTime.p95", "throughput", "utilisation");

    /**
     * Returns the uncertainty of the main metrics, by the alternative's name; metrics without a value in some
     * replication are left out.
     *
     * @param resampled the outcomes with each resample of the logs, at least two, each with at least two replications
     */
    public static Map<String, List<InputUncertainty>> of(Scenario scenario, List<List<Outcome>> resampled) {
        Map<String, List<InputUncertainty>> all = new LinkedHashMap<>();
        for (int i = 0; i < scenario.alternatives().size(); i++) {
            int index = i;
            Alternative alternative = scenario.alternatives().get(i);
            List<List<MetricValues>> values = resampled.stream()
                    .map(outcomes -> values(scenario, alternative, outcomes.get(index)))
                    .toList();
            all.put(alternative.name(), split(scenario, values));
        }
        return all;
    }

    private static List<MetricValues> values(Scenario scenario, Alternative alternative, Outcome outcome) {
        Map<String, Rates> rates = Reservations.settled(alternative, outcome);
        List<BigDecimal> delayCosts = AccountsOfRuns.delayCosts(scenario);
        long warmUp = scenario.experiment().warmUp();
        List<MetricValues> values = new ArrayList<>();
        for (Replication replication : outcome.replications()) {
            values.add(new MetricValues(replication, warmUp, rates, delayCosts));
        }
        return values;
    }

    private static List<InputUncertainty> split(Scenario scenario, List<List<MetricValues>> values) {
        List<InputUncertainty> uncertainties = new ArrayList<>();
        for (String name : METRICS) {
            Metric metric = Metric.named(name).orElseThrow();
            double[][] figures = values.stream()
                    .map(group ->
                            group.stream().mapToDouble(v -> v.whole(metric)).toArray())
                    .toArray(double[][]::new);
            boolean given =
                    Arrays.stream(figures).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
            if (given && (!name.equals("totalCost") || scenario.accounting().pricesWaiting())) {
                double level = scenario.experiment().confidence();
                uncertainties.add(new InputUncertainty(
                        metric, VarianceComponents.of(figures).halfWidthBetween(level)));
            }
        }
        return uncertainties;
    }
}
