package dev.poolwise.study;

import dev.poolwise.analysis.Legible;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer where circumstances differ, such as the workload: they cannot be chosen, so candidates are compared within
 * equal circumstances only, and the choice is what meets the objectives in all of them.
 */
final class CircumstanceWords {
    private static final int MOST_NAMED = 8;

    private final Sweep sweep;
    private final Map<List<Setting>, List<Candidate>> groups;
    private final PathNames names;
    private final Legible legible;

    private record Choice(String alternative, List<Setting> decisions) {}

    CircumstanceWords(Sweep sweep, Map<List<Setting>, List<Candidate>> groups) {
        this.sweep = sweep;
        this.groups = groups;
        this.names = new PathNames(sweep.variations());
        this.legible = new Legible(sweep.scenario().currency());
    }

    SweepAnswer answer() {
        List<Candidate> front = groups.values().stream()
                .flatMap(candidates -> ParetoFront.of(candidates).stream())
                .toList();
        if (groups.values().stream().allMatch(candidates -> candidates.size() == 1)) {
            return new SweepAnswer(SweepAnswer.TRADE_OFF, Optional.empty(), nothingToChoose(), List.of(), List.of());
        }
        List<String> reasons = new ArrayList<>();
        groups.forEach((circumstances, candidates) -> {
            if (reasons.size() < MOST_NAMED) {
                String answer = new SweepWords(sweep, candidates).answer().headline();
                reasons.add("At " + names.described(circumstances) + ": "
                        + answer.substring(0, 1).toLowerCase(Locale.ROOT) + answer.substring(1));
            }
        });
        if (groups.size() > MOST_NAMED) {
            reasons.add("And so on, for %s circumstances in all.".formatted(groups.size()));
        }
        Optional<List<Candidate>> robust = robust();
        String verdict = robust.isPresent() ? Recommendation.CHOSEN : SweepAnswer.TRADE_OFF;
        String headline = robust.map(this::choose).orElseGet(this::depends);
        return new SweepAnswer(verdict, Optional.empty(), headline, reasons, front);
    }

    private boolean hasObjectives() {
        return groups.values().stream()
                .flatMap(List::stream)
                .anyMatch(c -> !c.result().objectives().isEmpty());
    }

    private String nothingToChoose() {
        List<Candidate> all = groups.values().stream().flatMap(List::stream).toList();
        long met = all.stream().filter(c -> c.result().verdict() == Verdict.MET).count();
        return hasObjectives()
                ? "%s of %s points meet the objectives; they differ in %s, which is not for choice."
                        .formatted(met, all.size(), paths())
                : "The points differ in %s, which is not for choice.".formatted(paths());
    }

    private String paths() {
        return groups.keySet().iterator().next().stream()
                .map(setting -> names.of(setting.path()))
                .collect(Collectors.joining(" and "));
    }

    /** Returns what meets the objectives in all circumstances, the cheapest over all of them together. */
    private Optional<List<Candidate>> robust() {
        Map<Choice, List<Candidate>> choices = new LinkedHashMap<>();
        groups.values().stream().flatMap(List::stream).forEach(c -> choices.computeIfAbsent(
                        new Choice(c.result().name(), c.decisions()), choice -> new ArrayList<>())
                .add(c));
        return choices.values().stream()
                .filter(candidates -> hasObjectives() && candidates.size() == groups.size())
                .filter(candidates ->
                        candidates.stream().allMatch(c -> c.result().verdict() == Verdict.MET))
                .min(Comparator.comparingDouble(CircumstanceWords::total));
    }

    private static double total(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(CircumstanceWords::cost).sum();
    }

    private static double cost(Candidate candidate) {
        return candidate.metric("cost").value().orElse(0);
    }

    private String choose(List<Candidate> robust) {
        var costs = robust.stream().mapToDouble(CircumstanceWords::cost).summaryStatistics();
        Candidate any = robust.get(0);
        String decisions = names.described(any.decisions());
        String name = "'" + any.result().name() + "'";
        return "Choose %s: the cheapest that meets the objectives at every %s, for %s to %s."
                .formatted(
                        decisions.isEmpty() ? name : name + " with " + decisions,
                        paths(),
                        legible.amount(BigDecimal.valueOf(costs.getMin())),
                        legible.money(BigDecimal.valueOf(costs.getMax())));
    }

    private String depends() {
        return hasObjectives()
                ? "Nothing is known to meet the objectives at every %s.".formatted(paths())
                : "What to choose depends on %s.".formatted(paths());
    }
}
