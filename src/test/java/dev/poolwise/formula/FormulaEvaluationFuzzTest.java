package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any formula that the grammar allows has a result or a failure, unless it is too large. Without JAZZER_FUZZ=1 this
 * evaluates the formulas of FormulaEvaluationFuzzTestInputs only.
 */
class FormulaEvaluationFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void everyFormulaHasAResultOrAFailure(FuzzedDataProvider choices) {
        String text = new GeneratedFormulas(most -> choices.consumeInt(0, most - 1)).text();
        for (Dialect dialect : FuzzedPools.DIALECTS) {
            try {
                Formula formula = Formula.parse(text, dialect);
                assertEquals(text, formula.toString());
                FuzzedPools.assertEvaluates(formula);
            } catch (InvalidFormula e) {
                FuzzedPools.assertTooLarge(e);
            }
        }
    }
}
