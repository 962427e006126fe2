package dev.poolwise.study;

import dev.poolwise.analysis.Comparison;
import dev.poolwise.analysis.Legible;
import dev.poolwise.decision.Recommendation;
import dev.poolwise.decision.Verdict;
import dev.poolwise.study.PointResult.ObjectiveResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the answer to a sweep, and the words for it. */
final class SweepWords {
    private static final int MOST_NAMED = 6;

    private final Sweep sweep;
    private final PathNames names;
    private final Legible legible;
    private final List<Candidate> cheapestFirst;
    private final List<Candidate> front;

    /**
     * Prepares the words.
     *
     * @param candidates in equal circumstances, so that one of them can be chosen
     */
    SweepWords(Sweep sweep, List<Candidate> candidates) {
        this.sweep = sweep;
        this.names = new PathNames(sweep.variations());
        this.legible = new Legible(sweep.scenario().currency());
        this.cheapestFirst = candidates.stream()
                .sorted(Comparator.<Candidate>comparingDouble(c -> value(c, "cost"))
                        .thenComparingDouble(c -> value(c, ParetoFront.WAIT)))
                .toList();
        this.front = ParetoFront.of(candidates);
    }

    private static double value(Candidate candidate, String metric) {
        return candidate.metric(metric).value().orElse(Double.MAX_VALUE);
    }

    SweepAnswer answer() {
        boolean objectives =
                cheapestFirst.stream().anyMatch(c -> !c.result().objectives().isEmpty());
        if (!objectives) {
            return tradeOff();
        }
        Optional<Candidate> met = first(Verdict.MET);
        Optional<Candidate> open = first(Verdict.UNDECIDED);
        return met.map(this::choose).or(() -> open.map(this::undecided)).orElseGet(this::nothingMeets);
    }

    private Optional<Candidate> first(Verdict verdict) {
        return cheapestFirst.stream()
                .filter(c -> c.result().verdict() == verdict)
                .findFirst();
    }

    private SweepAnswer choose(Candidate chosen) {
        int objectives = chosen.result().objectives().size();
        String headline = "Choose %s: the cheapest that meets %s, for %s."
                .formatted(
                        named(chosen),
                        objectives == 1 ? "the objective" : "all " + objectives + " objectives",
                        cost(chosen));
        List<String> reasons = new ArrayList<>();
        reasons.add("It meets "
                + chosen.result().objectives().stream().map(this::found).collect(Collectors.joining(" and ")) + ".");
        nextBest(chosen).ifPresent(reasons::add);
        first(Verdict.UNDECIDED)
                .filter(open -> cheapestFirst.indexOf(open) < cheapestFirst.indexOf(chosen))
                .ifPresent(
                        open -> reasons.add("%s is cheaper (%s), but its replications cannot tell whether it meets %s."
                                .formatted(named(open), cost(open), failing(open, Verdict.UNDECIDED))));
        return answer(Recommendation.CHOSEN, Optional.of(chosen), headline, reasons);
    }

    private Optional<String> nextBest(Candidate chosen) {
        return cheapestFirst.stream()
                .filter(c -> c.result().verdict() == Verdict.MET && !c.equals(chosen))
                .findFirst()
                .map(next -> {
                    Comparison more = Comparison.of(
                            named(next),
                            next.metric("cost"),
                            named(chosen),
                            chosen.metric("cost"),
                            sweep.scenario().experiment().confidence());
                    String noise = more.significant() || more.halfWidth().isEmpty()
                            ? ""
                            : ", which is within the noise of these replications";
                    String amount = legible.difference(more).replaceFirst("^\\+", "");
                    return "The next cheapest that meets them, %s, costs %s more%s."
                            .formatted(named(next), amount, noise);
                });
    }

    private SweepAnswer undecided(Candidate open) {
        String headline = "Undecided: %s is the cheapest that may meet the objectives, for %s."
                .formatted(named(open), cost(open));
        String reason = "Its replications cannot tell whether it meets %s; more of them would."
                .formatted(failing(open, Verdict.UNDECIDED));
        return answer(Recommendation.UNDECIDED, Optional.of(open), headline, List.of(reason));
    }

    private SweepAnswer nothingMeets() {
        Candidate nearest = cheapestFirst.stream()
                .min(Comparator.comparingLong(c -> c.result().objectives().stream()
                        .filter(o -> o.verdict() == Verdict.MISSED)
                        .count()))
                .orElseThrow();
        String headline = "No point meets the objectives; of those that miss the fewest, %s is the cheapest, for %s."
                .formatted(named(nearest), cost(nearest));
        String reason = "It misses " + failing(nearest, Verdict.MISSED) + ".";
        return answer(Recommendation.NOTHING_MEETS, Optional.of(nearest), headline, List.of(reason));
    }

    private SweepAnswer tradeOff() {
        if (front.isEmpty()) {
            String headline = "There is no waiting time to weigh the cost against.";
            return answer(SweepAnswer.TRADE_OFF, Optional.empty(), headline, List.of());
        }
        Candidate cheapest = front.get(0);
        Candidate fastest = front.get(front.size() - 1);
        String headline = front.size() == 1
                ? "%s costs least (%s), and nothing waits less.".formatted(named(cheapest), figures(cheapest))
                : "%s costs least (%s); %s waits least (%s)."
                        .formatted(named(cheapest), figures(cheapest), named(fastest), figures(fastest));
        return answer(SweepAnswer.TRADE_OFF, Optional.empty(), headline, List.of("Set objectives to have one chosen."));
    }

    private SweepAnswer answer(String verdict, Optional<Candidate> chosen, String headline, List<String> reasons) {
        List<String> all = new ArrayList<>(reasons);
        if (front.size() > 1) {
            all.add(frontNamed());
        }
        long unstable =
                cheapestFirst.stream().filter(c -> c.result().isUnstable()).count();
        if (unstable > 0) {
            all.add("%s of %s candidates cannot keep up with the load: they have no averages of the long run."
                    .formatted(unstable, cheapestFirst.size()));
        }
        if (!sweep.problems().isEmpty()) {
            all.add("%s of %s points are no scenario and were left out."
                    .formatted(sweep.problems().size(), sweep.points().size()));
        }
        return new SweepAnswer(verdict, chosen, headline, all, front);
    }

    private String frontNamed() {
        String listed = front.stream()
                .limit(MOST_NAMED)
                .map(c -> named(c) + " (" + figures(c) + ")")
                .collect(Collectors.joining("; "));
        String rest = front.size() > MOST_NAMED ? "; and " + (front.size() - MOST_NAMED) + " more" : "";
        return "Nothing is both cheaper and faster than each of these, cheapest first: " + listed + rest + ".";
    }

    private String named(Candidate candidate) {
        String settings = names.described(candidate.decisions());
        boolean alone = sweep.results().get(0).alternatives().size() == 1;
        String name = "'" + candidate.result().name() + "'";
        return settings.isEmpty() ? name : alone ? settings : name + " with " + settings;
    }

    private String cost(Candidate candidate) {
        return legible.estimate(candidate.metric("cost"));
    }

    private String figures(Candidate candidate) {
        return legible.brief(candidate.metric("cost")) + ", p95 wait "
                + legible.brief(candidate.metric(ParetoFront.WAIT));
    }

    private String found(ObjectiveResult objective) {
        return objective.text() + " (" + legible.estimate(objective.estimate()) + ")";
    }

    private String failing(Candidate candidate, Verdict verdict) {
        return candidate.result().objectives().stream()
                .filter(o -> o.verdict() == verdict)
                .map(this::found)
                .collect(Collectors.joining(" and "));
    }
}
