package dev.poolwise.decision;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Without objectives, where waiting has a price: the lowest total of bill and waiting. */
final class ByTotal {
    private final Analysis analysis;
    private final Words words;

    ByTotal(Analysis analysis) {
        this.analysis = analysis;
        this.words = new Words(analysis);
    }

    /** Returns whether waiting has a price, and there is something to choose. */
    static boolean applies(Analysis analysis) {
        return analysis.scenario().accounting().pricesWaiting()
                && analysis.alternatives().size() > 1;
    }

    /** Returns the sentence that says what the prices of a recommendation are, if waiting is part of them. */
    static Optional<String> explanation(Analysis analysis) {
        return analysis.scenario().accounting().pricesWaiting()
                ? Optional.of("Totals are compared: the bill and, at `delayCost` an hour, what waiting costs.")
                : Optional.empty();
    }

    Recommendation recommendation() {
        List<AlternativeAnalysis> cheapestFirst = analysis.alternatives().stream()
                .sorted(Comparator.comparingDouble(Words::cost))
                .toList();
        AlternativeAnalysis best = cheapestFirst.get(0);
        List<String> reasons = new ArrayList<>();
        cheapestFirst.forEach(alternative -> reasons.add("%s costs %s: a bill of %s, and %s for waiting."
                .formatted(
                        Words.named(alternative),
                        words.priced(alternative),
                        words.written(Words.metric(alternative, "cost")),
                        words.written(Words.metric(alternative, "delayCost")))));
        reasons.addAll(noise());
        reasons.addAll(new Hybrids(analysis).reasons());
        explanation(analysis).ifPresent(reasons::add);
        return new Recommendation(
                Optional.of(best.alternative().name()),
                Optional.of(best.alternative().processing()),
                Recommendation.CHOSEN,
                "Choose %s: bill and waiting together cost the least, %s."
                        .formatted(Words.introduced(best), words.written(Words.price(best))),
                List.copyOf(reasons),
                Map.of(),
                RulesOfThumb.of(analysis));
    }

    private List<String> noise() {
        return analysis.comparisons().stream()
                .filter(comparison -> comparison.metric().name().equals("totalCost"))
                .filter(comparison -> comparison.halfWidth().isPresent() && !comparison.significant())
                .filter(comparison -> comparison.difference().orElse(0) != 0)
                .map(this::doubt)
                .toList();
    }

    private String doubt(Comparison comparison) {
        return "The difference in total between '%s' and '%s' is %s."
                .formatted(comparison.alternative(), comparison.baseline(), words.difference(comparison));
    }
}
