package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final int FORMULAS = 2000;

    private static String withoutPositions(List<Statement> statements) {
        return statements.toString().replaceAll("position=Position\\[[^]]*\\]", "");
    }

    @Test
    void whatIsPrintedIsReadAsTheSameFormulaInEveryDialect() throws InvalidFormula {
        GeneratedFormulas formulas = new GeneratedFormulas(1);
        for (int i = 0; i < FORMULAS; i++) {
            List<Statement> statements = formulas.next();
            String text = Printer.print(statements);

            for (Dialect dialect : FuzzedPools.DIALECTS) {
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
            Evaluation evaluation = Formula.parse(formulas.text()).evaluate(Formulas.usual());
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
