package dev.poolwise.cli;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.OfferedLoad;
import dev.poolwise.capacity.Autoscale;
import dev.poolwise.capacity.Pool;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.scenario.Scenario;
import dev.poolwise.workload.JobClass;

/**
 * The pool whose number of nodes is sought.
 *
 * @param alternative of the pool
 * @param pool as the scenario has it
 */
record SizeTarget(Alternative alternative, Pool pool) {
    private static final int FALLBACK = 20;
    private static final int FEWEST_CANDIDATES = 8;
    private static final double SPREAD = 4;

    /** Returns the path of the number that is varied: the nodes, or the most nodes of a pool that scales. */
    String path() {
        return place() + (pool.autoscale().isPresent() ? ".autoscale.max" : ".nodes");
    }

    /** Returns the path of the pool. */
    String place() {
        return "alternatives." + alternative.name() + ".pools." + pool.name();
    }

    /**
     * Returns a range that starts at the fewest nodes that can keep up with the load on average, and ends where, by the
     * square-root rule of staffing, hardly any job waits: four square roots of the offered load above it. Source: A. K.
     * Erlang's rule as in S. Halfin and W. Whitt, "Heavy-traffic limits for queues with many exponential servers",
     * Operations Research 29, 1981.
     */
    String range(Scenario scenario) {
        double offered = Analysis.loads(scenario, alternative).stream()
                .filter(load -> load.name().equals(pool.name()))
                .mapToDouble(OfferedLoad::offered)
                .findFirst()
                .orElse(0);
        int widest = scenario.workload().classes().stream()
                .mapToInt(JobClass::nodes)
                .max()
                .orElse(0);
        int fewest = Math.max(
                Math.max(1, widest),
                pool.autoscale()
                        .map(scaling -> scaling instanceof Autoscale bounds ? bounds.min() : 0)
                        .orElse(0));
        if (!Double.isFinite(offered) || offered <= 0) {
            return fewest + ".." + (fewest + FALLBACK - 1);
        }
        int first = Math.max(fewest, (int) Math.floor(offered / pool.slotsPerNode()) + 1);
        int last = (int) Math.ceil((offered + SPREAD * Math.sqrt(offered)) / pool.slotsPerNode());
        int from = isLongRun(scenario) ? first : fewest;
        return from + ".." + Math.max(last, from + FEWEST_CANDIDATES - 1);
    }

    /** Returns whether a pool without enough nodes has no averages, so that fewer nodes need not be tried. */
    private boolean isLongRun(Scenario scenario) {
        return scenario.experiment().warmUp() > 0 || scenario.experiment().chosenWarmUp();
    }
}
