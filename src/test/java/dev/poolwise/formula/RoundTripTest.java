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
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final int FORMULAS = 2000;
    private static final Dialect EQUALITY_LAST = new Dialect(
            Rounding.TRUNCATE,
            UnusableTarget.FAIL,
            NegativeTarget.ZERO,
            Division.IEEE,
            Percentile.INTERPOLATE,
            Comparisons.EQUALITY_LAST,
            70,
            LowPriority.ALWAYS);

    private static String withoutPositions(List<Statement> statements) {
        return statements.toString().replaceAll("position=Position\\[[^]]*\\]", "");
    }

    @Test
    void whatIsPrintedIsReadAsTheSameFormulaInEveryDialect() throws InvalidFormula {
        GeneratedFormulas formulas = new GeneratedFormulas(1);
        for (int i = 0; i < FORMULAS; i++) {
            List<Statement> statements = formulas.next();
            String text = Printer.print(statements);

            for (Dialect dialect : List.of(Dialect.DEFAULT, EQUALITY_LAST)) {
                Formula read = Formula.parse(text, dialect);
                assertEquals(withoutPositions(statements), withoutPositions(read.statements()), text);
                assertEquals(text, read.toString());
            }
        }
    }

    /** Also a check that the generator reaches more than failures. */
    @Test
    void everyGeneratedFormulaHasAResultOrAFailure() throws InvalidFormula {
        GeneratedFormulas formulas = new GeneratedFormulas(2);
        int results = 0;
        for (int i = 0; i < FORMULAS; i++) {
            Evaluation evaluation =
                    Formula.parse(Printer.print(formulas.next())).evaluate(Formulas.usual());
            results += evaluation.failure().isEmpty() ? 1 : 0;
            assertTrue(evaluation.text().startsWith("$TargetDedicatedNodes="), evaluation.text());
        }
        assertTrue(results > FORMULAS / 50 && results < FORMULAS, results + " of " + FORMULAS + " had a result");
    }

    @Test
    void aFormulaIsPrintedWithAStatementOnEachLineAndNoBracketsThatItDoesNotNeed() throws InvalidFormula {
        assertEquals(
                """
                $a = -(1 + 2) * 3 - (4 - 5.25) / $ActiveTasks.GetSample(1, time());
                b = !$a || 1 && (2 || 0) ? "x" : ($a == 1) == 2 ? time().hour : (time() - time()).day;
                stop();
                """,
                Formula.parse("$a=(-(1+2))*3-(4-5.250)/($ActiveTasks.GetSample(1,time()));// c\n"
                                + "b=((!$a)||(1&&(2||0)))?(\"x\"):($a==1==2?time().hour:(time()-time()).day);stop()")
                        .toString());
    }
}
