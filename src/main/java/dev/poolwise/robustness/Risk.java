package dev.poolwise.robustness;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.scenario.Objective;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.statistics.ConfidenceInterval;
import dev.poolwise.statistics.Proportion;
import dev.poolwise.study.PointResult;
import dev.poolwise.study.PointResult.AlternativeResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The risks of every alternative of a scenario, counted over the replications.
 *
 * <p>In a replication, an alternative is good if it meets all objectives there. A choice is regretted if another one is
 * good while it is not, or costs less and is as good. The regret is the cost of the choice less that of the cheapest
 * good alternative, at least 0; of all alternatives, if none is good.
 */
public final class Risk {
    private final Scenario scenario;
    private final OptionalDouble budget;
    private final PointResult point;
    private final double[][] cost;
    private final boolean[][] good;

    /** Looks at what came of a scenario. */
    public Risk(Scenario scenario, OptionalDouble budget, PointResult point) {
        this.scenario = scenario;
        this.budget = budget;
        this.point = point;
        this.cost = new double[point.alternatives().size()][];
        this.good = new boolean[cost.length][point.replications()];
        for (int i = 0; i < cost.length; i++) {
            AlternativeResult alternative = point.alternatives().get(i);
            cost[i] = observations(Objects.requireNonNull(alternative.metrics().get("cost")));
            for (int r = 0; r < point.replications(); r++) {
                good[i][r] = isGood(alternative, r);
            }
        }
    }

    private static double[] observations(Estimate estimate) {
        return estimate.observations().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isGood(AlternativeResult alternative, int replication) {
        return IntStream.range(0, scenario.objectives().size())
                .noneMatch(objective -> misses(alternative, objective, replication));
    }

    /**
     * A value that is not there, such as a percentile of no jobs, misses nothing; one that is withheld still counts.
     */
    private boolean misses(AlternativeResult alternative, int objective, int replication) {
        Objective limit = scenario.objectives().get(objective);
        double value = alternative
                .objectives()
                .get(objective)
                .estimate()
                .observations()
                .get(replication);
        return limit.relation() == Objective.Relation.AT_MOST ? value > limit.limit() : value < limit.limit();
    }

    /** Returns the risks of every alternative, in the order of the scenario. */
    public List<RiskOf> all() {
        List<RiskOf> risks = new ArrayList<>();
        for (int i = 0; i < cost.length; i++) {
            risks.add(of(i));
        }
        return List.copyOf(risks);
    }

    private RiskOf of(int chosen) {
        AlternativeResult alternative = point.alternatives().get(chosen);
        List<Proportion> missed = IntStream.range(0, scenario.objectives().size())
                .mapToObj(objective -> share(r -> misses(alternative, objective, r)))
                .toList();
        double[] regrets = IntStream.range(0, point.replications())
                .mapToDouble(r -> regret(chosen, r))
                .toArray();
        return new RiskOf(
                alternative.name(),
                budget.stream()
                        .mapToObj(limit -> share(r -> cost[chosen][r] > limit))
                        .findFirst(),
                missed,
                share(r -> isRegretted(chosen, r)),
                ConfidenceInterval.ofReplications(regrets, level()),
                Arrays.stream(regrets).max().orElse(0));
    }

    private Proportion share(java.util.function.IntPredicate happened) {
        int count =
                (int) IntStream.range(0, point.replications()).filter(happened).count();
        return Proportion.of(count, point.replications(), level());
    }

    private double level() {
        return scenario.experiment().confidence();
    }

    private double regret(int chosen, int r) {
        boolean anyGood = anyGood(r);
        double least = IntStream.range(0, cost.length)
                .filter(i -> good[i][r] || !anyGood)
                .mapToDouble(i -> cost[i][r])
                .min()
                .orElse(cost[chosen][r]);
        return Math.max(0, cost[chosen][r] - least);
    }

    private boolean isRegretted(int chosen, int r) {
        return (anyGood(r) && !good[chosen][r]) || regret(chosen, r) > 0;
    }

    private boolean anyGood(int r) {
        return IntStream.range(0, cost.length).anyMatch(i -> good[i][r]);
    }
}
