package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.poolwise.formula.Dialect.Comparisons;
import dev.poolwise.formula.Dialect.Division;
import dev.poolwise.formula.Dialect.LowPriority;
import dev.poolwise.formula.Dialect.NegativeTarget;
import dev.poolwise.formula.Dialect.Percentile;
import dev.poolwise.formula.Dialect.Rounding;
import dev.poolwise.formula.Dialect.UnusableTarget;
import dev.poolwise.formula.lint.Lint;
import dev.poolwise.formula.lint.PoolFacts;
import java.util.List;

/** What strange formulas are evaluated against: a pool with samples, some of them strange, and a new one without. */
final class FuzzedPools {
    /** Every option other than its default. */
    static final Dialect UNUSUAL = new Dialect(
            Rounding.UP,
            UnusableTarget.KEEP_CURRENT,
            NegativeTarget.FAIL,
            Division.FAIL,
            Percentile.NEAREST_RANK,
            Comparisons.EQUALITY_LAST,
            50,
            LowPriority.IF_ASSIGNED);

    static final List<Dialect> DIALECTS = List.of(Dialect.DEFAULT, UNUSUAL);

    private static final PoolFacts SLOTS = PoolFacts.UNKNOWN.withSlotsPerNode(4);
    private static final Targets PRESENT = new Targets(4, 2, NodeDeallocation.TASK_COMPLETION);
    private static final List<Circumstances> POOLS = List.of(
            new Circumstances(Formulas.NOW, FuzzedPools::samples, PRESENT, () -> 0.25),
            new Circumstances(Formulas.NOW, name -> RecordedSamples.NONE, Targets.NONE, () -> 1));

    private FuzzedPools() {}

    private static Samples samples(String metric) {
        return switch (metric) {
            case "$FailedTasks" -> RecordedSamples.NONE;
            case "$CPUPercent" ->
                new RecordedSamples(Formulas.times(0, 3), new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e300});
            case "$CurrentDedicatedNodes" -> new ConstantSamples(Formulas.NOW, 7);
            default -> Formulas.EIGHTEEN;
        };
    }

    /** Evaluates a formula against every pool and judges it; a failure is a result, and keeps the targets. */
    static void assertEvaluates(Formula formula) {
        assertTrue(Lint.of(formula, SLOTS).stream()
                .allMatch(advice -> advice.position().column() > 0));
        for (Circumstances pool : POOLS) {
            Evaluation evaluation = formula.evaluate(pool);
            assertEquals("$Target", evaluation.text().substring(0, 7));
            assertTrue(evaluation.targets().dedicated() >= 0
                    && evaluation.targets().lowPriority() >= 0);
            evaluation.failure().ifPresent(failure -> {
                assertEquals(pool.current(), evaluation.targets());
                assertTrue(failure.problem().position().column() > 0, formula.toString());
            });
        }
    }

    /** Refuses every problem but that of a limit. */
    static void assertTooLarge(InvalidFormula refused) {
        assertTrue(
                refused.problems().stream()
                        .allMatch(problem -> problem.message().startsWith("expected at most ")),
                refused.getMessage());
    }
}
