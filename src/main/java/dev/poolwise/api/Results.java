package dev.poolwise.api;

import dev.poolwise.decision.Recommendation;
import dev.poolwise.study.CheckedExpectation;
import dev.poolwise.study.Evaluation;
import java.util.List;
import java.util.Optional;

/**
 * What came of a scenario.
 *
 * @param name of the scenario
 * @param alternatives in the order of the scenario
 * @param expectations what stands under {@code expect:}, in its order, each with what was found
 * @param recommended the alternative to take; empty if none can be named
 * @param headline the recommendation in one sentence
 */
public record Results(
        String name,
        List<AlternativeResult> alternatives,
        List<ExpectationResult> expectations,
        Optional<String> recommended,
        String headline) {
    public Results {
        alternatives = List.copyOf(alternatives);
        expectations = List.copyOf(expectations);
    }

    static Results of(Evaluation evaluation) {
        Recommendation recommendation = Recommendation.of(evaluation.analysis());
        return new Results(
                evaluation.scenario().name(),
                evaluation.analysis().alternatives().stream()
                        .map(alternative -> AlternativeResult.of(
                                alternative, evaluation.scenario().currency()))
                        .toList(),
                evaluation.scenario().expectations().stream()
                        .map(expectation -> CheckedExpectation.of(expectation, evaluation.analysis()))
                        .map(ExpectationResult::of)
                        .toList(),
                recommendation.choose(),
                recommendation.headline());
    }

    /**
     * Returns an alternative by its name.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those that there are
     */
    public AlternativeResult alternative(String alternative) {
        return alternatives.stream()
                .filter(candidate -> candidate.name().equals(alternative))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected an alternative of "
                        + alternatives.stream().map(AlternativeResult::name).toList() + ", but found '" + alternative
                        + "'"));
    }

    /** Returns the expectations that are not met, in their order. */
    public List<ExpectationResult> unmet() {
        return expectations.stream().filter(expectation -> !expectation.isMet()).toList();
    }
}
