package dev.poolwise.selection;

import dev.poolwise.statistics.ConfidenceInterval;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The observations of one stage, and what they say. Every question is answered by a one-sided Student limit. The error
 * of the stage is divided equally between the constraints and the costs, and within each among all questions that may
 * be asked: every constraint of every candidate, and the true best against every other, at every look (Bonferroni).
 * What was once answered stays so.
 */
final class Evidence {
    private final Candidates candidates;
    private final Stage stage;
    private final Limits ofConstraints;
    private final Limits ofCosts;
    private final Map<Integer, List<Observation>> observations = new HashMap<>();
    private final Map<List<Integer>, Answer> met = new HashMap<>();
    private final Set<List<Integer>> dearer = new HashSet<>();

    /**
     * Creates the evidence of a stage.
     *
     * @param error of all answers together
     * @param looks how often each question may be asked with other observations
     */
    Evidence(Candidates candidates, Stage stage, double error, int looks) {
        this.candidates = candidates;
        this.stage = stage;
        double each = error / 2 / looks;
        this.ofConstraints = new Limits(each / (Math.max(1, candidates.constraints()) * (double) candidates.count()));
        this.ofCosts = new Limits(each / Math.max(1, candidates.count() - 1));
    }

    /** Observes some candidates until there are so many replications of each, and judges their constraints. */
    void observe(Collection<Integer> wanted, int replications) {
        List<Integer> lacking =
                wanted.stream().filter(i -> replications(i) < replications).toList();
        if (!lacking.isEmpty()) {
            observations.putAll(candidates.observe(stage, lacking, replications));
            lacking.forEach(this::judge);
        }
    }

    private void judge(int candidate) {
        for (int constraint = 0; constraint < candidates.constraints(); constraint++) {
            int index = constraint;
            met.merge(
                    List.of(candidate, constraint),
                    judged(slacks(candidate, index)),
                    (before, now) -> before == Answer.OPEN ? now : before);
        }
    }

    /** A constraint without a value is not met: nobody can promise it. */
    private Answer judged(double[] slacks) {
        if (slacks.length < 2) {
            return slacks.length == 0 ? Answer.NO : Answer.OPEN;
        }
        return ofConstraints.lower(slacks) >= 0
                ? Answer.YES
                : ofConstraints.upper(slacks) < 0 ? Answer.NO : Answer.OPEN;
    }

    private double[] slacks(int candidate, int constraint) {
        return of(candidate).stream()
                .mapToDouble(one -> one.slacks().get(constraint))
                .filter(Double::isFinite)
                .toArray();
    }

    private List<Observation> of(int candidate) {
        return observations.getOrDefault(candidate, List.of());
    }

    /** Returns how many replications of a candidate there are. */
    int replications(int candidate) {
        return of(candidate).size();
    }

    /** Returns whether a candidate satisfies a constraint. */
    Answer meets(int candidate, int constraint) {
        return met.getOrDefault(List.of(candidate, constraint), Answer.OPEN);
    }

    /** Returns whether a candidate satisfies all constraints. */
    Answer meets(int candidate) {
        List<Answer> answers = IntStream.range(0, candidates.constraints())
                .mapToObj(constraint -> meets(candidate, constraint))
                .toList();
        if (answers.contains(Answer.NO)) {
            return Answer.NO;
        }
        return replications(candidate) == 0 || answers.contains(Answer.OPEN) ? Answer.OPEN : Answer.YES;
    }

    /** Returns whether a candidate seems to satisfy all constraints, sure or not. */
    boolean seemsToMeet(int candidate) {
        return replications(candidate) > 0
                && meets(candidate) != Answer.NO
                && IntStream.range(0, candidates.constraints())
                        .allMatch(constraint -> Arrays.stream(slacks(candidate, constraint))
                                        .average()
                                        .orElse(-1)
                                >= 0);
    }

    /** Returns the worst mean slack of a candidate; higher is nearer to satisfying all. */
    double worstSlack(int candidate) {
        return IntStream.range(0, candidates.constraints())
                .mapToDouble(constraint ->
                        Arrays.stream(slacks(candidate, constraint)).average().orElse(Double.NEGATIVE_INFINITY))
                .min()
                .orElse(0);
    }

    /** Returns the mean cost of a candidate. */
    double meanCost(int candidate) {
        return ConfidenceInterval.mean(
                of(candidate).stream().mapToDouble(Observation::cost).toArray());
    }

    /** Returns whether a candidate surely costs more than another, on the replications that both have. */
    boolean isDearer(int candidate, int other) {
        List<Integer> pair = List.of(candidate, other);
        if (!dearer.contains(pair) && lowerLimit(candidate, other) > 0) {
            dearer.add(pair);
        }
        return dearer.contains(pair);
    }

    /** Returns whether a candidate surely costs at most so much more than another. */
    boolean isNoDearerThan(int candidate, int other, double allowance) {
        return lowerLimit(/* candidate= */ other, /* other= */ candidate) + allowance >= 0;
    }

    /** Returns the lower limit of how much more a candidate costs than another. */
    private double lowerLimit(int candidate, int other) {
        int pairs = Math.min(replications(candidate), replications(other));
        if (pairs < 2) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] differences = new double[pairs];
        Arrays.setAll(
                differences, i -> of(candidate).get(i).cost() - of(other).get(i).cost());
        return ofCosts.lower(differences);
    }
}
