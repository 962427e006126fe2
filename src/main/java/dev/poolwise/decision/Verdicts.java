package dev.poolwise.decision;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Objective;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Judges objectives on the confidence bound. */
final class Verdicts {
    private Verdicts() {}

    /** Returns the verdicts of one alternative, in the order of the objectives. */
    static List<ObjectiveVerdict> of(AlternativeAnalysis analysis, List<Objective> objectives) {
        return objectives.stream().map(objective -> judge(analysis, objective)).toList();
    }

    private static ObjectiveVerdict judge(AlternativeAnalysis analysis, Objective objective) {
        Map<String, Estimate> metrics = objective
                .jobClass()
                .map(name -> Objects.requireNonNull(analysis.classes().get(name)))
                .orElse(analysis.metrics());
        Estimate estimate =
                Objects.requireNonNull(metrics.get(objective.metric().name()));
        return new ObjectiveVerdict(objective, estimate, verdict(objective, estimate));
    }

    /** A metric without a value misses: nobody can promise it. One replication is judged on its value alone. */
    static Verdict verdict(Objective objective, Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return Verdict.MISSED;
        }
        double value = estimate.value().getAsDouble();
        double halfWidth = estimate.halfWidth().orElse(0);
        double gap = objective.relation() == Objective.Relation.AT_MOST
                ? objective.limit() - value
                : value - objective.limit();
        if (gap >= halfWidth) {
            return Verdict.MET;
        }
        return gap < -halfWidth ? Verdict.MISSED : Verdict.UNDECIDED;
    }

    /** Returns by how much of the limit an objective is missed, 0 if it is not; infinite without a value. */
    static double relativeExcess(ObjectiveVerdict judged) {
        if (judged.estimate().value().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double value = judged.estimate().value().getAsDouble();
        double limit = judged.objective().limit();
        double excess = judged.objective().relation() == Objective.Relation.AT_MOST ? value - limit : limit - value;
        return Math.max(0, excess) / Math.max(Math.abs(limit), 1e-12);
    }

    /**
     * Returns how many replications would likely settle an undecided objective: the half-width shrinks with their root.
     */
    static long replicationsToSettle(ObjectiveVerdict judged) {
        double gap = Math.abs(
                judged.estimate().value().orElseThrow() - judged.objective().limit());
        double ratio = judged.estimate().halfWidth().orElse(0) / Math.max(gap, 1e-300);
        double needed = Math.ceil(ratio * ratio * judged.estimate().replications());
        return (long) Math.min(needed, 1e9);
    }
}
