package dev.poolwise.analysis;

import dev.poolwise.scenario.Metric;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An alternative against the baseline, replication by replication on the same jobs.
 *
 * @param alternative its name
 * @param baseline the first alternative's name
 * @param metric what is compared
 * @param difference alternative minus baseline; empty if either has no value
 * @param halfWidth of the paired Student interval; empty with fewer than two replications
 * @param significant whether the interval excludes 0
 * @param correlation of the two over the replications; empty if it is not defined
 * @param observations the difference in each replication
 */
public record Comparison(
        String alternative,
        String baseline,
        Metric metric,
        OptionalDouble difference,
        OptionalDouble halfWidth,
        boolean significant,
        OptionalDouble correlation,
        List<Double> observations) {}
