package dev.poolwise.changes;

import dev.poolwise.analysis.Estimate;
import dev.poolwise.changes.MetricChange.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two results, metric by metric.
 *
 * @param before the old results
 * @param after the new results
 * @param metrics of each alternative that is in both, in the order of the old results; those that are in both
 * @param gone alternatives of the old results only
 * @param added alternatives of the new results only
 */
public record Changes(
        StoredResults before,
        StoredResults after,
        Map<String, List<MetricChange>> metrics,
        List<String> gone,
        List<String> added) {
    /** Compares two results. */
    public static Changes of(StoredResults before, StoredResults after) {
        Map<String, List<MetricChange>> metrics = new LinkedHashMap<>();
        before.alternatives().forEach((name, old) -> {
            Map<String, Estimate> now = after.alternatives().get(name);
            if (now != null) {
                metrics.put(name, changes(before, after, old, now));
            }
        });
        return new Changes(before, after, metrics, only(before, after), only(after, before));
    }

    private static List<MetricChange> changes(
            StoredResults before, StoredResults after, Map<String, Estimate> old, Map<String, Estimate> now) {
        List<MetricChange> changes = new ArrayList<>();
        old.forEach((metric, estimate) -> {
            Estimate other = now.get(metric);
            if (other != null) {
                boolean sameSeed = before.seed() == after.seed();
                changes.add(MetricChange.of(estimate, other, sameSeed, before.confidence(), after.confidence()));
            }
        });
        return changes;
    }

    private static List<String> only(StoredResults one, StoredResults other) {
        return one.alternatives().keySet().stream()
                .filter(name -> !other.alternatives().containsKey(name))
                .toList();
    }

    /** Returns how many metrics got a verdict. */
    public long count(Verdict verdict) {
        return all().filter(change -> change.verdict() == verdict).count();
    }

    /** Returns whether anything is other than it was, or may be. */
    public boolean hasChange() {
        return hasOtherAlternatives()
                || all().anyMatch(change -> change.verdict().isChange());
    }

    /** Returns whether a metric got worse, or it is not known whether it did. */
    public boolean hasWorse() {
        return !gone.isEmpty() || count(Verdict.WORSE) > 0 || count(Verdict.UNKNOWN) > 0;
    }

    private boolean hasOtherAlternatives() {
        return !gone.isEmpty() || !added.isEmpty();
    }

    private Stream<MetricChange> all() {
        return metrics.values().stream().flatMap(List::stream);
    }

    /** Returns in which respects the two runs are no equals, for people. */
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        if (!before.sha256().equals(after.sha256())) {
            caveats.add("the scenario files differ");
        }
        if (!before.horizon().equals(after.horizon()) || !before.warmUp().equals(after.warmUp())) {
            caveats.add("horizon or warm-up differ, so counts and costs are of other times");
        }
        if (!before.currency().equals(after.currency())) {
            caveats.add("the currencies differ, so costs cannot be compared");
        }
        boolean paired = all().anyMatch(MetricChange::paired);
        if (!paired) {
            caveats.add(
                    "the replications are not paired, so small differences do not show: the seeds or the numbers of "
                            + "replications differ");
        }
        return caveats;
    }
}
