package dev.poolwise.selection;

import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.selection.Selected.Result;
import dev.poolwise.selection.Selected.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the cheapest candidate that satisfies all constraints, in two stages with separate random numbers.
 *
 * <p>The first stage observes every candidate a few times and rules out those that clearly fail a constraint. The
 * second observes afresh those that may be the best, cheapest first: a candidate that is clearly dearer than one which
 * seems to satisfy the constraints waits until that one has failed. After each look the replications double, until the
 * best is known or there are as many as allowed. No order among the candidates is assumed: a larger one may be worse.
 * The best and its neighbours are always part of the second stage.
 *
 * <p>Half of the error belongs to each stage, see {@link Evidence}. Screening and the second stage follow B. L. Nelson,
 * J. Swann, D. Goldsman and W. Song, "Simple procedures for selecting the best simulated system when the number of
 * alternatives is large", Operations Research 49, 2001; deciding constraints and costs side by side follows S.
 * Andradóttir and S.-H. Kim, "Fully sequential procedures for comparing constrained systems via simulation", Naval
 * Research Logistics 57, 2010.
 */
public final class Selection {
    private final Candidates candidates;
    private final Rules rules;
    private final Evidence screening;
    private final Evidence confirmation;
    private final Set<Integer> confirmed = new TreeSet<>();

    private Selection(Candidates candidates, Rules rules) {
        this.candidates = candidates;
        this.rules = rules;
        this.screening = new Evidence(candidates, Stage.SCREENING, rules.error() / 2, 1);
        this.confirmation = new Evidence(
                candidates, Stage.CONFIRMATION, rules.error() / 2, rules.looks().size());
    }

    /** Returns what is chosen. */
    public static Selected of(Candidates candidates, Rules rules) {
        return new Selection(candidates, rules).select();
    }

    private Selected select() {
        List<Integer> all = IntStream.range(0, candidates.count()).boxed().toList();
        screening.observe(all, rules.screening());
        if (all.stream().allMatch(i -> screening.meets(i) == Answer.NO)) {
            all.stream().max(Comparator.comparingDouble(screening::worstSlack)).ifPresent(confirmed::add);
        }
        List<Integer> looks = rules.looks();
        for (int i = 0; i < looks.size() && (i == 0 || !isDecided()); i++) {
            look(looks.get(i));
        }
        seekOneThatMeets(rules.most());
        OptionalInt best = best();
        return selected(best, best.isEmpty() ? best : runnerUp(best.getAsInt()));
    }

    /** Observes what may be the best until all of that has so many replications, and what is beside the best at all. */
    private void look(int replications) {
        boolean news = true;
        while (news) {
            Collection<Integer> lacking = contenders().stream()
                    .filter(i -> confirmation.replications(i) < replications)
                    .toList();
            news = lacking.isEmpty() ? confirm(unknownNeighbours(), rules.first()) : confirm(lacking, replications);
        }
    }

    private Collection<Integer> unknownNeighbours() {
        return best().isEmpty()
                ? List.of()
                : candidates.neighbours(best().getAsInt()).stream()
                        .filter(i -> !isKnown(i))
                        .toList();
    }

    /** Observes candidates afresh, and returns whether there are any. */
    private boolean confirm(Collection<Integer> wanted, int replications) {
        confirmed.addAll(wanted);
        confirmation.observe(wanted, replications);
        return !wanted.isEmpty();
    }

    /** Where it stays open whether a cheap candidate meets the constraints, finds the cheapest that surely does. */
    private void seekOneThatMeets(int replications) {
        Optional<Integer> next = next();
        while (best().isEmpty() && next.isPresent()) {
            confirm(List.of(next.get()), replications);
            next = next();
        }
    }

    /** Returns the cheapest of the others that do not fail, once it has been observed afresh. */
    private OptionalInt runnerUp(int best) {
        while (true) {
            Optional<Integer> next = those(i -> i != best && !misses(i)).stream()
                    .min(Comparator.comparingDouble(i -> (isKnown(i) ? confirmation : screening).meanCost(i)));
            if (next.isEmpty() || isKnown(next.get())) {
                return next.map(OptionalInt::of).orElse(OptionalInt.empty());
            }
            confirm(List.of(next.get()), rules.first());
        }
    }

    private Optional<Integer> next() {
        return those(i -> !isKnown(i) && screening.seemsToMeet(i)).stream()
                .min(Comparator.comparingDouble(screening::meanCost));
    }

    private boolean isKnown(int candidate) {
        return confirmation.replications(candidate) > 0;
    }

    /** The second stage decides about those that it has observed. */
    private boolean misses(int candidate) {
        Evidence evidence = confirmed.contains(candidate) ? confirmation : screening;
        return evidence.meets(candidate) == Answer.NO;
    }

    /** Returns those that do not fail and are not clearly dearer than one that seems to satisfy all constraints. */
    private Collection<Integer> contenders() {
        List<Integer> left = those(i -> !misses(i));
        List<Integer> hopeful = left.stream()
                .filter(i -> isKnown(i) ? confirmation.seemsToMeet(i) : screening.seemsToMeet(i))
                .toList();
        return left.stream()
                .filter(i -> hopeful.stream().noneMatch(other -> isDearer(i, other)))
                .toList();
    }

    private List<Integer> those(IntPredicate condition) {
        return IntStream.range(0, candidates.count()).filter(condition).boxed().toList();
    }

    private boolean isDearer(int candidate, int other) {
        return candidate != other && (screening.isDearer(candidate, other) || confirmation.isDearer(candidate, other));
    }

    /** Returns the cheapest that surely satisfies all constraints; of equals, the first. */
    private OptionalInt best() {
        return those(i -> confirmation.meets(i) == Answer.YES).stream()
                .min(Comparator.comparingDouble(confirmation::meanCost))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private boolean isDecided() {
        return standings().stream().noneMatch(standing -> standing == Standing.OPEN);
    }

    private List<Standing> standings() {
        OptionalInt best = best();
        return IntStream.range(0, candidates.count())
                .mapToObj(i -> standing(i, best))
                .toList();
    }

    private Standing standing(int candidate, OptionalInt best) {
        if (misses(candidate)) {
            return Standing.MISSES;
        }
        if (best.isEmpty()) {
            return Standing.OPEN;
        }
        int chosen = best.getAsInt();
        if (candidate == chosen) {
            return Standing.BEST;
        }
        double allowance = rules.indifference() * Math.abs(confirmation.meanCost(chosen));
        return isDearer(candidate, chosen)
                ? Standing.DEARER
                : confirmation.isNoDearerThan(chosen, candidate, allowance) ? Standing.AS_GOOD : Standing.OPEN;
    }

    private Selected selected(OptionalInt best, OptionalInt runnerUp) {
        List<Standing> standings = standings();
        Result result = standings.contains(Standing.OPEN)
                ? Result.UNDECIDED
                : best.isEmpty() ? Result.NOTHING_MEETS : Result.CHOSEN;
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < candidates.count(); i++) {
            judged.add(judged(i, standings.get(i)));
        }
        return new Selected(result, best, runnerUp, judged);
    }

    private Judged judged(int candidate, Standing standing) {
        Stage stage = isKnown(candidate) ? Stage.CONFIRMATION : Stage.SCREENING;
        Evidence evidence = isKnown(candidate) ? confirmation : screening;
        List<Answer> constraints = Stream.iterate(0, c -> c + 1)
                .limit(candidates.constraints())
                .map(c -> evidence.meets(candidate, c))
                .toList();
        return new Judged(standing, constraints, stage, evidence.replications(candidate));
    }
}
