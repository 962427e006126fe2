package dev.poolwise.formula;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an evaluation came to.
 *
 * @param targets what the pool is to be; its present targets after a failure
 * @param variables the formula's own variables in ASCII order; none after a failure
 * @param text the result as the service writes it
 * @param failure why there are no other targets
 */
public record Evaluation(Targets targets, SortedMap<String, Value> variables, String text, Optional<Failure> failure) {

    static Evaluation of(Map<String, Value> assigned, Targets current, Dialect dialect) {
        Targets targets = TargetRules.targets(assigned, current, dialect.rounding());
        SortedMap<String, Value> own = new TreeMap<>(assigned);
        own.keySet().removeIf(ServiceVariables::isAssignable);
        return new Evaluation(targets, own, ResultText.of(targets, assigned, own, dialect), Optional.empty());
    }

    static Evaluation failed(Targets current, Failure failure, Dialect dialect) {
        SortedMap<String, Value> none = new TreeMap<>();
        return new Evaluation(current, none, ResultText.of(current, none, none, dialect), Optional.of(failure));
    }
}
