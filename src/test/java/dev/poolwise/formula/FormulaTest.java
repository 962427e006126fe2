package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = 1 b = 2                 | Line 1, Col 7: expected an operator or ';', but found 'b'",
                "a = (1                      | Line 1, Col 7: expected an operator or ')', but found the end",
                "a = )                       | Line 1, Col 5: expected a value, but found ')'",
                "a =                         | Line 1, Col 4: expected a value, but found the end",
                "a = 1 ? 2                   | Line 1, Col 10: expected an operator or ':', but found the end",
                "a = 1;; b = 2               | Line 1, Col 7: expected a value, but found ';'",
                "a = #                       | Line 1, Col 5: expected a value, but found '#'",
                "a = \"b                     | Line 1, Col 5: expected a value, but found a string without an end",
                "a = 7 % 2                   | Line 1, Col 7: expected an operator or ';', but found '%'",
                "a = .5                      | Line 1, Col 5: expected a value, but found '.'",
                "a b                         | Line 1, Col 3: expected an operator or ';', but found 'b'",
                "a = f(1;                    | Line 1, Col 8: expected an operator or ')', but found ';'",
                "1 = 2                       | Line 1, Col 3: expected an operator or ';', but found '='",
                "a = time().5                | Line 1, Col 12: expected a name, but found '5'",
                "a = f(1)                    | Line 1, Col 5: there is no function 'f'",
                "a = istrue(1)               | Line 1, Col 5: there is no function 'istrue'",
                "a = val(1)                  | Line 1, Col 5: expected 2 arguments of 'val', but found 1",
                "a = time(\"\", 1)           | Line 1, Col 5: expected 0 to 1 arguments of 'time', but found 2",
                "a = rand(1)                 | Line 1, Col 5: expected 0 arguments of 'rand', but found 1",
                "a = $ActiveTasks.Get(1)     | Line 1, Col 18: there is no method 'Get'",
                "a = $ActiveTasks.Count(1)   | Line 1, Col 18: expected 0 arguments of 'Count', but found 1",
                "a = $ActiveTasks.GetSample() | Line 1, Col 18: expected 1 to 3 arguments of 'GetSample', but found 0",
                "a = 1; b = a.Count()        | Line 1, Col 14: expected 'Count' after a sampled variable such as $ActiveTasks, but found it after 'a'",
                "a = $TargetDedicatedNodes.GetSample(1) | Line 1, Col 27: expected 'GetSample' after a sampled variable such as $ActiveTasks, but found it after '$TargetDedicatedNodes'",
                "a = time().millisecond      | Line 1, Col 12: expected year, month, day, weekday, hour, minute or second, but found 'millisecond'",
                "a = b                       | Line 1, Col 5: the variable 'b' is not defined before its use",
                "a = a + 1                   | Line 1, Col 5: the variable 'a' is not defined before its use",
                "a = max(1, -b)              | Line 1, Col 13: the variable 'b' is not defined before its use",
                "a = 1 ? b : 2               | Line 1, Col 9: the variable 'b' is not defined before its use",
                "a = $ActiveTasks.GetSample(b) | Line 1, Col 28: the variable 'b' is not defined before its use",
                "a = b.hour                  | Line 1, Col 5: the variable 'b' is not defined before its use",
                "a = $TotalNodes             | Line 1, Col 5: the variable '$TotalNodes' is not defined before its use",
                "$ActiveTasks = 1            | Line 1, Col 1: '$ActiveTasks' can only be read",
                "TimeInterval_Hour = 1       | Line 1, Col 1: 'TimeInterval_Hour' can only be read",
                "$NodeDeallocationOption = 1 | Line 1, Col 27: expected requeue, terminate, taskcompletion or retaineddata",
                "$NodeDeallocationOption = 1 ? requeue : 2 | Line 1, Col 27: expected requeue, terminate, taskcompletion or retaineddata",
                "a = requeue                 | Line 1, Col 5: only $NodeDeallocationOption can be a deallocation option, but found 'a'",
                "a = 1 ? 2 : terminate       | Line 1, Col 5: only $NodeDeallocationOption can be a deallocation option, but found 'a'",
                "requeue = 1                 | Line 1, Col 9: expected an operator or ';', but found '='",
                "1 + 2                       | Line 1, Col 1: expected NAME = VALUE, but found a value alone",
                "$something_useless          | Line 1, Col 1: the variable '$something_useless' is not defined before its use",
            })
    void mistakesAreToldAtTheirPlace(String text, String expected) {
        assertEquals(expected, Formulas.problems(text).lines().findFirst().orElse(""));
    }

    @Test
    void allMistakesInNamesAreToldAtOnceInTheOrderOfTheText() {
        assertEquals(
                """
                Line 1, Col 5: the variable 'b' is not defined before its use
                Line 2, Col 5: there is no function 'f'
                Line 2, Col 7: the variable 'c' is not defined before its use""",
                Formulas.problems("a = b;\nd = f(c);"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "// nothing",
                "a = 1",
                "a = 1;",
                "a = 1; // b\nb = a // c",
                "a\n=\n1\r\n;\tb=2",
                "_a1 = 1",
                "\uFEFFa = 1",
                "$NodeDeallocationOption = 1 ? requeue : 2 ? terminate : taskcompletion",
                "$NodeDeallocationOption = $NodeDeallocationOption",
                "a = \"// no comment\"",
            })
    void theseAreFormulas(String text) {
        assertEquals("", Formulas.problems(text));
    }

    @Test
    void aFormulaHasAtMostHundredStatements() {
        String hundred = String.join(";", Collections.nCopies(100, "a=1"));

        assertEquals("", Formulas.problems(hundred));
        assertEquals("", Formulas.problems(hundred + ";"));
        assertEquals("Line 1, Col 401: expected at most 100 statements", Formulas.problems(hundred + ";a=1"));
    }

    @Test
    void aFormulaHasAtMostEightKilobytes() {
        String comment = "a=1;//";
        String longest = comment + "x".repeat(8192 - comment.length());

        assertEquals("", Formulas.problems(longest));
        assertEquals("Line 1, Col 1: expected at most 8192 bytes, but found 8193", Formulas.problems(longest + "x"));
        assertEquals(
                "Line 1, Col 1: expected at most 8192 bytes, but found 8193",
                Formulas.problems(comment + "é".repeat(4093) + "x"));
    }

    /** Operators, brackets and commas are limited, so that no formula exhausts the stack of a small thread. */
    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "!", "1+", "1<", "1?", "1?2:", "max(1,", "1,", "time().", "f("})
    void deepNestingIsRefusedOrReadButNeverExhaustsTheStack(String piece) throws InterruptedException {
        String[] found = new String[2];
        Runnable reading = () -> {
            found[0] = Formulas.problems("a=" + piece.repeat(8000 / piece.length()));
            found[1] = Formulas.problems("a=" + piece.repeat(Math.min(480, 8000 / piece.length())));
        };
        Thread small = new Thread(null, reading, "small stack", 512 * 1024);
        small.start();
        small.join();

        assertEquals("expected at most 500", found[0].replaceFirst(".*?: ", "").substring(0, 20));
        assertEquals(true, found[1] != null);
    }

    @Test
    void aLongSumIsEvaluated() {
        assertEquals("double 499", Formulas.value("1" + "+1".repeat(498)));
        assertEquals("double 1", Formulas.value("(".repeat(249) + "1" + ")".repeat(249)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$TargetDedicatedNodes = 2.9                          | 2 2 TASK_COMPLETION",
                "$TargetDedicatedNodes = -3                           | 0 2 TASK_COMPLETION",
                "$TargetDedicatedNodes = $ActiveTasks.GetSample(1)    | 18 2 TASK_COMPLETION",
                "$TargetDedicatedNodes = $TargetDedicatedNodes / 2    | 2 2 TASK_COMPLETION",
                "$TargetDedicated = 9                                 | 9 2 TASK_COMPLETION",
                "$TargetDedicated = 9; $TargetDedicatedNodes = 5      | 5 2 TASK_COMPLETION",
                "$TargetDedicatedNodes = 5; $TargetDedicated = 9      | 5 2 TASK_COMPLETION",
                "$TargetLowPriorityNodes = 8                          | 4 8 TASK_COMPLETION",
                "$TargetLowPriority = 8                               | 4 8 TASK_COMPLETION",
                "$TargetLowPriority = 8; $TargetLowPriorityNodes = 9  | 4 9 TASK_COMPLETION",
                "$NodeDeallocationOption = terminate                  | 4 2 TERMINATE",
                "$NodeDeallocationOption = 0 ? terminate : retaineddata | 4 2 RETAINED_DATA",
                "a = 3; $TargetDedicatedNodes = a; a = 4              | 3 2 TASK_COMPLETION",
            })
    void targetsAreWhatWasAssignedAndOtherwiseStay(String text, String expected) {
        Targets targets = Formulas.evaluate(text).targets();

        assertEquals(expected, targets.dedicated() + " " + targets.lowPriority() + " " + targets.deallocation());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$TargetDedicatedNodes = time()          | Line 1, Col 1: $TargetDedicatedNodes needs a double, but found timestamp",
                "$TargetDedicatedNodes = $ActiveTasks.GetSample(2) | Line 1, Col 1: $TargetDedicatedNodes needs a double, but found doubleVec of 2 values",
                "$TargetDedicatedNodes = 1/0             | Line 1, Col 1: $TargetDedicatedNodes needs a number of nodes, but found inf",
                "a = 1; b = a + (2 * \"x\")              | Line 1, Col 19: '*' has no meaning between double and string",
                "a = max(1, time())                      | Line 1, Col 5: max() needs double or doubleVec, but found timestamp",
                "a = requeue + 1                         | Line 1, Col 13: '+' has no meaning between nodeDeallocationOption and double",
            })
    void failuresAreToldAtTheirPlaceAndLeaveThePoolAsItIs(String text, String expected) {
        Evaluation evaluation = Formulas.evaluate(text);

        assertEquals(expected, evaluation.failure().orElseThrow().problem().toString());
        assertEquals(
                "AutoScalingFormulaEvaluationError",
                evaluation.failure().orElseThrow().kind().code());
        assertEquals(new Targets(4, 2, NodeDeallocation.TASK_COMPLETION), evaluation.targets());
    }
}
