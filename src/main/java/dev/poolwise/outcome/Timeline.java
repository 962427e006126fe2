package dev.poolwise.outcome;

import java.util.List;
import java.util.Optional;

/**
 * Levels over time in one replication, averaged in bins of equal width.
 *
 * @param binSeconds the width of a bin
 * @param waiting your jobs that wait, in each bin
 * @param running tasks of yours that run, in each bin
 * @param places node levels of each place, in the order of the alternative
 */
public record Timeline(double binSeconds, double[] waiting, double[] running, List<Nodes> places) {
    /**
     * Node levels of a pool; arrays are empty for classic.
     *
     * @param place its name
     * @param requested nodes in provisioning, in each bin
     * @param ready nodes from ready to released
     * @param busy nodes with at least one task
     * @param scaling what a formula sees and wants; only of a pool that one scales
     */
    public record Nodes(
            String place, double[] requested, double[] ready, double[] busy, Optional<FormulaLevels> scaling) {
        /** The levels of a pool that no formula scales. */
        public Nodes(String place, double[] requested, double[] ready, double[] busy) {
            this(place, requested, ready, busy, Optional.empty());
        }
    }

    /**
     * Levels of a pool that a formula scales, for the first part of the run.
     *
     * @param binSeconds the width of a bin
     * @param pending tasks that wait or run, in each bin
     * @param running tasks that run
     * @param target nodes of both kinds that the last evaluation wants
     * @param allocated nodes whose VM was found
     * @param ready nodes from ready to released
     */
    public record FormulaLevels(
            double binSeconds,
            double[] pending,
            double[] running,
            double[] target,
            double[] allocated,
            double[] ready) {}
}
