package dev.poolwise.decision;

import dev.poolwise.analysis.Accounts.PlaceShare;
import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.capacity.Classic;
import dev.poolwise.decision.Recommendation.RuleOfThumb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say of alternatives with pools and classic processing, beside those with one of them. */
final class Hybrids {
    /** From this share of jobs on, what leaves the pool is more than a trickle. */
    private static final double SOME = 0.01;

    /** Up to this share of jobs, what leaves the pool is not the usual load. */
    private static final double MOST = 0.5;

    private final Analysis analysis;
    private final Words words;

    Hybrids(Analysis analysis) {
        this.analysis = analysis;
        this.words = new Words(analysis);
    }

    private List<AlternativeAnalysis> mixed() {
        return analysis.alternatives().stream()
                .filter(a -> a.alternative().processing().equals("mixed"))
                .filter(a -> !a.accounts().places().isEmpty())
                .toList();
    }

    /** Returns a sentence for each of them: how the jobs and the money are divided among the places. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        for (AlternativeAnalysis alternative : mixed()) {
            String places = alternative.accounts().places().entrySet().stream()
                    .map(this::did)
                    .collect(Collectors.joining(", "));
            reasons.add("In %s jobs start in %s.".formatted(Words.named(alternative), places));
        }
        return reasons;
    }

    private String did(Map.Entry<String, PlaceShare> place) {
        double share = place.getValue().share().value().orElse(0);
        return "%s (%s of them, for %s)"
                .formatted(
                        place.getKey(),
                        percent(share),
                        words.money(place.getValue().cost().value().orElse(0)));
    }

    /** Returns the line of the rule of thumb for the first of them whose jobs overflow to classic, if there is one. */
    Optional<RuleOfThumb> rule() {
        return mixed().stream().filter(Hybrids::overflows).findFirst().map(this::rule);
    }

    private static boolean overflows(AlternativeAnalysis alternative) {
        return alternative.alternative().routes().values().stream()
                .flatMap(route -> route.overflow().stream())
                .anyMatch(overflow -> overflow.to().equals(Classic.NAME));
    }

    private RuleOfThumb rule(AlternativeAnalysis hybrid) {
        PlaceShare classic = hybrid.accounts().places().get(Classic.NAME);
        double outside = classic == null ? 0 : classic.share().value().orElse(0);
        String numbers = "%s of the jobs of %s start in classic; %s"
                .formatted(percent(outside), Words.named(hybrid), utilisations(hybrid));
        return new RuleOfThumb(
                "mixed",
                "a pool for the usual load leaves some peaks over",
                outside >= SOME && outside <= MOST,
                numbers);
    }

    private String utilisations(AlternativeAnalysis hybrid) {
        String own = "its pools are %s busy".formatted(busy(hybrid));
        return analysis.alternatives().stream()
                .filter(a -> a.alternative().processing().equals("pool"))
                .findFirst()
                .map(pool -> own + ", those of %s %s".formatted(Words.named(pool), busy(pool)))
                .orElse(own);
    }

    private static String busy(AlternativeAnalysis alternative) {
        return percent(Words.metric(alternative, "utilisation").value().orElse(0));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
