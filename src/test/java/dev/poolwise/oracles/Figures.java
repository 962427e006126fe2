package dev.poolwise.oracles;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.experiment.Experiment;
import dev.poolwise.experiment.ObserverFactory;
import dev.poolwise.experiment.Progress;
import dev.poolwise.outcome.Observer;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.file.InvalidScenario;
import dev.poolwise.scenario.file.ScenarioFile;
import dev.poolwise.statistics.ConfidenceInterval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a system was found to do, as 95 % intervals. A figure is a metric of the results, {@code 1 -} a metric, the
 * ratio {@code A / B} of two metrics, the {@code difference of} a metric between an alternative and the first one, or
 * one of the {@link Tallies}.
 */
final class Figures {
    private static final double LEVEL = 0.95;
    private static final String COMPLEMENT = "1 - ";

    private final Scenario scenario;
    private final Map<Place, Tally> tallies;
    private final Analysis analysis;

    /** Which tally: of which figure, in which alternative and replication. */
    private record Place(String figure, int alternative, int replication) {}

    private Figures(Scenario scenario, Map<Place, Tally> tallies, Analysis analysis) {
        this.scenario = scenario;
        this.tallies = tallies;
        this.analysis = analysis;
    }

    /** Simulates a system, and watches it for what the rows ask. */
    static Figures of(String system, List<Row> rows) throws IOException, InvalidScenario {
        Scenario scenario = ScenarioFile.read(Row.FOLDER.resolve(system + ".yaml"), List.of());
        Map<Place, Tally> tallies = new ConcurrentHashMap<>();
        Map<String, Supplier<Tally>> makers = new LinkedHashMap<>();
        rows.stream().map(Figures::base).forEach(figure -> Tallies.named(
                        figure, scenario.experiment().warmUp())
                .ifPresent(maker -> makers.put(figure, maker)));
        ObserverFactory watch = (alternative, replication) -> {
            List<Observer> watching = new ArrayList<>();
            makers.forEach((figure, maker) -> {
                Tally tally = maker.get();
                tallies.put(new Place(figure, alternative, replication), tally);
                watching.add(tally);
            });
            return watching.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Observer.all(watching.get(0), watching.subList(1, watching.size())));
        };
        int threads = Runtime.getRuntime().availableProcessors();
        return new Figures(
                scenario, tallies, Analysis.of(scenario, Experiment.run(scenario, threads, Progress.NONE, watch)));
    }

    /** Returns the number of replications. */
    int replications() {
        return scenario.experiment().replications();
    }

    /** Returns the interval of a row's figure, in the unit of the row's value. */
    ConfidenceInterval interval(Row row) {
        ConfidenceInterval found = found(row);
        return new ConfidenceInterval(
                found.mean() / row.factor(), found.halfWidth() / row.factor(), LEVEL, found.replications());
    }

    /** Returns the figure without the {@code 1 -} before it. */
    private static String base(Row row) {
        return row.figure().startsWith(COMPLEMENT) ? row.figure().substring(COMPLEMENT.length()) : row.figure();
    }

    private ConfidenceInterval found(Row row) {
        ConfidenceInterval base = found(row, base(row));
        return row.figure().startsWith(COMPLEMENT)
                ? new ConfidenceInterval(1 - base.mean(), base.halfWidth(), LEVEL, base.replications())
                : base;
    }

    private ConfidenceInterval found(Row row, String figure) {
        int alternative = alternative(row);
        if (tallies.containsKey(new Place(figure, alternative, 1))) {
            return tallied(figure, alternative);
        }
        if (figure.startsWith("difference of ")) {
            return difference(row, figure.substring("difference of ".length()));
        }
        int slash = figure.indexOf(" / ");
        return slash < 0
                ? metric(estimate(row, figure))
                : ratio(estimate(row, figure.substring(0, slash)), estimate(row, figure.substring(slash + 3)));
    }

    private static ConfidenceInterval metric(Estimate estimate) {
        return new ConfidenceInterval(
                estimate.value().orElseThrow(), estimate.halfWidth().orElseThrow(), LEVEL, estimate.replications());
    }

    private ConfidenceInterval tallied(String figure, int alternative) {
        double[] sums = new double[replications()];
        double[] counts = new double[replications()];
        for (int i = 0; i < replications(); i++) {
            Tally tally = Objects.requireNonNull(tallies.get(new Place(figure, alternative, i + 1)));
            sums[i] = tally.sum();
            counts[i] = tally.count();
        }
        return ConfidenceInterval.ofRatio(sums, counts, LEVEL);
    }

    private static ConfidenceInterval ratio(Estimate a, Estimate b) {
        return ConfidenceInterval.ofRatio(values(a), values(b), LEVEL);
    }

    private static double[] values(Estimate estimate) {
        return estimate.observations().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private ConfidenceInterval difference(Row row, String metric) {
        Comparison comparison = analysis.comparisons().stream()
                .filter(one -> one.alternative().equals(row.alternative()))
                .filter(one -> one.metric().name().equals(metric))
                .findFirst()
                .orElseThrow();
        return new ConfidenceInterval(
                comparison.difference().orElseThrow(),
                comparison.halfWidth().orElseThrow(),
                LEVEL,
                comparison.observations().size());
    }

    private Estimate estimate(Row row, String metric) {
        AlternativeAnalysis one = analysis.alternatives().get(alternative(row));
        Map<String, Estimate> metrics = row.jobClass().isEmpty()
                ? one.metrics()
                : Objects.requireNonNull(one.classes().get(row.jobClass()), row.jobClass());
        return Objects.requireNonNull(metrics.get(metric), metric);
    }

    private int alternative(Row row) {
        List<String> names = scenario.alternatives().stream()
                .map(alternative -> alternative.name())
                .toList();
        return row.alternative().isEmpty() ? 0 : names.indexOf(row.alternative());
    }
}
