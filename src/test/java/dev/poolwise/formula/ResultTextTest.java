package dev.poolwise.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.poolwise.formula.Dialect.Comparisons;
import dev.poolwise.formula.Dialect.Division;
import dev.poolwise.formula.Dialect.LowPriority;
import dev.poolwise.formula.Dialect.NegativeTarget;
import dev.poolwise.formula.Dialect.Percentile;
import dev.poolwise.formula.Dialect.Rounding;
import dev.poolwise.formula.Dialect.UnusableTarget;
import dev.poolwise.units.Time;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results are public; the formulas are written so that they lead to them. */
class ResultTextTest {
    private static final Dialect BEFORE_LOW_PRIORITY = new Dialect(
            Rounding.TRUNCATE,
            UnusableTarget.FAIL,
            NegativeTarget.ZERO,
            Division.IEEE,
            Percentile.INTERPOLATE,
            Comparisons.ONE_LEVEL,
            70,
            LowPriority.IF_ASSIGNED);

    private static String result(String formula, Dialect dialect, Circumstances circumstances) throws InvalidFormula {
        return Formula.parse(formula, dialect).evaluate(circumstances).text();
    }

    @Test
    void aWorkingDay() throws InvalidFormula {
        long evening = Instant.parse("2016-10-13T19:18:47.805Z").toEpochMilli() * (Time.SECOND / 1000);
        String formula =
                """
                $curTime = time();
                $workHours = $curTime.hour >= 8 && $curTime.hour < 18;
                $isWeekday = $curTime.weekday >= 1 && $curTime.weekday <= 5;
                $isWorkingWeekdayHour = $workHours && $isWeekday;
                $TargetDedicated = $isWorkingWeekdayHour ? 20 : 10;
                $TargetDedicatedNodes = $TargetDedicated;
                $NodeDeallocationOption = requeue;
                """;

        assertEquals(
                "$TargetDedicatedNodes=10;$NodeDeallocationOption=requeue;$curTime=2016-10-13T19:18:47.805Z;"
                        + "$isWeekday=1;$isWorkingWeekdayHour=0;$workHours=0",
                result(
                        formula,
                        BEFORE_LOW_PRIORITY,
                        new Circumstances(evening, Formulas.metrics(Map.of()), Targets.NONE, () -> 0)));
    }

    /** The pool had a target of 1; half of it is printed as 1, so this result is rounded up. */
    @Test
    void anIdlePoolWithACap() throws InvalidFormula {
        String formula =
                """
                cappedPoolSize = 3;
                $samples = $PendingTasks.GetSamplePercent(15 * TimeInterval_Minute);
                $tasks = $samples < 70 ? max(0, $PendingTasks.GetSample(1)) : avg($PendingTasks.GetSample(15 * TimeInterval_Minute));
                $targetVMs = $tasks > 0 ? $tasks : $TargetDedicatedNodes / 2;
                $TargetDedicatedNodes = max(0, min($targetVMs, cappedPoolSize));
                $NodeDeallocationOption = taskcompletion;
                """;
        Samples idle = new RecordedSamples(Formulas.times(Time.MINUTE / 2, 29), new double[29]);

        assertEquals(
                "$TargetDedicatedNodes=1;$TargetLowPriorityNodes=0;$NodeDeallocationOption=taskcompletion;"
                        + "$samples=96.6667;$targetVMs=0.5;$tasks=0;cappedPoolSize=3",
                result(
                        formula,
                        Dialect.DEFAULT.with(Rounding.UP),
                        Formulas.with(Map.of("$PendingTasks", idle), new Targets(1, 0, NodeDeallocation.REQUEUE))));
    }

    @Test
    void severalTasksOnANode() throws InvalidFormula {
        String formula =
                """
                $maxTasksPerNode = 4;
                $round = $maxTasksPerNode - 1;
                $samples = $ActiveTasks.GetSamplePercent(TimeInterval_Minute, 6 * TimeInterval_Minute);
                $tasks = avg($ActiveTasks.GetSample(10));
                $targetVMs = $tasks > 0 ? ($tasks + $round) / $maxTasksPerNode : $TargetDedicatedNodes / 2;
                $TargetDedicatedNodes = max(2, $targetVMs);
                $TargetLowPriorityNodes = max(5, $targetVMs);
                $NodeDeallocationOption = taskcompletion
                """;

        assertEquals(
                "$TargetDedicatedNodes=2;$TargetLowPriorityNodes=5;$NodeDeallocationOption=taskcompletion;"
                        + "$maxTasksPerNode=4;$round=3;$samples=100;$targetVMs=1;$tasks=0",
                result(
                        formula,
                        Dialect.DEFAULT,
                        Formulas.with(
                                Map.of("$ActiveTasks", new ConstantSamples(Formulas.NOW, 0)),
                                new Targets(2, 5, NodeDeallocation.REQUEUE))));
    }

    @Test
    void aConstantTarget() throws InvalidFormula {
        assertEquals(
                "$TargetDedicatedNodes=3;$TargetLowPriorityNodes=0;$NodeDeallocationOption=requeue",
                result("$TargetDedicatedNodes=3", Dialect.DEFAULT, Formulas.with(Map.of(), Targets.NONE)));
    }

    /** The service answers as if the evaluation had failed. */
    @Test
    void aTextThatIsNoFormulaTellsThePresentTargets() {
        InvalidFormula refused = assertThrows(InvalidFormula.class, () -> Formula.parse("$something_useless"));
        Evaluation evaluation = refused.evaluation(new Targets(2, 0, NodeDeallocation.REQUEUE), Dialect.DEFAULT);

        assertEquals(
                "$TargetDedicatedNodes=2;$TargetLowPriorityNodes=0;$NodeDeallocationOption=requeue", evaluation.text());
        assertEquals(
                "AutoScalingFormulaEvaluationError",
                evaluation.failure().orElseThrow().kind().code());
        assertEquals(new Targets(2, 0, NodeDeallocation.REQUEUE), evaluation.targets());
    }

    @Test
    void aFailureTellsThePresentTargets() throws InvalidFormula {
        assertEquals(
                "$TargetDedicatedNodes=2;$TargetLowPriorityNodes=0;$NodeDeallocationOption=requeue",
                result(
                        "$TargetDedicatedNodes = 5; a = \"a\" + 1",
                        Dialect.DEFAULT,
                        Formulas.with(Map.of(), new Targets(2, 0, NodeDeallocation.REQUEUE))));
    }

    @Test
    void theFormerNameOfATarget() throws InvalidFormula {
        String formula =
                """
                totalNodes = $CPUPercent.GetSamplePercent(TimeInterval_Minute * 0, TimeInterval_Minute * 10) < 0.7
                    ? 5 : $CurrentDedicated * 1.1;
                $TargetDedicated = min(100, totalNodes);
                """;

        assertEquals(
                "$TargetDedicated=5;$NodeDeallocationOption=requeue;totalNodes=5",
                result(formula, BEFORE_LOW_PRIORITY, Formulas.with(Map.of(), Targets.NONE)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "10, 10",
        "96.666666667, 96.6667",
        "0.5, 0.5",
        "123456, 123456",
        "999999.4, 999999",
        "999999.5, 1e+06",
        "1234567, 1.23457e+06",
        "1e100, 1e+100",
        "1e10, 1e+10",
        "1e9, 1e+09",
        "0.0001, 0.0001",
        "0.00001234567, 1.23457e-05",
        "-2.5, -2.5",
        "NaN, nan",
        "Infinity, inf",
    })
    void numbersHaveSixSignificantDigits(double value, String text) {
        assertEquals(text, ResultText.number(value));
    }
}
