package dev.poolwise.analysis;

import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobClass;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether the averages of an alternative exist.
 *
 * <p>A question about the long run has an answer only if every place can keep up with its load. A study is about the
 * long run if it says so, has a warm-up, or has a horizon of at least 500 mean service times; otherwise it describes
 * its own horizon, and the averages exist whatever the load.
 *
 * @param overloaded the places and limits that cannot keep up, by their load
 * @param growing the classes whose queues kept growing in the run
 * @param steadyStudy whether the question is about the long run
 */
record SteadyState(List<OfferedLoad> overloaded, List<QueueGrowth> growing, boolean steadyStudy) {
    private static final double LONG_RUN_IN_SERVICE_TIMES = 500;

    /** Returns what is known, from the loads and from the run; {@code growing} is empty before it. */
    static SteadyState of(
            Scenario scenario, Alternative alternative, List<OfferedLoad> loads, List<QueueGrowth> growing) {
        List<OfferedLoad> overloaded =
                loads.stream().filter(OfferedLoad::isOverload).toList();
        Stream<String> places = Stream.concat(
                loads.stream().filter(load -> load.offered() > 0).map(OfferedLoad::place),
                growing.stream().map(growth -> placeOf(growth.jobClass(), alternative)));
        return new SteadyState(overloaded, growing, isSteady(scenario, alternative, places));
    }

    private static boolean isSteady(Scenario scenario, Alternative alternative, Stream<String> places) {
        ExperimentDesign design = scenario.experiment();
        return switch (design.study()) {
            case STEADY -> true;
            case TERMINATING -> false;
            case AUTOMATIC ->
                design.warmUp() > 0
                        || design.chosenWarmUp()
                        || (!design.drained() && places.anyMatch(place -> spansLongRun(scenario, alternative, place)));
        };
    }

    private static boolean spansLongRun(Scenario scenario, Alternative alternative, String place) {
        double service = scenario.workload().classes().stream()
                .filter(jobClass -> placeOf(jobClass.name(), alternative).equals(place))
                .map(JobClass::service)
                .flatMap(distribution -> distribution.stream())
                .mapToDouble(distribution -> distribution.mean())
                .max()
                .orElse(0);
        return Time.toSeconds(scenario.experiment().horizon()) >= LONG_RUN_IN_SERVICE_TIMES * service;
    }

    private static String placeOf(String jobClass, Alternative alternative) {
        return Objects.requireNonNull(alternative.routes().get(jobClass)).to();
    }

    /** Returns whether averages over all jobs are withheld. */
    boolean withholds() {
        return steadyStudy && !(overloaded.isEmpty() && growing.isEmpty());
    }

    /** Returns whether averages over the jobs of a class are withheld: only if its own place cannot keep up. */
    boolean withholds(String jobClass, Alternative alternative) {
        String place = placeOf(jobClass, alternative);
        return steadyStudy
                && (overloaded.stream().anyMatch(load -> load.place().equals(place))
                        || growing.stream().anyMatch(growth -> growth.jobClass().equals(jobClass)));
    }

    /** Returns whether a metric is an average or extreme that grows without bound in an overloaded place. */
    static boolean isSteadyAverage(String metric) {
        return metric.startsWith("waitingTime.")
                || metric.startsWith("turnaroundTime.")
                || metric.startsWith("queueLength.")
                || metric.startsWith("P(");
    }
}
