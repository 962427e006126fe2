package dev.poolwise.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.selection.Selected.Judged;
import dev.poolwise.selection.Selected.Result;
import dev.poolwise.selection.Selected.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Rules RULES = new Rules(0.05, 10, 20, 160, 0);

    private static List<Standing> standings(Selected selected) {
        return selected.candidates().stream().map(Judged::standing).toList();
    }

    @Test
    void theCheapestThatMeetsTheConstraintIsChosen() {
        Selected selected = Selection.of(Scripted.sure(new double[] {1, 2, 3, 4}, new double[] {-2, -1, 0, 5}), RULES);

        assertEquals(Result.CHOSEN, selected.result());
        assertEquals(OptionalInt.of(2), selected.best());
        assertEquals(List.of(Standing.MISSES, Standing.MISSES, Standing.BEST, Standing.DEARER), standings(selected));
    }

    /** As with jobs of several nodes, which may take longer on six nodes than on five. */
    @Test
    void aLargerCandidateMayBeWorse() {
        Selected selected = Selection.of(Scripted.sure(new double[] {4, 5, 6, 7}, new double[] {-1, 1, -1, 1}), RULES);

        assertEquals(OptionalInt.of(1), selected.best());
        assertEquals(List.of(Standing.MISSES, Standing.BEST, Standing.MISSES, Standing.DEARER), standings(selected));
    }

    @Test
    void theOrderOfTheCandidatesDoesNotMatter() {
        Selected selected = Selection.of(Scripted.sure(new double[] {9, 2, 7, 3}, new double[] {1, -1, 1, 1}), RULES);

        assertEquals(OptionalInt.of(3), selected.best());
    }

    @Test
    void nothingIsChosenIfNothingMeets() {
        Selected selected = Selection.of(Scripted.sure(new double[] {1, 2, 3}, new double[] {-3, -1, -2}), RULES);

        assertEquals(Result.NOTHING_MEETS, selected.result());
        assertEquals(OptionalInt.empty(), selected.best());
        assertEquals(
                List.of(Stage.SCREENING, Stage.CONFIRMATION, Stage.SCREENING),
                selected.candidates().stream().map(Judged::decidedBy).toList(),
                "the nearest is confirmed");
    }

    @Test
    void ofEquallyCheapOnesTheFirstIsChosenAndTheOthersAreAsGood() {
        Selected selected = Selection.of(Scripted.sure(new double[] {2, 2, 2}, new double[] {1, 1, 1}), RULES);

        assertEquals(Result.CHOSEN, selected.result());
        assertEquals(List.of(Standing.BEST, Standing.AS_GOOD, Standing.AS_GOOD), standings(selected));
    }

    @Test
    void aConstraintWithoutAValueIsNotMet() {
        Selected selected = Selection.of(Scripted.sure(new double[] {1, 2}, new double[] {Double.NaN, 1}), RULES);

        assertEquals(List.of(Standing.MISSES, Standing.BEST), standings(selected));
    }

    @Test
    void whatIsClearlyDearerIsNotObservedAgain() {
        Scripted candidates = Scripted.sure(new double[] {1, 2, 3, 4}, new double[] {-1, 1, 1, 1});
        Selection.of(candidates, RULES);

        assertEquals(
                List.of("CONFIRMATION 1 x20", "CONFIRMATION 0 x20", "CONFIRMATION 2 x20"),
                candidates.asked().stream()
                        .filter(what -> what.startsWith("CONF"))
                        .toList());
    }

    /** The first stage is lucky with candidate 0; the second must not believe it. */
    @Test
    void theFirstStageChoosesNothing() {
        Scripted truth = Scripted.sure(new double[] {1, 2}, new double[] {-1, 1});
        Scripted lucky = Scripted.sure(new double[] {1, 2}, new double[] {1, 1});
        Selected selected = Selection.of(new InTwoStages(lucky, truth), RULES);

        assertEquals(OptionalInt.of(1), selected.best());
    }

    /** Observes one set of candidates in the first stage, and another one in the second. */
    private record InTwoStages(Scripted first, Scripted second) implements Candidates {
        @Override
        public int count() {
            return first.count();
        }

        @Override
        public int constraints() {
            return 1;
        }

        @Override
        public List<Integer> neighbours(int candidate) {
            return List.of();
        }

        @Override
        public Map<Integer, List<Observation>> observe(Stage stage, Collection<Integer> wanted, int replications) {
            return (stage == Stage.SCREENING ? first : second).observe(stage, wanted, replications);
        }
    }

    @Test
    void whatNoReplicationCanTellStaysOpen() {
        Selected selected = Selection.of(Scripted.noisy(new double[] {1, 9}, new double[] {0.01, 5}, 1), RULES);

        assertEquals(Result.UNDECIDED, selected.result());
        assertEquals(OptionalInt.of(1), selected.best(), "the cheapest that surely meets the constraint");
        assertEquals(List.of(Standing.OPEN, Standing.BEST), standings(selected));
        assertEquals(160, selected.candidates().get(0).replications());
    }

    @Test
    void aDifferenceWithinTheIndifferenceNeedsNoDecision() {
        Scripted candidates = Scripted.noisy(new double[] {100, 100.02}, new double[] {5, 5}, 1);

        assertEquals(Result.UNDECIDED, Selection.of(candidates, RULES).result());
        Selected selected = Selection.of(candidates, new Rules(0.05, 10, 20, 160, 0.01));
        assertEquals(Result.CHOSEN, selected.result());
        assertTrue(standings(selected).contains(Standing.AS_GOOD));
    }

    @Test
    void theLooksDoubleUpToTheMost() {
        assertEquals(List.of(20, 40, 80, 100), new Rules(0.05, 10, 20, 100, 0).looks());
        assertEquals(List.of(20), new Rules(0.05, 10, 20, 20, 0).looks());
    }

    /**
     * Candidates 0 and 1 just miss the constraint, 2 is the best, 3 to 5 are dearer. In at most 5 % of all cases may
     * another one be chosen; to find more than 37 of 500 would happen to such a procedure once in a hundred times.
     */
    @Test
    void theErrorIsWhatTheRulesAllow() {
        double[] costs = {10, 10.3, 10.6, 10.9, 11.2, 11.5};
        double[] slacks = {-0.6, -0.4, 0.4, 0.6, 0.8, 1};
        List<Selected> choices = LongStream.range(0, 500)
                .mapToObj(seed -> Selection.of(Scripted.noisy(costs, slacks, seed), RULES))
                .toList();
        long wrong = choices.stream()
                .filter(choice -> choice.result() == Result.CHOSEN)
                .filter(choice -> !choice.best().equals(OptionalInt.of(2)))
                .count();
        long right = choices.stream()
                .filter(choice -> choice.result() == Result.CHOSEN)
                .filter(choice -> choice.best().equals(OptionalInt.of(2)))
                .count();

        assertTrue(wrong <= 37, () -> wrong + " choices are wrong");
        assertTrue(right >= 450, () -> "only " + right + " choices are right");
    }

    /** The same candidates at the edge of the constraint: whoever judges means instead of limits errs half the time. */
    @Test
    void aCandidateAtTheLimitIsNotTakenForOneThatMeetsIt() {
        List<Selected> choices = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            choices.add(Selection.of(Scripted.noisy(new double[] {1, 9}, new double[] {-0.02, 5}, seed), RULES));
        }
        long wrong = choices.stream()
                .filter(choice -> choice.best().equals(OptionalInt.of(0)))
                .count();

        assertTrue(wrong <= 18, () -> wrong + " choices are wrong");
        assertFalse(choices.stream().allMatch(choice -> choice.result() == Result.CHOSEN));
    }
}
