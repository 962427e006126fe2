package dev.poolwise.analysis;

import dev.poolwise.billing.Bill;
import dev.poolwise.outcome.Timeline;
import dev.poolwise.outcome.Week;
import dev.poolwise.scenario.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything known of one alternative.
 *
 * @param alternative what it is
 * @param metrics by metric name, in the order of {@link dev.poolwise.scenario.Metric#ALL}, then the probabilities that
 *     objectives or expectations ask for
 * @param classes the metrics of each job class, by its name
 * @param pools the metrics of each pool, by its name
 * @param waitingPercentiles the waiting time at the percentiles 0 … 100, seconds, each averaged over the replications
 *     with its interval; empty if there is none to give
 * @param bill what it costs
 * @param cost the bill's total with its interval, money
 * @param waste where the charged hours went
 * @param timeline levels over time in replication 1
 * @param week what was busy by the hour of the week, over all replications; only of runs of some days
 * @param offeredLoad what the workload asks of the alternative
 * @param verification what theory and identities say beside what was simulated
 * @param diagnostics in order of weight
 * @param accounts money beyond the bill
 */
public record AlternativeAnalysis(
        Alternative alternative,
        Map<String, Estimate> metrics,
        Map<String, Map<String, Estimate>> classes,
        Map<String, Map<String, Estimate>> pools,
        List<Estimate> waitingPercentiles,
        Bill bill,
        Estimate cost,
        Waste waste,
        Optional<Timeline> timeline,
        Optional<Week> week,
        List<OfferedLoad> offeredLoad,
        List<VerificationLine> verification,
        List<Diagnostic> diagnostics,
        Accounts accounts) {
    /** An alternative of which the bill is all that is asked. */
    public AlternativeAnalysis(
            Alternative alternative,
            Map<String, Estimate> metrics,
            Map<String, Map<String, Estimate>> classes,
            Map<String, Map<String, Estimate>> pools,
            List<Estimate> waitingPercentiles,
            Bill bill,
            Estimate cost,
            Waste waste,
            Optional<Timeline> timeline,
            Optional<Week> week,
            List<OfferedLoad> offeredLoad,
            List<VerificationLine> verification,
            List<Diagnostic> diagnostics) {
        this(
                alternative,
                metrics,
                classes,
                pools,
                waitingPercentiles,
                bill,
                cost,
                waste,
                timeline,
                week,
                offeredLoad,
                verification,
                diagnostics,
                Accounts.NONE);
    }

    /**
     * Where the charged hours went, means over the replications; the parts add up to the billed compute-hours.
     *
     * @param busy hours in which a node had a task, except draining
     * @param idle hours in which a ready node had none
     * @param provisioning hours before ready that are charged
     * @param draining hours in which a node that is given up still finished its tasks
     * @param rounding hours added by increments and minimums
     */
    public record Waste(double busy, double idle, double provisioning, double draining, double rounding) {
        /** Returns the hours that were charged. */
        public double billed() {
            return busy + idle + provisioning + draining + rounding;
        }
    }
}
