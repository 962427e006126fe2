package dev.poolwise.robustness;

import dev.poolwise.statistics.ConfidenceInterval;
import dev.poolwise.statistics.Proportion;
import java.util.List;
import java.util.Optional;

/**
 * How likely it goes wrong to choose one alternative. Each replication is one course of events.
 *
 * @param alternative the name
 * @param overBudget how likely it costs more than the budget; empty without a budget
 * @param missed how likely each objective is missed, in their order
 * @param regretted how likely another alternative would have been the better choice
 * @param regret how much less the cheapest good one would have cost, on average over all replications, in money
 * @param worst the largest regret of any replication, in money
 */
public record RiskOf(
        String alternative,
        Optional<Proportion> overBudget,
        List<Proportion> missed,
        Proportion regretted,
        ConfidenceInterval regret,
        double worst) {
    public RiskOf {
        missed = List.copyOf(missed);
    }
}
