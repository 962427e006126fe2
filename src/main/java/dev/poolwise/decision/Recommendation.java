package dev.poolwise.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to the scenario.
 *
 * @param choose the alternative to take; empty if none can be named
 * @param processing {@code pool}, {@code classic} or {@code mixed} of the chosen alternative; empty if none is
 * @param verdict {@code chosen}, {@code nothing-meets} or {@code undecided}
 * @param headline one sentence in plain words
 * @param reasons further sentences, most important first
 * @param objectives the verdicts of each alternative, by its name, in the order of the objectives
 * @param ruleOfThumb the service documentation's own rule, line by line
 */
public record Recommendation(
        Optional<String> choose,
        Optional<String> processing,
        String verdict,
        String headline,
        List<String> reasons,
        Map<String, List<ObjectiveVerdict>> objectives,
        List<RuleOfThumb> ruleOfThumb) {
    /**
     * One line of the rule of thumb.
     *
     * @param favours {@code pool} or {@code classic}
     * @param condition the condition in the documentation's sense
     * @param met whether the workload meets it
     * @param numbers the numbers behind it
     */
    public record RuleOfThumb(String favours, String condition, boolean met, String numbers) {}
}
