package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Any text is a formula, which can be printed, read again and evaluated, or it is refused with a place. Without
 * JAZZER_FUZZ=1 this reads the texts of FormulaTextFuzzTestInputs only.
 */
class FormulaTextFuzzTest {
    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "words.dict")
    void everyTextIsAFormulaOrIsRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Formula formula = Formula.parse(text, FuzzedPools.UNUSUAL);
            FuzzedPools.assertEvaluates(formula);
            assertIsReadAgain(formula.toString());
        } catch (InvalidFormula e) {
            assertFalse(e.problems().isEmpty(), text);
            assertTrue(
                    e.problems().stream().allMatch(problem -> problem.position().column() > 0), text);
        }
    }

    /** The blanks and brackets of the printed form can make it larger than a formula may be. */
    private static void assertIsReadAgain(String printed) {
        try {
            assertEquals(printed, Formula.parse(printed, FuzzedPools.UNUSUAL).toString());
        } catch (InvalidFormula e) {
            FuzzedPools.assertTooLarge(e);
        }
    }
}
