package dev.poolwise.sizing;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Objective.Relation;
import dev.poolwise.selection.Observation;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Turns what a point showed into the observations that a choice is made by. */
final class Slacks {
    private final List<Objective> objectives;

    Slacks(List<Objective> objectives) {
        this.objectives = objectives;
    }

    /** Returns one observation for each replication. */
    List<Observation> of(PointResult point) {
        AlternativeResult result = point.alternatives().get(0);
        return IntStream.range(0, point.replications())
                .mapToObj(replication -> observation(result, replication))
                .toList();
    }

    private Observation observation(AlternativeResult result, int replication) {
        List<Double> slacks = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            slacks.add(slack(objectives.get(i), result.objectives().get(i).estimate(), result, replication));
        }
        return new Observation(value(result, "cost", replication), slacks);
    }

    /**
     * As a fraction of the limit, unless that is 0. Where no job arrives at all, none waits too long. A mean over jobs
     * of several replications is not the mean of its values there: a limit on the cost of a job is met if the jobs at
     * that price would have cost more than all did.
     */
    private static double slack(Objective objective, Estimate estimate, AlternativeResult result, int replication) {
        double value = estimate.observations().get(replication);
        if (Figures.isWithheld(estimate)) {
            return Double.NaN;
        }
        if (!Double.isFinite(value)) {
            return withoutJobs(result) ? 0 : Double.NaN;
        }
        double side = objective.relation() == Relation.AT_MOST ? 1 : -1;
        if (objective.metric().name().equals("costPerJob") && value > 0) {
            double cost = value(result, "cost", replication);
            return side * (objective.limit() * cost / value - cost);
        }
        double scale = objective.limit() == 0 ? 1 : Math.abs(objective.limit());
        return side * (objective.limit() - value) / scale;
    }

    /** Returns whether no job arrives in any replication. */
    static boolean withoutJobs(AlternativeResult result) {
        return metric(result, "jobs.arrived").observations().stream().allMatch(jobs -> jobs == 0);
    }

    private static double value(AlternativeResult result, String metric, int replication) {
        return metric(result, metric).observations().get(replication);
    }

    private static Estimate metric(AlternativeResult result, String name) {
        return Objects.requireNonNull(result.metrics().get(name), name);
    }
}
