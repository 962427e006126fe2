package dev.poolwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaCommandTest {
    private static final String HEAD = "$TargetLowPriorityNodes=0;$NodeDeallocationOption=requeue";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void constantMetricsAndPresentTargetsComeFromTheCommandLine() throws IOException {
        Path formula = file(
                "a.formula",
                "$TargetDedicatedNodes = $TargetDedicatedNodes + avg($PendingTasks.GetSample(TimeInterval_Hour, 100));\n"
                        + "$n = $CurrentDedicated; $p = $PendingTasks.GetSamplePercent(TimeInterval_Day)");
        Console console = Console.run(
                "formula",
                formula,
                "-m",
                "$PendingTasks=12",
                "-m",
                "$CurrentDedicatedNodes=3",
                "-m",
                "$TargetDedicatedNodes=5",
                "--no-advice");

        assertEquals(ExitCode.DONE, console.code(), console.err());
        assertEquals("$TargetDedicatedNodes=17;" + HEAD + ";$n=3;$p=100\n", console.out());
        assertEquals("", console.err());
    }

    @Test
    void samplesAfterTheTimeOfTheEvaluationDoNotExistYet() throws IOException {
        Path formula = file("a.formula", "n = $ActiveTasks.Count(); a = $ActiveTasks; t = time()");
        Path metrics = file(
                "m.csv",
                "time,$ActiveTasks,$FailedTasks\n2026-01-05T08:00Z,1,\n2026-01-05T08:00:30Z,,5\n2026-01-05T08:01Z,3,5\n");

        assertEquals(
                "$TargetDedicatedNodes=0;" + HEAD + ";a=3;n=2;t=2026-01-05T08:01:00.000Z\n",
                Console.run("formula", formula, "--metrics", metrics).out());
        assertEquals(
                "$TargetDedicatedNodes=0;" + HEAD + ";a=1;n=1;t=2026-01-05T08:00:59.000Z\n",
                Console.run("formula", formula, "--metrics", metrics, "--at", "2026-01-05T09:00:59+01:00")
                        .out());
    }

    @Test
    void theLastRowOfSecondsIsNow() throws IOException {
        Path formula = file("a.formula", "a = $ActiveTasks.HistoryBeginTime()");
        Path metrics = file("m.csv", "$ActiveTasks,time_s\n1,0\n2,30.5\n");
        Console console =
                Console.run("formula", formula, "--metrics", metrics, "--at", "2026-01-05T08:00Z", "--interval", "15m");

        assertEquals("$TargetDedicatedNodes=0;" + HEAD + ";a=2026-01-05T07:59:29.500Z\n", console.out());
        assertEquals("The next evaluation would be at 2026-01-05T08:15:00Z.\n", console.err());
    }

    @Test
    void mistakesAreShownInTheirLines() throws IOException {
        Path formula = file("a.formula", "a = 1;\n\tb = c;\nd = f();\n");
        Console console = Console.run("formula", formula);

        assertEquals(ExitCode.USAGE, console.code());
        assertEquals("$TargetDedicatedNodes=0;" + HEAD + "\n", console.out());
        assertEquals(
                formula + ":2:6: the variable 'c' is not defined before its use\n     b = c;\n         ^\n" + formula
                        + ":3:5: there is no function 'f'\n    d = f();\n        ^\n",
                console.err());
    }

    @Test
    void aMistakeAtTheEndHasItsPlaceToo() throws IOException {
        Path formula = file("a.formula", "a = (1\n\n");
        Console console = Console.run("formula", formula);

        assertEquals(formula + ":3:1: expected an operator or ')', but found the end\n    \n    ^\n", console.err());
    }

    @Test
    void linesAreShownWithoutControlCharacters() throws IOException {
        Path formula = file("a.formula", "a = 1; // \u001b[31m\r c = 2;\r\nb = \u001b;\r\n");
        Console console = Console.run("formula", formula);

        assertTrue(console.err().startsWith(formula + ":2:5: "), console.err());
        assertTrue(console.err().endsWith("\n    b = \uFFFD;\n        ^\n"), console.err());
        assertTrue(console.err().indexOf('\u001b') < 0, console.err());
    }

    @Test
    void aFailureKeepsThePoolAndIsAMistake() throws IOException {
        Path formula = file("a.formula", "$TargetDedicatedNodes = $ActiveTasks.GetSample(TimeInterval_Hour);");
        Console console = Console.run("formula", formula, "-m", "$TargetDedicatedNodes=4", "--no-advice");

        assertEquals(ExitCode.USAGE, console.code());
        assertEquals("$TargetDedicatedNodes=4;" + HEAD + "\n", console.out());
        assertEquals(
                formula
                        + ":1:38: InsufficientSampleData: Insufficient data from data set: $ActiveTasks wanted 70%, received 0%\n"
                        + "    $TargetDedicatedNodes = $ActiveTasks.GetSample(TimeInterval_Hour);\n"
                        + "                                         ^\n",
                console.err());
    }

    @Test
    void aTextThatIsNoFormulaTellsThePresentTargets() throws IOException {
        Path formula = file("a.formula", "$something_useless");
        Console console = Console.run("formula", formula, "-m", "$TargetDedicatedNodes=2");

        assertEquals(ExitCode.USAGE, console.code());
        assertEquals("$TargetDedicatedNodes=2;" + HEAD + "\n", console.out());
        assertTrue(console.err().startsWith(formula + ":1:1: "), console.err());
    }

    @Test
    void adviceFollowsTheResultAndChangesNoExitCode() throws IOException {
        Path formula = file(
                "a.formula", "$n = $PendingTasks;\n  $TargetDedicated = $n; $NodeDeallocationOption = taskcompletion");
        Console console = Console.run("formula", formula, "-m", "$PendingTasks=3");

        assertEquals(ExitCode.DONE, console.code());
        assertEquals(
                "$TargetDedicated=3;$TargetLowPriorityNodes=0;$NodeDeallocationOption=taskcompletion;$n=3\n",
                console.out());
        assertEquals(
                formula
                        + """
                        :2:3: advice: no-cap: $TargetDedicated has no upper bound
                              $TargetDedicated = $n; $NodeDeallocationOption = taskcompletion
                              ^
                            A burst of tasks, or one mistake in a submission, requests as many nodes as the quota gives, and bills them.
                            Instead: min(20, …) with the most nodes that you would pay for
                        """,
                console.err());
    }

    @Test
    void adviceKnowsThePoolFromTheCommandLine() throws IOException {
        Path formula = file(
                "a.formula", "$TargetDedicatedNodes = min(9, $PendingTasks); $NodeDeallocationOption = taskcompletion");
        List<Object> words = List.of("formula", formula, "-m", "$PendingTasks=3");

        assertEquals("", Console.run(words.toArray()).err());
        assertTrue(Console.run(with(words, "-m", "$TaskSlotsPerNode=4")).err().contains("advice: slots-ignored: "));
        assertTrue(Console.run(with(words, "--interval", "5m", "--provisioning", "6m"))
                .err()
                .contains("advice: interval-too-short: "));
        assertFalse(Console.run(with(words, "--interval", "5m", "--provisioning", "5m"))
                .err()
                .contains("advice"));
    }

    private static Object[] with(List<Object> words, Object... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toArray();
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$TargetDedicatedNodes = 2.1 | rounding=up | 3",
                "$TargetDedicatedNodes = 2.5 | Rounding=NEAREST | 3",
                "$TargetDedicatedNodes = ln(-1) | UnusableTarget=keep-current | 4",
                "$TargetDedicatedNodes = -1 | NegativeTarget=ZERO | 0",
                "$TargetDedicatedNodes = 1 / 0 | Division=FAIL | 4",
                "$TargetDedicatedNodes = percentile($PendingTasks.GetSample(2) * 1, 50) | Percentile=NEAREST_RANK | 12",
                "$TargetDedicatedNodes = 2 == 3 < 1 | Comparisons=EQUALITY_LAST | 0",
                "$TargetDedicatedNodes = 2 == 3 < 1 | Comparisons=ONE_LEVEL | 1",
                "$TargetDedicatedNodes = max($RunningTasks.GetSample(TimeInterval_Hour)) | defaultSamplePercent=0 | 4",
            })
    void aDialectIsChosenOnTheCommandLine(String text, String option, String target) throws IOException {
        Console console = Console.run(
                "formula",
                file("a.formula", text),
                "-m",
                "$TargetDedicatedNodes=4",
                "-m",
                "$PendingTasks=12",
                "--dialect",
                option);

        assertEquals("$TargetDedicatedNodes=" + target + ";" + HEAD + "\n", console.out(), console.err());
    }

    @Test
    void theLastChoiceOfAnOptionHolds() throws IOException {
        Path formula = file("a.formula", "$TargetDedicatedNodes = 0.5");

        assertEquals(
                "$TargetDedicatedNodes=1;$NodeDeallocationOption=requeue\n",
                Console.run(
                                "formula",
                                formula,
                                "--dialect",
                                "Rounding=TRUNCATE",
                                "--dialect",
                                "LowPriority=IF_ASSIGNED",
                                "--dialect",
                                "Rounding=UP")
                        .out());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Rounding=DOWN | expected Rounding=TRUNCATE or UP or NEAREST, but found 'Rounding=DOWN'",
                "Rounding | expected one of Rounding, UnusableTarget, NegativeTarget, Division, Percentile, Comparisons, LowPriority, defaultSamplePercent, and a value such as Rounding=UP, but found 'Rounding'",
                "Precision=6 | expected one of Rounding, UnusableTarget, NegativeTarget, Division, Percentile, Comparisons, LowPriority, defaultSamplePercent, and a value such as Rounding=UP, but found 'Precision=6'",
                "defaultSamplePercent=101 | expected defaultSamplePercent= a number from 0 to 100, but found 'defaultSamplePercent=101'",
            })
    void aDialectThatDoesNotExistIsAMistake(String option, String message) throws IOException {
        Console console = Console.run("formula", file("a.formula", "a = 1"), "--dialect", option);

        assertEquals(ExitCode.USAGE, console.code());
        assertTrue(console.err().contains(message), console.err());
    }

    @Test
    void filesThatCannotBeReadAreNoMistakeOfTheFormula() throws IOException {
        Path formula = file("a.formula", "a = 1");

        assertEquals(
                ExitCode.INPUT_OUTPUT,
                Console.run("formula", folder.resolve("b")).code());
        assertEquals(
                ExitCode.INPUT_OUTPUT,
                Console.run("formula", formula, "--metrics", folder.resolve("b"))
                        .code());
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path bytes = Files.write(folder.resolve("a"), new byte[] {'a', (byte) 0xff});
        Path formula = file("a.formula", "a = 1");

        assertEquals(ExitCode.USAGE, Console.run("formula", bytes).code());
        assertEquals(
                ExitCode.USAGE,
                Console.run("formula", formula, "--metrics", bytes).code());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ActiveTasks             | :1: expected different columns, of which one is time or time_s",
                "time,time_s              | :1: expected a sampled variable such as $ActiveTasks, but found 'time'",
                "time,$A                  | :1: expected a sampled variable such as $ActiveTasks, but found '$A'",
                "time,$FailedTasks,$FailedTasks | :1: expected different columns, of which one is time or time_s",
                "time,$FailedTasks/5,1    | :2: expected a time such as 2026-01-05T08:00Z, but found '5'",
                "time_s,$FailedTasks/a,1  | :2: expected seconds, but found 'a'",
                "time_s,$FailedTasks/1    | :2: expected 2 cells, but found 1",
                "time_s,$FailedTasks/1,b  | :2: expected a number or nothing, but found 'b'",
                "time_s,$FailedTasks/1,1/1,2 | :3: expected a time after that of the row above, but found 1",
            })
    void metricsThatCannotBeUnderstoodAreToldAtTheirLine(String lines, String expected) throws IOException {
        Path formula = file("a.formula", "a = 1");
        Path metrics = file("m.csv", lines.replace('/', '\n'));
        Console console = Console.run("formula", formula, "--metrics", metrics);

        assertEquals(ExitCode.USAGE, console.code());
        assertEquals("poolwise: " + metrics + expected + "\n", console.err());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "-m, 5",
        "-m, $PendingTasks",
        "-m, $PendingTasks=a",
        "-m, $Tasks=1",
        "-m, $NodeDeallocationOption=1",
        "--at, 2026-01-05",
        "--at, +999999999-01-01T00:00Z",
        "--interval, 4m",
        "--interval, 169h",
        "--interval, 15",
    })
    void optionsThatMeanNothingAreRefused(String option, String value) throws IOException {
        Console console = Console.run("formula", file("a.formula", "a = 1"), option, value);

        assertEquals(ExitCode.USAGE, console.code());
        assertTrue(console.err().contains("expected"), console.err());
    }
}
