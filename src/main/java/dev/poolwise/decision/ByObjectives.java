package dev.poolwise.decision;

import dev.poolwise.analysis.AlternativeAnalysis;
import dev.poolwise.analysis.Analysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recommends the cheapest alternative that meets the objectives, or says what the nearest one misses. */
final class ByObjectives {
    private final Analysis analysis;
    private final Words words;
    private final Map<String, List<ObjectiveVerdict>> verdicts = new LinkedHashMap<>();
    private final List<AlternativeAnalysis> cheapestFirst;

    ByObjectives(Analysis analysis) {
        this.analysis = analysis;
        this.words = new Words(analysis);
        for (AlternativeAnalysis alternative : analysis.alternatives()) {
            verdicts.put(
                    alternative.alternative().name(),
                    Verdicts.of(alternative, analysis.scenario().objectives()));
        }
        this.cheapestFirst = analysis.alternatives().stream()
                .sorted(Comparator.comparingDouble(Words::cost))
                .toList();
    }

    Recommendation recommendation() {
        List<AlternativeAnalysis> meeting =
                cheapestFirst.stream().filter(a -> all(a, Verdict.MET)).toList();
        if (!meeting.isEmpty()) {
            return choose(meeting);
        }
        List<AlternativeAnalysis> open =
                cheapestFirst.stream().filter(this::isOpen).toList();
        return open.isEmpty() ? nothingMeets() : undecided(open);
    }

    private List<ObjectiveVerdict> verdictsOf(AlternativeAnalysis alternative) {
        return Objects.requireNonNull(verdicts.get(alternative.alternative().name()));
    }

    private boolean all(AlternativeAnalysis alternative, Verdict verdict) {
        return verdictsOf(alternative).stream().allMatch(judged -> judged.verdict() == verdict);
    }

    private boolean isOpen(AlternativeAnalysis alternative) {
        return verdictsOf(alternative).stream().noneMatch(judged -> judged.verdict() == Verdict.MISSED)
                && !all(alternative, Verdict.MET);
    }

    private Recommendation choose(List<AlternativeAnalysis> meeting) {
        AlternativeAnalysis chosen = meeting.get(0);
        int objectives = analysis.scenario().objectives().size();
        String headline = "Choose %s: it meets %s, for %s"
                .formatted(
                        Words.introduced(chosen),
                        objectives == 1 ? "the objective" : "all " + objectives + " objectives",
                        words.priced(chosen));
        List<String> reasons = new ArrayList<>();
        verdictsOf(chosen).forEach(judged -> reasons.add("It meets " + words.found(judged) + "."));
        if (meeting.size() > 1) {
            reasons.add(nextBest(chosen, meeting.get(1)));
        }
        for (AlternativeAnalysis other : cheapestFirst) {
            if (!meeting.contains(other)) {
                reasons.add(whyNot(chosen, other));
            }
        }
        return recommendation(Optional.of(chosen), Recommendation.CHOSEN, headline + ".", reasons);
    }

    private String nextBest(AlternativeAnalysis chosen, AlternativeAnalysis next) {
        double more = Words.cost(next) - Words.cost(chosen);
        return "The next cheapest that meets them, %s, costs %s more (%s)."
                .formatted(Words.named(next), words.money(more), words.priced(next));
    }

    private String whyNot(AlternativeAnalysis chosen, AlternativeAnalysis other) {
        double saving = Words.cost(chosen) - Words.cost(other);
        String price = saving > 0
                ? "costs " + words.money(saving) + " less"
                : saving < 0 ? "costs " + words.money(-saving) + " more" : "costs the same";
        List<ObjectiveVerdict> missed = failing(other, Verdict.MISSED);
        return missed.isEmpty()
                ? "%s %s, but it is undecided whether it meets %s; about %s replications would likely tell."
                        .formatted(Words.named(other), price, listed(failing(other, Verdict.UNDECIDED)), needed(other))
                : "%s %s, but misses %s.".formatted(Words.named(other), price, listed(missed));
    }

    private List<ObjectiveVerdict> failing(AlternativeAnalysis alternative, Verdict verdict) {
        return verdictsOf(alternative).stream()
                .filter(judged -> judged.verdict() == verdict)
                .toList();
    }

    private String listed(List<ObjectiveVerdict> judged) {
        return judged.stream().map(words::found).collect(Collectors.joining(" and "));
    }

    private long needed(AlternativeAnalysis alternative) {
        return failing(alternative, Verdict.UNDECIDED).stream()
                .mapToLong(Verdicts::replicationsToSettle)
                .max()
                .orElse(0);
    }

    private Recommendation undecided(List<AlternativeAnalysis> open) {
        AlternativeAnalysis best = open.get(0);
        String headline =
                "Undecided: %s is the cheapest that may meet the objectives, for %s, but %s replications cannot tell"
                        .formatted(
                                Words.introduced(best),
                                words.priced(best),
                                analysis.scenario().experiment().replications());
        List<String> reasons = new ArrayList<>();
        for (AlternativeAnalysis candidate : open) {
            reasons.add("%s leaves open whether it meets %s; about %s replications would likely tell."
                    .formatted(
                            Words.named(candidate), listed(failing(candidate, Verdict.UNDECIDED)), needed(candidate)));
        }
        return recommendation(Optional.empty(), Recommendation.UNDECIDED, headline + ".", reasons);
    }

    private Recommendation nothingMeets() {
        AlternativeAnalysis nearest = cheapestFirst.stream()
                .min(Comparator.comparingDouble(this::worstExcess))
                .orElseThrow();
        String headline = "No alternative meets the objectives; %s comes nearest and misses %s"
                .formatted(Words.introduced(nearest), listed(failing(nearest, Verdict.MISSED)));
        List<String> reasons = new ArrayList<>();
        for (AlternativeAnalysis alternative : cheapestFirst) {
            if (!alternative.alternative().name().equals(nearest.alternative().name())) {
                reasons.add("%s misses %s."
                        .formatted(Words.named(alternative), listed(failing(alternative, Verdict.MISSED))));
            }
        }
        return recommendation(Optional.empty(), Recommendation.NOTHING_MEETS, headline + ".", reasons);
    }

    private double worstExcess(AlternativeAnalysis alternative) {
        return failing(alternative, Verdict.MISSED).stream()
                .mapToDouble(Verdicts::relativeExcess)
                .max()
                .orElse(0);
    }

    private Recommendation recommendation(
            Optional<AlternativeAnalysis> chosen, String verdict, String headline, List<String> reasons) {
        reasons.addAll(new Hybrids(analysis).reasons());
        ByTotal.explanation(analysis).ifPresent(reasons::add);
        return new Recommendation(
                chosen.map(a -> a.alternative().name()),
                chosen.map(a -> a.alternative().processing()),
                verdict,
                headline,
                List.copyOf(reasons),
                verdicts,
                RulesOfThumb.of(analysis));
    }
}
