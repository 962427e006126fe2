package dev.poolwise.analysis;

import dev.poolwise.capacity.FormulaScaling;
import dev.poolwise.capacity.Pool;
import dev.poolwise.capacity.VmPriority;
import dev.poolwise.formula.lint.Advice;
import dev.poolwise.formula.lint.Lint;
import dev.poolwise.formula.lint.PoolFacts;
import dev.poolwise.scenario.Alternative;
import dev.poolwise.units.Time;
import java.util.List;
import java.util.stream.Stream;

/** What the formulas of an alternative should rather not do, given its pools. */
final class FormulaAdvice {
    private FormulaAdvice() {}

    static List<Diagnostic> of(Alternative alternative) {
        return alternative.pools().stream()
                .flatMap(pool -> pool.formula().stream().flatMap(scaling -> of(pool, scaling)))
                .toList();
    }

    private static Stream<Diagnostic> of(Pool pool, FormulaScaling scaling) {
        return Lint.of(scaling.formula(), facts(pool, scaling)).stream().map(advice -> diagnostic(pool, advice));
    }

    private static PoolFacts facts(Pool pool, FormulaScaling scaling) {
        double untilReady = pool.life().allocation().mean()
                + pool.provisioning().mean()
                + pool.life().startTask().mean();
        return PoolFacts.UNKNOWN
                .withSlotsPerNode(pool.slotsPerNode())
                .withInterval(scaling.interval())
                .withProvisioning(Time.ofSeconds(untilReady))
                .withLowPriority(pool.isMixed() || pool.vm().priority() == VmPriority.LOW);
    }

    private static Diagnostic diagnostic(Pool pool, Advice advice) {
        String place = "the formula of pool %s, line %d, column %d"
                .formatted(
                        pool.name(), advice.position().line(), advice.position().column());
        return new Diagnostic(
                advice.rule().symbol(),
                place + ": " + advice.finding(),
                "write instead: " + advice.rule().remedy());
    }
}
