package dev.poolwise.formula;

import java.util.Map;
import java.util.Set;

/** The variables that the service defines, under their present and former names. */
public final class ServiceVariables {
    public static final String TARGET_DEDICATED = "$TargetDedicatedNodes";
    public static final String TARGET_LOW_PRIORITY = "$TargetLowPriorityNodes";
    public static final String OLD_TARGET_DEDICATED = "$TargetDedicated";
    public static final String OLD_TARGET_LOW_PRIORITY = "$TargetLowPriority";
    public static final String DEALLOCATION = "$NodeDeallocationOption";

    private static final Set<String> ASSIGNABLE =
            Set.of(TARGET_DEDICATED, TARGET_LOW_PRIORITY, OLD_TARGET_DEDICATED, OLD_TARGET_LOW_PRIORITY, DEALLOCATION);

    private static final Set<String> SAMPLED = Set.of(
            "$CPUPercent",
            "$WallClockSeconds",
            "$MemoryBytes",
            "$DiskBytes",
            "$DiskReadBytes",
            "$DiskWriteBytes",
            "$DiskReadOps",
            "$DiskWriteOps",
            "$NetworkInBytes",
            "$NetworkOutBytes",
            "$SampleNodeCount",
            "$ActiveTasks",
            "$RunningTasks",
            "$PendingTasks",
            "$SucceededTasks",
            "$FailedTasks",
            "$TaskSlotsPerNode",
            "$CurrentDedicatedNodes",
            "$CurrentLowPriorityNodes",
            "$PreemptedNodeCount",
            "$UsableNodeCount");

    private static final Map<String, String> FORMER_NAMES = Map.of(
            "$CurrentDedicated",
            "$CurrentDedicatedNodes",
            OLD_TARGET_DEDICATED,
            TARGET_DEDICATED,
            OLD_TARGET_LOW_PRIORITY,
            TARGET_LOW_PRIORITY);

    private ServiceVariables() {}

    /** Returns whether a formula decides on the variable: targets and the deallocation option. */
    public static boolean isAssignable(String name) {
        return ASSIGNABLE.contains(name);
    }

    /** Returns whether the variable is a number of nodes that a formula decides on. */
    public static boolean isTarget(String name) {
        return isAssignable(name) && !name.equals(DEALLOCATION);
    }

    /** Returns whether the variable is a metric, which a formula can only read. */
    public static boolean isSampled(String name) {
        return SAMPLED.contains(presentName(name));
    }

    /** Returns the present name of a variable. */
    public static String presentName(String name) {
        return FORMER_NAMES.getOrDefault(name, name);
    }
}
