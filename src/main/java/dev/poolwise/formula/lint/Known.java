package dev.poolwise.formula.lint;

import dev.poolwise.formula.ServiceVariables;
import dev.poolwise.formula.TimestampMember;
import java.util.Set;

/** What the service says of its variables: their ranges, and what they tell. */
final class Known {
    /** More nodes than any pool has; a target that stays below it stays below a bound of its own. */
    static final double MOST_NODES = 1e12;

    static final String ACTIVE_TASKS = "$ActiveTasks";
    static final String PREEMPTED_NODES = "$PreemptedNodeCount";
    static final String USABLE_NODES = "$UsableNodeCount";

    /** Metrics that tell whether tasks run. */
    static final Set<String> RUNNING_WORK = Set.of("$RunningTasks", "$PendingTasks", "$CPUPercent");

    private static final String DEDICATED_NODES = "$CurrentDedicatedNodes";
    private static final String LOW_PRIORITY_NODES = "$CurrentLowPriorityNodes";
    private static final String SAMPLED_NODES = "$SampleNodeCount";

    /** Whatever tells the size that the pool has. */
    static final Set<String> PRESENT_SIZE = Set.of(
            ServiceVariables.TARGET_DEDICATED,
            ServiceVariables.TARGET_LOW_PRIORITY,
            DEDICATED_NODES,
            LOW_PRIORITY_NODES,
            SAMPLED_NODES,
            USABLE_NODES);

    private static final Set<String> TASKS = Set.of(ACTIVE_TASKS, "$RunningTasks", "$PendingTasks");

    private Known() {}

    static boolean countsTasks(String metric) {
        return TASKS.contains(metric);
    }

    /**
     * Returns what a metric can be.
     *
     * @param nodes what the pool's present sizes are taken to be
     */
    static Range of(String metric, Range nodes) {
        return switch (metric) {
            case DEDICATED_NODES, LOW_PRIORITY_NODES -> nodes;
            case SAMPLED_NODES, USABLE_NODES, PREEMPTED_NODES -> new Range(0, nodes.high());
            case "$TaskSlotsPerNode" -> new Range(1, 256);
            case "$CPUPercent" -> new Range(0, 100);
            default -> Range.NOT_NEGATIVE;
        };
    }

    static Range of(TimestampMember member) {
        return switch (member) {
            case YEAR -> new Range(1, 9999);
            case MONTH -> new Range(1, 12);
            case DAY -> new Range(1, 31);
            case WEEKDAY -> new Range(1, 7);
            case HOUR -> new Range(0, 23);
            case MINUTE, SECOND -> new Range(0, 59);
        };
    }
}
