package dev.poolwise.analysis;

import dev.poolwise.billing.Bill;
import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Place;
import dev.poolwise.capacity.Pool;
import dev.poolwise.outcome.ChargedTime;
import dev.poolwise.outcome.Outcome;
import dev.poolwise.outcome.PlaceSummary;
import dev.poolwise.outcome.Quantiles;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.units.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the replications of one alternative into its analysis. */
final class AlternativeAnalyst {
    private final Scenario scenario;
    private final Alternative alternative;
    private final Outcome outcome;
    private final Map<String, Rates> rates;
    private final List<MetricValues> values;
    private final double level;
    private final List<OfferedLoad> loads;
    private final SteadyState steadyState;

    AlternativeAnalyst(Scenario scenario, Alternative alternative, Outcome outcome) {
        this.scenario = scenario;
        this.alternative = alternative;
        this.outcome = outcome;
        this.level = scenario.experiment().confidence();
        List<BigDecimal> delayCosts = AccountsOfRuns.delayCosts(scenario);
        this.rates = Reservations.settled(alternative, outcome);
        this.values = outcome.replications().stream()
                .map(r -> new MetricValues(r, scenario.experiment().warmUp(), rates, delayCosts))
                .toList();
        this.loads = OfferedLoads.of(scenario, alternative);
        this.steadyState =
                SteadyState.of(scenario, alternative, loads, QueueGrowth.of(scenario, alternative, loads, outcome));
    }

    AlternativeAnalysis analysis() {
        Map<String, Estimate> metrics = whole();
        Map<String, Map<String, Estimate>> classes = classes();
        Map<String, Map<String, Estimate>> pools = pools();
        Bill bill = Bill.of(rates, nodes(), outcome.replications());
        return new AlternativeAnalysis(
                alternative,
                metrics,
                classes,
                pools,
                waitingPercentiles(),
                bill,
                Objects.requireNonNull(metrics.get("cost")),
                waste(),
                outcome.replications().get(0).timeline(),
                outcome.week(),
                loads,
                Verification.of(scenario, alternative, metrics, classes, bill),
                diagnostics(metrics, classes, pools),
                AccountsOfRuns.of(scenario, alternative, rates, outcome, bill));
    }

    private List<Diagnostic> diagnostics(
            Map<String, Estimate> metrics,
            Map<String, Map<String, Estimate>> classes,
            Map<String, Map<String, Estimate>> pools) {
        List<Diagnostic> all =
                new ArrayList<>(Diagnostics.of(scenario, alternative, outcome, metrics, pools, steadyState));
        if (steadyState.steadyStudy() && !steadyState.withholds()) {
            RunLength.of(scenario, alternative, outcome).ifPresent(all::add);
        }
        scenario.experiment()
                .precision()
                .map(asked -> AchievedPrecision.of(
                        asked,
                        alternative.name(),
                        metrics,
                        classes,
                        outcome.replications().size()))
                .flatMap(AchievedPrecision::diagnostic)
                .ifPresent(all::add);
        return all;
    }

    private Map<String, String> nodes() {
        Map<String, String> nodes = new LinkedHashMap<>();
        alternative.pools().stream()
                .forEach(pool -> nodes.put(
                        pool.name(),
                        pool.isMixed() ? pool.vm().sizeAndSystem() : pool.vm().description()));
        return nodes;
    }

    private Stream<Metric> metrics() {
        Stream<Metric> waiting = Metric.OF_WAITING.stream()
                .filter(metric -> scenario.accounting().pricesWaiting()
                        || scenario.metricsAskedFor().contains(metric));
        Stream<Metric> probabilities = scenario.metricsAskedFor().stream().filter(Metric::isProbability);
        return Stream.of(Metric.ALL.stream(), waiting, probabilities).flatMap(metrics -> metrics);
    }

    private Map<String, Estimate> whole() {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        metrics().forEach(metric -> {
            Estimate estimate = metric.name().equals("costPerJob")
                    ? costPerJob(metric)
                    : estimate(metric, value -> value.whole(metric));
            boolean withheld = steadyState.withholds() && SteadyState.isSteadyAverage(metric.name());
            estimates.put(metric.name(), withheld ? Estimates.withheld(estimate) : estimate);
        });
        return estimates;
    }

    private Estimate costPerJob(Metric metric) {
        Metric cost = Metric.named("cost").orElseThrow();
        double[] jobs = outcome.replications().stream()
                .mapToDouble(r -> r.jobs().finishedInRun())
                .toArray();
        return Estimates.ratio(metric, observations(value -> value.whole(cost)), jobs, level);
    }

    private Map<String, Map<String, Estimate>> classes() {
        Map<String, Map<String, Estimate>> classes = new LinkedHashMap<>();
        for (int i = 0; i < scenario.workload().classes().size(); i++) {
            int index = i;
            String name = scenario.workload().classes().get(i).name();
            Map<String, Estimate> estimates = new LinkedHashMap<>();
            metrics().filter(metric -> metric.scope() == Metric.Scope.CLASSES).forEach(metric -> {
                Estimate estimate = estimate(metric, value -> value.ofClass(metric, index));
                boolean withheld =
                        steadyState.withholds(name, alternative) && SteadyState.isSteadyAverage(metric.name());
                estimates.put(metric.name(), withheld ? Estimates.withheld(estimate) : estimate);
            });
            classes.put(name, estimates);
        }
        return classes;
    }

    private Map<String, Map<String, Estimate>> pools() {
        Map<String, Map<String, Estimate>> pools = new LinkedHashMap<>();
        List<Place> places = alternative.places();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) instanceof Pool pool) {
                int index = i;
                Map<String, Estimate> estimates = new LinkedHashMap<>();
                metrics()
                        .filter(metric -> metric.scope() == Metric.Scope.POOLS)
                        .forEach(metric ->
                                estimates.put(metric.name(), estimate(metric, value -> value.ofPlace(metric, index))));
                pools.put(pool.name(), estimates);
            }
        }
        return pools;
    }

    private Estimate estimate(Metric metric, ToDoubleFunction<MetricValues> value) {
        return Estimates.mean(metric, observations(value), level);
    }

    private double[] observations(ToDoubleFunction<MetricValues> value) {
        return values.stream().mapToDouble(value).toArray();
    }

    private List<Estimate> waitingPercentiles() {
        List<Estimate> percentiles = new ArrayList<>();
        List<Quantiles> waits =
                outcome.replications().stream().map(r -> r.jobs().waiting()).toList();
        if (steadyState.withholds() || waits.stream().allMatch(wait -> wait.count() == 0)) {
            return percentiles;
        }
        IntStream.rangeClosed(0, 100).forEach(p -> {
            Metric metric = new Metric("waitingTime.p" + p, Unit.SECONDS, Metric.Scope.WHOLE, 0);
            double[] observations =
                    waits.stream().mapToDouble(wait -> wait.percentile(p)).toArray();
            percentiles.add(Estimates.mean(metric, observations, level));
        });
        return percentiles;
    }

    private AlternativeAnalysis.Waste waste() {
        return new AlternativeAnalysis.Waste(
                meanHours(ChargedTime::busy),
                meanHours(ChargedTime::idle),
                meanHours(ChargedTime::provisioning),
                meanHours(ChargedTime::draining),
                meanHours(ChargedTime::rounding));
    }

    private double meanHours(ToLongFunction<ChargedTime> part) {
        return outcome.replications().stream()
                .mapToDouble(r -> Time.toHours(r.places().stream()
                        .map(PlaceSummary::charged)
                        .mapToLong(part)
                        .sum()))
                .average()
                .orElse(0);
    }
}
