package dev.poolwise.decision;

import dev.poolwise.analysis.Analysis;
import dev.poolwise.outcome.CutShort;
import java.util.ArrayList;
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
    /** The verdict of a recommendation that names an alternative. */
    public static final String CHOSEN = "chosen";

    /** The verdict if every alternative misses an objective. */
    public static final String NOTHING_MEETS = "nothing-meets";

    /** The verdict if more replications are needed to tell. */
    public static final String UNDECIDED = "undecided";

    /** Returns the recommendation that an analysis supports; if that is only a part, the headline says so first. */
    public static Recommendation of(Analysis analysis) {
        Recommendation supported = ofReplications(analysis);
        return analysis.cutShort().map(supported::ofPart).orElse(supported);
    }

    private static Recommendation ofReplications(Analysis analysis) {
        if (!analysis.scenario().objectives().isEmpty()) {
            return new ByObjectives(analysis).recommendation();
        }
        return ByTotal.applies(analysis)
                ? new ByTotal(analysis).recommendation()
                : new TradeOff(analysis).recommendation();
    }

    private Recommendation ofPart(CutShort cut) {
        String part = "Partial result (" + cut.replications() + " of " + cut.requested() + " replications): ";
        List<String> further = new ArrayList<>(reasons);
        further.add("The run was cut short: " + cut.message() + ".");
        return new Recommendation(choose, processing, verdict, part + headline, further, objectives, ruleOfThumb);
    }

    /**
     * One line of the rule of thumb.
     *
     * @param favours {@code pool}, {@code classic} or {@code mixed}
     * @param condition the condition in the documentation's sense
     * @param met whether the workload meets it
     * @param numbers the numbers behind it
     */
    public record RuleOfThumb(String favours, String condition, boolean met, String numbers) {}
}
