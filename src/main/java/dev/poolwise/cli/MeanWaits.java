package dev.poolwise.cli;

import dev.poolwise.analysis.Legible;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The mean waits of the replications that are over, alternative by alternative. */
final class MeanWaits {
    private final double level;
    private final Legible legible;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private MeanWaits(double level, Legible legible) {
        this.level = level;
        this.legible = legible;
    }

    /** Starts without any. */
    static MeanWaits of(Scenario scenario) {
        return new MeanWaits(scenario.experiment().confidence(), new Legible(scenario.currency()));
    }

    /** Adds that of a replication, NaN if none of its jobs started. */
    void add(String alternative, double meanWait) {
        if (!Double.isNaN(meanWait)) {
            seconds.computeIfAbsent(alternative, name -> new ArrayList<>()).add(meanWait);
        }
    }

    /** Returns what is known of an alternative, for a progress line; nothing before there is a half-width. */
    String soFar(String alternative) {
        List<Double> waits = seconds.getOrDefault(alternative, List.of());
        if (waits.size() < 2) {
            return "";
        }
        double[] observations = waits.stream().mapToDouble(Double::doubleValue).toArray();
        ConfidenceInterval interval = ConfidenceInterval.ofReplications(observations, level);
        String wait =
                legible.of(Unit.SECONDS, OptionalDouble.of(interval.mean()), OptionalDouble.of(interval.halfWidth()));
        return "; mean wait " + wait;
    }
}
