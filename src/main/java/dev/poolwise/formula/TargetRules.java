package dev.poolwise.formula;

import dev.poolwise.formula.Value.Num;
import java.util.Map;

/** What an assigned value means for a pool. */
final class TargetRules {
    private TargetRules() {}

    /** Returns what a variable holds after an assignment: for a target a number that it can become. */
    static Value checked(String variable, Value value, Circumstances circumstances, Dialect dialect) {
        if (!ServiceVariables.isTarget(variable)) {
            return value;
        }
        double target = Operators.number(value, variable);
        if (!Double.isFinite(target)) {
            if (dialect.unusableTarget() == Dialect.UnusableTarget.KEEP_CURRENT) {
                return current(variable, circumstances.current());
            }
            throw Fault.of(variable + " needs a number of nodes, but found " + ResultText.number(target));
        }
        if (target < 0 && dialect.negativeTarget() == Dialect.NegativeTarget.FAIL) {
            throw Fault.of(variable + " needs at least 0 nodes, but found " + ResultText.number(target));
        }
        return new Num(target);
    }

    /** Returns what a variable holds that the formula decides on, before it has. */
    static Value current(String variable, Targets current) {
        return switch (variable) {
            case ServiceVariables.TARGET_DEDICATED, ServiceVariables.OLD_TARGET_DEDICATED ->
                new Num(current.dedicated());
            case ServiceVariables.TARGET_LOW_PRIORITY, ServiceVariables.OLD_TARGET_LOW_PRIORITY ->
                new Num(current.lowPriority());
            case ServiceVariables.DEALLOCATION -> new Value.Deallocation(current.deallocation());
            default -> throw new IllegalStateException(variable + " was not checked to be defined");
        };
    }

    /** Returns the targets that follow from what was assigned. */
    static Targets targets(Map<String, Value> assigned, Targets current, Dialect.Rounding rounding) {
        Value option = assigned.get(ServiceVariables.DEALLOCATION);
        return new Targets(
                nodes(
                        assigned,
                        ServiceVariables.TARGET_DEDICATED,
                        ServiceVariables.OLD_TARGET_DEDICATED,
                        current.dedicated(),
                        rounding),
                nodes(
                        assigned,
                        ServiceVariables.TARGET_LOW_PRIORITY,
                        ServiceVariables.OLD_TARGET_LOW_PRIORITY,
                        current.lowPriority(),
                        rounding),
                option instanceof Value.Deallocation chosen ? chosen.value() : current.deallocation());
    }

    /** The full name wins when both are set. */
    private static long nodes(
            Map<String, Value> assigned, String name, String alias, long current, Dialect.Rounding rounding) {
        Value value = assigned.containsKey(name) ? assigned.get(name) : assigned.get(alias);
        return value instanceof Num target ? rounding.whole(Math.max(0, target.value())) : current;
    }
}
