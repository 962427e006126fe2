package dev.poolwise.analysis;

import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import java.util.List;
import java.util.Objects;

/**
 * Whether the averages of an alternative exist.
 *
 * <p>A question about the long run has an answer only if every place can keep up with its load. A study is about the
 * long run if it says so, has a warm-up, or has a horizon of at least 500 mean service times; otherwise it describes
 * its own horizon, and the averages exist whatever the load.
 */
record SteadyState(List<OfferedLoad> overloaded, boolean steadyStudy) {
    private static final double LONG_RUN_IN_SERVICE_TIMES = 500;

    static SteadyState of(Scenario scenario, Alternative alternative, List<OfferedLoad> loads) {
        List<OfferedLoad> overloaded = loads.stream()
                .filter(load -> load.known() && load.perSlot() >= 1)
                .toList();
        return new SteadyState(overloaded, isSteady(scenario, alternative, loads));
    }

    private static boolean isSteady(Scenario scenario, Alternative alternative, List<OfferedLoad> loads) {
        ExperimentDesign design = scenario.experiment();
        return switch (design.study()) {
            case STEADY -> true;
            case TERMINATING -> false;
            case AUTOMATIC ->
                design.warmUp() > 0
                        || design.chosenWarmUp()
                        || (!design.drained()
                                && loads.stream()
                                        .filter(load -> load.offered() > 0)
                                        .anyMatch(load -> spansLongRun(scenario, alternative, load)));
        };
    }

    private static boolean spansLongRun(Scenario scenario, Alternative alternative, OfferedLoad load) {
        String place = placeOf(load);
        double service = OfferedLoads.longestMeanService(scenario.workload(), alternative.routes(), place);
        return Time.toSeconds(scenario.experiment().horizon()) >= LONG_RUN_IN_SERVICE_TIMES * service;
    }

    private static String placeOf(OfferedLoad load) {
        return load.place().startsWith("classic (") ? "classic" : load.place();
    }

    /** Returns whether averages over all jobs are withheld. */
    boolean withholds() {
        return steadyStudy && !overloaded.isEmpty();
    }

    /** Returns whether averages over the jobs of a class are withheld: only if its own place cannot keep up. */
    boolean withholds(String jobClass, Alternative alternative) {
        String place =
                Objects.requireNonNull(alternative.routes().get(jobClass)).to();
        return steadyStudy && overloaded.stream().anyMatch(load -> placeOf(load).equals(place));
    }

    /** Returns whether a metric is an average or extreme that grows without bound in an overloaded place. */
    static boolean isSteadyAverage(String metric) {
        return metric.startsWith("waitingTime.")
                || metric.startsWith("turnaroundTime.")
                || metric.startsWith("queueLength.")
                || metric.startsWith("P(");
    }
}
