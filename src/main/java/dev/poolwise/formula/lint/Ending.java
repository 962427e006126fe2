package dev.poolwise.formula.lint;

import dev.poolwise.formula.NodeDeallocation;
import dev.poolwise.formula.Position;
import dev.poolwise.formula.ServiceVariables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a formula has decided where it ends: after its last statement, or at a {@code stop()}.
 *
 * @param assigned the last assignment to each variable
 * @param options what the deallocation option may be, if it was assigned
 */
record Ending(Map<String, Assigned> assigned, Set<NodeDeallocation> options) {
    Ending {
        assigned = Map.copyOf(assigned);
        options = Set.copyOf(options);
    }

    /**
     * An assignment.
     *
     * @param variable what was assigned
     * @param flow its value
     * @param position the beginning of the statement
     */
    record Assigned(String variable, Flow flow, Position position) {}

    Optional<Assigned> dedicated() {
        return target(ServiceVariables.TARGET_DEDICATED, ServiceVariables.OLD_TARGET_DEDICATED);
    }

    Optional<Assigned> lowPriority() {
        return target(ServiceVariables.TARGET_LOW_PRIORITY, ServiceVariables.OLD_TARGET_LOW_PRIORITY);
    }

    Optional<Assigned> deallocation() {
        return Optional.ofNullable(assigned.get(ServiceVariables.DEALLOCATION));
    }

    /** The full name wins when both are assigned. */
    private Optional<Assigned> target(String name, String alias) {
        Assigned full = assigned.get(name);
        return Optional.ofNullable(full == null ? assigned.get(alias) : full);
    }
}
