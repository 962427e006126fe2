package dev.poolwise.outcome;

import java.util.List;

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
     */
    public record Nodes(String place, double[] requested, double[] ready, double[] busy) {}
}
