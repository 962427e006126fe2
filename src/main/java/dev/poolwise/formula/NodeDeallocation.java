package dev.poolwise.formula;

import java.util.Optional;
import java.util.stream.Stream;

/** What happens to the tasks on a node that a formula takes away. */
public enum NodeDeallocation {
    REQUEUE("requeue"),
    TERMINATE("terminate"),
    TASK_COMPLETION("taskcompletion"),
    RETAINED_DATA("retaineddata");

    private final String keyword;

    NodeDeallocation(String keyword) {
        this.keyword = keyword;
    }

    /** Returns the keyword of the language. */
    public String keyword() {
        return keyword;
    }

    /** Returns the constant of a keyword. */
    public static Optional<NodeDeallocation> of(String keyword) {
        return Stream.of(values())
                .filter(option -> option.keyword.equals(keyword))
                .findFirst();
    }
}
