package dev.poolwise.outcome;

import java.util.List;

/**
 * What happened at one place in one replication. Hours are over the whole run, like the bill; {@code utilisation} and
 * {@code nodesMean} are time averages after the warm-up.
 *
 * @param place its name
 * @param isPool false for classic, whose nodes, starts and provisioning are 0
 * @param busyMicros node-time with at least one task (pool), run time of your jobs (classic)
 * @param readyMicros node-time from ready to released (pool), run time of your jobs (classic)
 * @param provisioningMicros node-time from request to ready (or to the end, if never ready)
 * @param billedMicros node-time charged, by the place's rates
 * @param charged where the charged node-time went
 * @param periods the usage in each period of the place's plan, until the end; empty without a plan
 * @param stoppedMicros the time in which no job could start, as the plan was used up
 * @param transactions your jobs that are transactions: by default those submitted to classic
 * @param busySlotTime slot-seconds in use after the warm-up; for classic, of all tenants
 * @param availableSlotTime slot-seconds of ready nodes after the warm-up; for classic, of its capacity
 * @param nodesMean ready nodes
 * @param nodesMax the most nodes that existed at once, provisioning included, over the whole run
 * @param nodeStarts nodes requested
 * @param preemptions nodes taken away by the provider
 * @param shortOfCoresMicros time for which the account's core quota kept nodes from the pool that it asked for
 * @param lowPriorityBilledMicros how much of {@code billedMicros} was that of low-priority nodes
 * @param evaluations how often a formula was evaluated for its size
 * @param failedEvaluations how many of these failed
 */
public record PlaceSummary(
        String place,
        boolean isPool,
        long busyMicros,
        long readyMicros,
        long provisioningMicros,
        long billedMicros,
        ChargedTime charged,
        List<PeriodUsage> periods,
        long stoppedMicros,
        long transactions,
        double busySlotTime,
        double availableSlotTime,
        double nodesMean,
        long nodesMax,
        long nodeStarts,
        long preemptions,
        long shortOfCoresMicros,
        long lowPriorityBilledMicros,
        long evaluations,
        long failedEvaluations) {
    public PlaceSummary {
        periods = List.copyOf(periods);
    }

    /** The summary of a place that no formula scales. */
    public PlaceSummary(
            String place,
            boolean isPool,
            long busyMicros,
            long readyMicros,
            long provisioningMicros,
            long billedMicros,
            ChargedTime charged,
            List<PeriodUsage> periods,
            long stoppedMicros,
            long transactions,
            double busySlotTime,
            double availableSlotTime,
            double nodesMean,
            long nodesMax,
            long nodeStarts,
            long preemptions,
            long shortOfCoresMicros,
            long lowPriorityBilledMicros) {
        this(
                place,
                isPool,
                busyMicros,
                readyMicros,
                provisioningMicros,
                billedMicros,
                charged,
                periods,
                stoppedMicros,
                transactions,
                busySlotTime,
                availableSlotTime,
                nodesMean,
                nodesMax,
                nodeStarts,
                preemptions,
                shortOfCoresMicros,
                lowPriorityBilledMicros,
                0,
                0);
    }
}
