package dev.poolwise.analysis;

import dev.poolwise.capacity.Place;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.ExperimentDesign;
import dev.poolwise.scenario.Metric;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Objective.Relation;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.scenario.Unit;
import dev.poolwise.workload.JobClass;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a formula says before any run about objectives on waiting times in the long run. */
final class LongRun {
    /** So that rounding proves nothing. */
    private static final double CLEARLY = 1e-6;

    private LongRun() {}

    /**
     * Returns what jobs wait at least, if that proves that an objective is missed; empty if nothing is proved. What the
     * formula leaves out, such as a quota or an image that has to be fetched, only makes them wait longer: so it proves
     * something of upper limits on waits, and of lower limits on the jobs that wait briefly.
     */
    static OptionalDouble missing(Scenario scenario, Alternative alternative, Objective objective) {
        Metric metric = objective.metric();
        Relation demanding = metric.unit() == Unit.SECONDS ? Relation.AT_MOST : Relation.AT_LEAST;
        if (objective.relation() != demanding || !isAsked(scenario.experiment())) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = alternative.places().stream()
                .flatMap(place -> erlangC(scenario, alternative, place, objective.jobClass()).stream())
                .mapToDouble(system -> system.value(metric).orElse(Double.NaN))
                .filter(Double::isFinite)
                .findFirst();
        double side = demanding == Relation.AT_MOST ? 1 : -1;
        double excess = side * (value.orElse(objective.limit()) - objective.limit());
        return excess > CLEARLY * Math.abs(objective.limit()) ? value : OptionalDouble.empty();
    }

    /** A formula describes the long run, and not a run that starts empty without a warm-up. */
    private static boolean isAsked(ExperimentDesign design) {
        return switch (design.study()) {
            case STEADY -> true;
            case TERMINATING -> false;
            case AUTOMATIC -> design.warmUp() > 0 || design.chosenWarmUp();
        };
    }

    private static Optional<ErlangC> erlangC(
            Scenario scenario, Alternative alternative, Place place, Optional<String> jobClass) {
        List<JobClass> served = ClosedForm.served(scenario, alternative, place);
        boolean alone = served.size() == 1
                && jobClass.map(name -> name.equals(served.get(0).name()))
                        .orElse(scenario.workload().classes().size() == 1);
        boolean moves = alternative.routes().values().stream()
                .anyMatch(route -> route.overflow().isPresent());
        return alone && !moves && !alternative.mayStop(place)
                ? ClosedForm.erlangC(place, served.get(0))
                : Optional.empty();
    }
}
