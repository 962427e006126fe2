package dev.poolwise.formula.lint;

/** What formulas are known to do badly. The names are stable. */
public enum Rule {
    ACTIVE_TASKS_ONLY(
            "active-tasks-only",
            "Tasks that run are not active: the target falls as they start, and takes away the nodes they run on.",
            "count $PendingTasks, which is $ActiveTasks + $RunningTasks"),
    NO_CAP(
            "no-cap",
            "A burst of tasks, or one mistake in a submission, requests as many nodes as the quota gives, and bills them.",
            "min(20, …) with the most nodes that you would pay for"),
    NO_TASK_COMPLETION(
            "no-task-completion",
            "When the target falls, tasks are interrupted on the nodes that go, and what they have done is lost.",
            "$NodeDeallocationOption = taskcompletion"),
    SLOTS_IGNORED(
            "slots-ignored",
            "A node runs several tasks at a time here, so a node for each task leaves slots empty, and bills them.",
            "divide the tasks by $TaskSlotsPerNode"),
    NEVER_ZERO(
            "never-zero",
            "A pool without work keeps nodes, which are billed until somebody deletes it.",
            "max(0, …), unless the first tasks after a pause cannot wait for a node"),
    PREEMPTION_IGNORED(
            "preemption-ignored",
            "While the provider has no low-priority nodes, nothing replaces those that it took: the tasks wait.",
            "$TargetDedicatedNodes = min(5, $PreemptedNodeCount) as well"),
    INTERVAL_TOO_SHORT(
            "interval-too-short",
            "The next evaluations decide before the nodes of the last are ready, and resizes get into each other's way.",
            "an interval longer than a node takes to be ready"),
    NO_SAMPLE_GUARD(
            "no-sample-guard",
            "With too few samples, as in a new pool, the evaluation fails, and the pool keeps the size that it has.",
            "GetSamplePercent(…) < 70 ? … : …, or a percentage as the last argument");

    private final String symbol;
    private final String harm;
    private final String remedy;

    Rule(String symbol, String harm, String remedy) {
        this.symbol = symbol;
        this.harm = harm;
        this.remedy = remedy;
    }

    /** Returns its name, such as {@code no-cap}. */
    public String symbol() {
        return symbol;
    }

    /** Returns why it hurts to break the rule, as sentences. */
    public String harm() {
        return harm;
    }

    /** Returns what to write instead, as words or code without a full stop. */
    public String remedy() {
        return remedy;
    }
}
