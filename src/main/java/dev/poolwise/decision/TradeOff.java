package dev.poolwise.decision;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import dev.poolwise.analysis.Comparison;
import dev.poolwise.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Without objectives: what an hour of waiting saved costs, so that the reader can decide. */
final class TradeOff {
    private static final double SECONDS_PER_HOUR = 3600;

    private final Analysis analysis;
    private final Words words;

    TradeOff(Analysis analysis) {
        this.analysis = analysis;
        this.words = new Words(analysis);
    }

    Recommendation recommendation() {
        List<AlternativeAnalysis> cheapestFirst = candidates().stream()
                .sorted(Comparator.comparingDouble(Words::cost).thenComparingDouble(TradeOff::meanWait))
                .toList();
        AlternativeAnalysis cheapest = cheapestFirst.get(0);
        if (cheapestFirst.size() < analysis.alternatives().size() && cheapestFirst.size() == 1) {
            return chosen(
                    cheapest,
                    "Choose %s: no other has a mean wait at all (it costs %s, with a mean wait of %s)."
                            .formatted(Words.introduced(cheapest), cost(cheapest), wait(cheapest)),
                    List.of());
        }
        if (cheapestFirst.size() == 1) {
            return chosen(
                    cheapest,
                    "%s is the only alternative; it costs %s with a mean wait of %s."
                            .formatted(Words.introduced(cheapest), cost(cheapest), wait(cheapest)),
                    List.of("Set objectives to have it judged."));
        }
        List<AlternativeAnalysis> faster = cheapestFirst.stream()
                .skip(1)
                .filter(other -> surelyWaitsLess(other, cheapest))
                .toList();
        return faster.isEmpty() ? dominates(cheapest, cheapestFirst) : trade(cheapest, faster);
    }

    /** Returns the alternatives that can be traded off: those with a mean wait, or all if none has one. */
    private List<AlternativeAnalysis> candidates() {
        List<AlternativeAnalysis> waits =
                analysis.alternatives().stream().filter(TradeOff::hasMeanWait).toList();
        return waits.isEmpty() ? analysis.alternatives() : waits;
    }

    private static boolean hasMeanWait(AlternativeAnalysis alternative) {
        return Words.metric(alternative, "waitingTime.mean").value().isPresent();
    }

    /** Returns what there is to say of alternatives that are no candidates. */
    private List<String> leftOut() {
        List<AlternativeAnalysis> candidates = candidates();
        return analysis.alternatives().stream()
                .filter(other -> !candidates.contains(other))
                .map(other -> "%s costs %s, but has no mean wait: its queue does not settle, or no job started."
                        .formatted(Words.named(other), cost(other)))
                .toList();
    }

    private Recommendation dominates(AlternativeAnalysis best, List<AlternativeAnalysis> cheapestFirst) {
        List<String> reasons = cheapestFirst.stream()
                .skip(1)
                .map(other ->
                        "%s costs %s, with a mean wait of %s.".formatted(Words.named(other), cost(other), wait(other)))
                .collect(Collectors.toCollection(ArrayList::new));
        reasons.addAll(noise());
        return chosen(
                best,
                "Choose %s: it is the cheapest (%s), and no other waits less (mean wait %s)."
                        .formatted(Words.introduced(best), cost(best), wait(best)),
                reasons);
    }

    private Recommendation trade(AlternativeAnalysis cheapest, List<AlternativeAnalysis> faster) {
        List<String> reasons = new ArrayList<>();
        for (AlternativeAnalysis other : faster) {
            double extra = Words.cost(other) - Words.cost(cheapest);
            double hours = hoursSaved(cheapest, other);
            reasons.add(
                    "%s costs %s more and saves %s hours of waiting over all jobs: %s per hour of waiting saved (mean wait %s)."
                            .formatted(
                                    Words.named(other),
                                    words.money(extra),
                                    words.number(hours),
                                    words.money(extra / hours),
                                    wait(other)));
        }
        AlternativeAnalysis best = faster.stream()
                .min(Comparator.comparingDouble(
                        other -> (Words.cost(other) - Words.cost(cheapest)) / hoursSaved(cheapest, other)))
                .orElseThrow();
        double price = (Words.cost(best) - Words.cost(cheapest)) / hoursSaved(cheapest, best);
        reasons.addAll(noise());
        reasons.add(
                "No objectives are set: say in `objectives` how long jobs may wait, and the choice is made for you.");
        return chosen(
                cheapest,
                "Choose %s, the cheapest (%s, mean wait %s), unless an hour of waiting saved is worth more than %s: then %s."
                        .formatted(
                                Words.introduced(cheapest),
                                cost(cheapest),
                                wait(cheapest),
                                words.money(price),
                                Words.introduced(best)),
                reasons);
    }

    private List<String> noise() {
        return analysis.comparisons().stream()
                .filter(comparison -> comparison.metric().name().equals("cost")
                        || comparison.metric().name().equals("waitingTime.mean"))
                .filter(comparison -> comparison.halfWidth().isPresent() && !comparison.significant())
                .filter(comparison -> comparison.difference().orElse(0) != 0)
                .map(this::doubt)
                .toList();
    }

    private String doubt(Comparison comparison) {
        String what = comparison.metric().name().equals("cost") ? "cost" : "mean wait";
        return "The difference in %s between '%s' and '%s' is %s."
                .formatted(what, comparison.alternative(), comparison.baseline(), words.difference(comparison));
    }

    private String cost(AlternativeAnalysis alternative) {
        return words.priced(alternative);
    }

    private String wait(AlternativeAnalysis alternative) {
        return words.written(Words.metric(alternative, "waitingTime.mean"));
    }

    /** Returns whether jobs wait less, by more than the noise of the replications. */
    private boolean surelyWaitsLess(AlternativeAnalysis other, AlternativeAnalysis cheapest) {
        double[] differences = differences(
                Words.metric(cheapest, "waitingTime.mean").observations(),
                Words.metric(other, "waitingTime.mean").observations());
        if (differences.length < 2) {
            return secondsSaved(cheapest, other) > 0;
        }
        ConfidenceInterval saved = ConfidenceInterval.ofReplications(
                differences, analysis.scenario().experiment().confidence());
        return saved.mean() > saved.halfWidth();
    }

    private static double[] differences(List<Double> minuends, List<Double> subtrahends) {
        return IntStream.range(0, Math.min(minuends.size(), subtrahends.size()))
                .mapToDouble(i -> minuends.get(i) - subtrahends.get(i))
                .filter(Double::isFinite)
                .toArray();
    }

    /** Returns how much less a job waits on average in the other alternative. */
    private static double secondsSaved(AlternativeAnalysis cheapest, AlternativeAnalysis other) {
        return meanWait(cheapest) - meanWait(other);
    }

    private static double meanWait(AlternativeAnalysis alternative) {
        return Words.metric(alternative, "waitingTime.mean").value().orElse(0);
    }

    private static double hoursSaved(AlternativeAnalysis cheapest, AlternativeAnalysis other) {
        double jobs = Words.metric(other, "jobs.arrived").value().orElse(0);
        return secondsSaved(cheapest, other) * jobs / SECONDS_PER_HOUR;
    }

    private Recommendation chosen(AlternativeAnalysis choice, String headline, List<String> given) {
        List<String> reasons = new ArrayList<>(given);
        reasons.addAll(leftOut());
        reasons.addAll(new Hybrids(analysis).reasons());
        return new Recommendation(
                Optional.of(choice.alternative().name()),
                Optional.of(choice.alternative().processing()),
                Recommendation.CHOSEN,
                headline,
                List.copyOf(reasons),
                Map.of(),
                RulesOfThumb.of(analysis));
    }
}
